package atelier.ui.train;

import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The charts of the runs that are drawn, and how they are drawn. */
final class ChartsView extends VBox {
    private static final double WIDE = 620;

    private final TrainModel model;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final List<ChartView> views = new ArrayList<>();
    private final Label none;
    private final InvalidationListener refresh = o -> requestRefresh();
    private List<RunItem> followed = List.of();
    private int columns = 2;
    private boolean stale;

    ChartsView(TrainModel model, Desktop desktop, ToastModel toast, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.none = Controls.label(texts.of("train.charts.none"), "hint");
        getStyleClass().add("charts");
        setId("charts");
        setMinWidth(0);
        grid.getStyleClass().add("chart-grid-pane");
        ScrollPane scroll = new ScrollPane(new VBox(none, grid));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ChartExport export = new ChartExport(model, desktop, toast, texts, () -> List.copyOf(views));
        getChildren().addAll(tools(export), scroll);
        scroll.widthProperty().addListener((o, was, width) -> {
            int now = width.doubleValue() < WIDE ? 1 : 2;
            if (now != columns) {
                columns = now;
                place();
            }
        });
        model.selected().addListener(o -> follow());
        model.items().addListener((ListChangeListener<RunItem>) change -> follow());
        follow();
    }

    private HBox tools(ChartExport export) {
        ChartSettings settings = model.charts();
        Slider smooth =
                new Slider(0, ChartSettings.MOST_SMOOTH, settings.smoothing().get());
        smooth.setId("chart-smoothing");
        smooth.setPrefWidth(110);
        smooth.setBlockIncrement(0.05);
        smooth.setAccessibleText(texts.of("train.chart.smoothing"));
        smooth.valueProperty().bindBidirectional(settings.smoothing());
        Label name = Controls.label(texts.of("train.chart.smoothing"), "tool-name");
        name.setLabelFor(smooth);
        Label value = Controls.label("", "value");
        value.setMinWidth(40);
        InvalidationListener show = o -> value.setText(
                String.format(Locale.ROOT, "%.3f", settings.smoothing().get()));
        settings.smoothing().addListener(show);
        show.invalidated(null);
        ToggleButton log = new ToggleButton(texts.of("train.chart.log"));
        log.setId("chart-log");
        log.setTooltip(Controls.tooltip(texts.of("train.chart.log.hint")));
        log.selectedProperty().bindBidirectional(settings.logarithmic());
        HBox axis = new HBox(
                axis(ChartAxis.STEP, texts.of("train.chart.step"), "left-pill"),
                axis(ChartAxis.TIME, texts.of("train.chart.time"), "right-pill"));
        axis.getStyleClass().add("segment");
        Button csv = Controls.button(texts.of("train.chart.csv"), "flat", "tool-text");
        csv.setId("chart-csv");
        csv.setOnAction(e -> export.csv());
        Button png = Controls.button(texts.of("train.chart.png"), "flat", "tool-text");
        png.setId("chart-png");
        png.setOnAction(e -> export.png());
        HBox tools = new HBox(name, smooth, value, log, axis, Controls.spacer(), csv, png);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("chart-tools");
        return tools;
    }

    private ToggleButton axis(ChartAxis axis, String text, String pill) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add(pill);
        button.setSelected(model.charts().axis().get() == axis);
        model.charts().axis().addListener((o, was, now) -> button.setSelected(now == axis));
        button.setOnAction(e -> {
            model.charts().hair().set(Double.NaN);
            model.charts().axis().set(axis);
            button.setSelected(true);
        });
        return button;
    }

    private void follow() {
        followed.forEach(item -> {
            item.revision().removeListener(refresh);
            item.compared().removeListener(refresh);
        });
        followed = List.copyOf(model.items());
        followed.forEach(item -> {
            item.revision().addListener(refresh);
            item.compared().addListener(refresh);
        });
        requestRefresh();
    }

    private void requestRefresh() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale) {
            stale = false;
            refresh();
        }
        super.layoutChildren();
    }

    private void refresh() {
        List<ChartModel> models = ChartModel.of(model.drawn(), texts);
        boolean other = models.size() != views.size();
        while (views.size() < models.size()) {
            views.add(new ChartView(model.charts(), texts));
        }
        while (views.size() > models.size()) {
            views.removeLast();
        }
        for (int i = 0; i < models.size(); i++) {
            views.get(i).show(models.get(i));
        }
        none.setVisible(models.isEmpty());
        none.setManaged(models.isEmpty());
        if (other) {
            place();
        }
    }

    private void place() {
        grid.getChildren().clear();
        for (int i = 0; i < views.size(); i++) {
            ChartView view = views.get(i);
            GridPane.setHgrow(view, Priority.ALWAYS);
            view.setPrefWidth(WIDE / 2);
            view.setMaxWidth(Double.MAX_VALUE);
            grid.add(view, i % columns, i / columns);
        }
    }
}

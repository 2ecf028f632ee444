package atelier.ui.train;

import atelier.training.metrics.Metric;
import atelier.training.metrics.Series;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** One chart: its title, its legend with the values at the crosshair or at the end, and the plot. */
final class ChartView extends VBox {
    private final ChartSettings settings;
    private final Texts texts;
    private final Label title = Controls.label("", "chart-title");
    private final FlowPane legend = new FlowPane(12, 2);
    private final List<Label> values = new ArrayList<>();
    private final ChartPlot plot;
    private ChartModel model = new ChartModel("", List.of());

    ChartView(ChartSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
        this.plot = new ChartPlot(settings);
        getStyleClass().add("chart");
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.getStyleClass().add("chart-legend");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(title, legend, plot);
        settings.hair().addListener(o -> fillIn());
        settings.smoothing().addListener(o -> fillIn());
    }

    void show(ChartModel next) {
        boolean sameLines = next.lines().equals(model.lines());
        model = next;
        title.setText(next.title());
        if (!sameLines) {
            rebuild();
        }
        next.lines().stream()
                .findFirst()
                .flatMap(line -> Metric.of(line.key()))
                .ifPresent(metric -> title.setTooltip(Controls.tooltip(metric.help())));
        plot.show(next);
        fillIn();
    }

    ChartModel model() {
        return model;
    }

    private void rebuild() {
        legend.getChildren().clear();
        values.clear();
        for (ChartLine line : model.lines()) {
            Label value = Controls.label("", "chart-value");
            value.setGraphic(new Circle(4, ChartInk.line(line.color())));
            values.add(value);
            legend.getChildren().add(value);
        }
    }

    private void fillIn() {
        StringBuilder spoken = new StringBuilder(model.title());
        double at = settings.hair().get();
        for (int i = 0; i < values.size(); i++) {
            ChartLine line = model.lines().get(i);
            Series series = line.curve()
                    .smooth(settings.axis().get(), settings.smoothing().get());
            OptionalDouble value = Double.isNaN(at) ? ChartModel.last(series) : ChartModel.valueAt(series, at);
            String number = value.isPresent() ? ChartNumbers.value(value.getAsDouble()) : "–";
            String words = model.lines().size() == 1 ? number : texts.of("train.chart.value", line.label(), number);
            values.get(i).setText(words);
            spoken.append(", ").append(line.label()).append(' ').append(number);
        }
        plot.setAccessibleText(spoken.toString());
    }
}

package atelier.ui.export;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The export dialog: format, size, place and name, with the final names and pixel size as they will be. */
public final class ExportDialog {
    private static final double WIDTH = 540;
    private static final int NAMES_SHOWN = 3;
    private static final List<ExportSize> SIZES = List.of(
            new ExportSize.Original(),
            new ExportSize.Longest(6000),
            new ExportSize.Longest(4096),
            new ExportSize.Longest(2048),
            new ExportSize.Longest(1080),
            new ExportSize.Percent(50),
            new ExportSize.Percent(25));

    private final ExportModel model;
    private final Desktop desktop;
    private final Overlay overlay;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    // the model outlives the open dialog: only the dialog holds what listens to it
    private final List<InvalidationListener> listeners = new ArrayList<>();
    private int rows;

    public ExportDialog(ExportModel model, Desktop desktop, Overlay overlay, Texts texts) {
        this.model = model;
        this.desktop = desktop;
        this.overlay = overlay;
        this.texts = texts;
    }

    public void open() {
        grid.getChildren().clear();
        listeners.clear();
        rows = 0;
        grid.getStyleClass().setAll("form");
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, fields);
        if (model.openPhotos() > 1) {
            row(texts.of("export.photos"), scope());
        }
        row(texts.of("export.format"), format());
        row(texts.of("export.size"), size());
        row(texts.of("export.folder"), folder());
        row(texts.of("export.name"), pattern());
        row("", options());
        VBox body = new VBox(grid, preview());
        body.getStyleClass().add("dialog-body");
        Button cancel = Controls.button(texts.of("dialog.cancel"));
        cancel.setOnAction(e -> overlay.close());
        Button export = Controls.button("", "accent");
        export.setId("export-now");
        export.setDefaultButton(true);
        export.setOnAction(e -> {
            overlay.close();
            model.export();
        });
        watch(() -> {
            export.setText(texts.of("export.now", model.count()));
            export.setDisable(model.obstacle().isPresent());
        });
        overlay.open(texts.of("export.title"), body, WIDTH, cancel, export);
    }

    private void row(String name, Node field) {
        Label label = Controls.label(name, "form-label");
        label.setLabelFor(field);
        grid.addRow(rows++, label, field);
    }

    private HBox scope() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("form-row");
        for (ExportModel.Scope scope : ExportModel.Scope.values()) {
            RadioButton button = new RadioButton(
                    scope == ExportModel.Scope.ALL
                            ? texts.of("export.scope.all", model.openPhotos())
                            : texts.of("export.scope.current"));
            button.setToggleGroup(group);
            button.setSelected(model.scope().get() == scope);
            button.setOnAction(e -> model.scope().set(scope));
            box.getChildren().add(button);
        }
        return box;
    }

    private HBox format() {
        ComboBox<String> format = Choices.box(List.of("png", "jpeg", "tiff"), this::formatName);
        format.setId("export-format");
        format.setValue(model.settings().get().format());
        format.valueProperty().addListener((o, was, now) -> model.set("format", now));
        ComboBox<String> depth = Choices.box(List.of("8", "16"), bits -> texts.of("export.bits", bits));
        depth.setValue(model.settings().get().depth());
        depth.valueProperty().addListener((o, was, now) -> model.set("depth", now));
        depth.setAccessibleText(texts.of("export.depth"));
        Slider quality = new Slider(1, 100, model.settings().get().quality());
        quality.setBlockIncrement(1);
        quality.setAccessibleText(texts.of("export.quality"));
        quality.setMinWidth(70);
        quality.valueProperty()
                .addListener((o, was, now) -> model.set("quality", (double) Math.round(now.doubleValue())));
        Label value = Controls.label("", "value");
        HBox.setHgrow(quality, Priority.ALWAYS);
        HBox qualityBox = new HBox(Controls.label(texts.of("export.quality"), "hint"), quality, value);
        qualityBox.setAlignment(Pos.CENTER_LEFT);
        qualityBox.getStyleClass().add("form-row");
        HBox.setHgrow(qualityBox, Priority.ALWAYS);
        HBox box = new HBox(format, depth, qualityBox);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-row");
        watch(() -> {
            boolean jpeg = model.settings().get().format().equals("jpeg");
            Choices.show(depth, !jpeg);
            Choices.show(qualityBox, jpeg);
            value.setText(Long.toString(Math.round(model.settings().get().quality())));
        });
        return box;
    }

    private String formatName(String key) {
        return switch (key) {
            case "jpeg" -> texts.of("export.format.jpeg");
            case "tiff" -> texts.of("export.format.tiff");
            default -> texts.of("export.format.png");
        };
    }

    private HBox size() {
        ComboBox<ExportSize> size = Choices.box(SIZES, this::sizeName);
        if (!SIZES.contains(model.size().get())) {
            size.getItems().add(model.size().get());
        }
        size.setValue(model.size().get());
        size.valueProperty().addListener((o, was, now) -> model.size().set(now));
        size.setId("export-size");
        Label pixels = Controls.label("", "value");
        watch(() -> pixels.setText(model.pixelSize().orElse("")));
        HBox box = new HBox(size, pixels);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-row");
        return box;
    }

    private String sizeName(ExportSize size) {
        return switch (size) {
            case ExportSize.Original o -> texts.of("export.size.original");
            case ExportSize.Longest l -> texts.of("export.size.longest", l.pixels());
            case ExportSize.Percent p -> texts.of("export.size.percent", p.percent());
        };
    }

    private HBox folder() {
        Label path = Controls.label("", "path");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(path, Priority.ALWAYS);
        watch(() -> path.setText(model.folder().get().toString()));
        Button choose = Controls.button(texts.of("export.folder.choose"));
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(
                e -> desktop.chooseFolder(Optional.of(model.folder().get())).ifPresent(model.folder()::set));
        HBox box = new HBox(path, choose);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-row");
        return box;
    }

    private VBox pattern() {
        TextField field = new TextField();
        field.setId("export-pattern");
        field.textProperty().bindBidirectional(model.pattern());
        field.setAccessibleText(texts.of("export.name"));
        Label hint = Controls.label(texts.of("export.name.hint"), "hint");
        hint.setWrapText(true);
        return new VBox(field, hint);
    }

    private VBox options() {
        CheckBox recipe = new CheckBox(texts.of("export.recipe"));
        recipe.setSelected(model.settings().get().recipe());
        recipe.selectedProperty().addListener((o, was, now) -> model.set("recipe", now));
        CheckBox location = new CheckBox(texts.of("export.location"));
        location.setSelected(model.settings().get().keepLocation());
        location.selectedProperty().addListener((o, was, now) -> model.set("keepLocation", now));
        recipe.setWrapText(true);
        location.setWrapText(true);
        VBox box = new VBox(recipe, location);
        box.getStyleClass().add("form-options");
        return box;
    }

    private VBox preview() {
        VBox box = new VBox();
        box.getStyleClass().add("export-preview");
        InvalidationListener show = o -> showNames(box);
        listeners.add(show);
        model.names().addListener(new WeakInvalidationListener(show));
        watch(() -> {
            model.lookUpNames(NAMES_SHOWN);
            showNames(box);
        });
        return box;
    }

    private void showNames(VBox box) {
        box.getChildren().clear();
        model.obstacle().ifPresent(why -> box.getChildren().add(Controls.label(why, "hint")));
        if (model.obstacle().isEmpty()) {
            model.names().get().forEach(name -> box.getChildren().add(Controls.label(name, "file-name")));
            int more = model.count() - NAMES_SHOWN;
            if (more > 0) {
                box.getChildren().add(Controls.label(texts.of("export.more", more), "hint"));
            }
        }
    }

    private void watch(Runnable refresh) {
        InvalidationListener listener = o -> refresh.run();
        listeners.add(listener);
        for (Observable observable :
                List.of(model.settings(), model.size(), model.folder(), model.pattern(), model.scope())) {
            observable.addListener(new WeakInvalidationListener(listener));
        }
        refresh.run();
    }
}

package atelier.ui.help;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance;
import atelier.ui.shell.Overlay;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Theme, text size, and what paints. */
public final class PreferencesDialog {
    private static final double WIDTH = 460;
    private static final int TEXT_STEP = 10;

    private final Appearance appearance;
    private final InstantChoice instant;
    private final Overlay overlay;
    private final Texts texts;

    public PreferencesDialog(Appearance appearance, InstantChoice instant, Overlay overlay, Texts texts) {
        this.appearance = appearance;
        this.instant = instant;
        this.overlay = overlay;
        this.texts = texts;
    }

    public void open() {
        GridPane form = new GridPane();
        form.getStyleClass().setAll("form");
        form.addRow(0, Controls.label(texts.of("preferences.theme"), "form-label"), theme());
        form.addRow(1, Controls.label(texts.of("preferences.text"), "form-label"), textSize());
        VBox body = new VBox(form);
        if (!instant.isEmpty()) {
            form.addRow(2, Controls.label(texts.of("preferences.instant"), "form-label"), instant.box());
            body.getChildren().add(instant.words());
        }
        body.getStyleClass().add("dialog-body");
        overlay.open(texts.of("preferences.title"), body, WIDTH);
    }

    private HBox theme() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("form-row");
        for (Appearance.ThemeChoice choice : Appearance.ThemeChoice.values()) {
            RadioButton button = new RadioButton(name(choice));
            button.setToggleGroup(group);
            button.setSelected(appearance.theme().get() == choice);
            button.setOnAction(e -> appearance.theme().set(choice));
            box.getChildren().add(button);
        }
        return box;
    }

    private HBox textSize() {
        Slider slider = new Slider(
                Appearance.LEAST_TEXT,
                Appearance.MOST_TEXT,
                appearance.textSize().get());
        slider.setBlockIncrement(TEXT_STEP);
        slider.setMajorTickUnit(TEXT_STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(texts.of("preferences.text"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = Controls.label("", "value");
        Runnable show = () -> value.setText(texts.of("zoom.percent", Math.round(slider.getValue())));
        slider.valueProperty().addListener(o -> {
            show.run();
            if (!slider.isValueChanging()) {
                appearance.textSize().set((int) Math.round(slider.getValue()));
            }
        });
        slider.valueChangingProperty().addListener((o, was, changing) -> {
            if (!changing) {
                appearance.textSize().set((int) Math.round(slider.getValue()));
            }
        });
        show.run();
        HBox box = new HBox(slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-row");
        return box;
    }

    private String name(Appearance.ThemeChoice choice) {
        return switch (choice) {
            case DARK -> texts.of("theme.dark");
            case LIGHT -> texts.of("theme.light");
            case SYSTEM -> texts.of("theme.system");
        };
    }
}

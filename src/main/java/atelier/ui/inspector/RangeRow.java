package atelier.ui.inspector;

import atelier.art.Param;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atlantafx.base.controls.ProgressSliderSkin;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A number of the inspector: name and field over a slider. A double click on the name resets it. */
final class RangeRow extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final int COARSE = 10;

    private final SettingModel setting;
    private final Param.Range range;
    private final Label name;
    private final Slider slider = new Slider();
    private final NumberField field;
    private boolean following;

    RangeRow(SettingModel setting, Param.Range range, Texts texts) {
        this.setting = setting;
        this.range = range;
        this.name = Controls.label(setting.label(), "setting-name");
        this.field = new NumberField(range.step(), range.unit(), texts.locale(), setting::set, setting::seal);
        getStyleClass().add("setting-row");
        setId("setting-" + range.key());
        Controls.explain(name, setting.help() + " " + texts.of("setting.reset.hint"));
        name.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                setting.reset();
            }
        });
        name.setLabelFor(slider);
        field.setAccessibleText(setting.label());
        setUpSlider();
        HBox head = new HBox(name, Controls.spacer(), field);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, slider);
        setting.value().addListener(o -> follow());
        follow();
    }

    private void setUpSlider() {
        slider.setMin(range.min());
        slider.setMax(range.max());
        slider.setBlockIncrement(range.step());
        slider.setAccessibleText(setting.label());
        slider.setAccessibleHelp(setting.help());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.valueProperty().addListener((o, was, now) -> {
            if (!following) {
                setting.set(now);
            }
        });
        slider.setOnMouseReleased(e -> {
            setting.seal();
            follow();
        });
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slider.addEventHandler(KeyEvent.KEY_RELEASED, e -> setting.seal());
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = range.step() * (event.isShiftDown() ? COARSE : 1);
        switch (event.getCode()) {
            case LEFT, DOWN -> setting.set((Double) setting.value().get() - step);
            case RIGHT, UP -> setting.set((Double) setting.value().get() + step);
            case DELETE, BACK_SPACE -> setting.reset();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void follow() {
        double value = (Double) setting.value().get();
        following = true;
        slider.setValue(value);
        field.show(value);
        following = false;
        name.pseudoClassStateChanged(CHANGED, value != range.value());
    }
}

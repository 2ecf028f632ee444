package atelier.ui.workshop;

import atelier.art.Param;
import atelier.ui.inspector.NumberField;
import atelier.ui.kit.Controls;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One number: a name, a slider, and a field, in a line. */
final class Dial extends HBox {
    private static final int COARSE = 10;

    private final Param.Range range;
    private final ObservableDoubleValue value;
    private final DoubleConsumer change;
    private final Slider slider = new Slider();
    private final NumberField field;
    private boolean following;

    /** {@code head} stands before the slider; {@code seal} runs when a drag or a key ends. */
    Dial(
            Node head,
            Param.Range range,
            ObservableDoubleValue value,
            DoubleConsumer change,
            Runnable seal,
            Locale locale) {
        this.range = range;
        this.value = value;
        this.change = change;
        field = new NumberField(range.step(), range.unit(), locale, this::set, seal);
        getStyleClass().add("dial");
        setId("dial-" + range.key());
        setAlignment(Pos.CENTER_LEFT);
        slider.setMin(range.min());
        slider.setMax(range.max());
        if (range.min() >= 0) {
            slider.setSkin(new ProgressSliderSkin(slider));
        }
        slider.setAccessibleText(range.label());
        slider.setAccessibleHelp(range.help());
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setAccessibleText(range.label());
        if (head instanceof Label label) {
            label.setLabelFor(slider);
            label.setMinWidth(USE_PREF_SIZE);
            if (!range.help().isEmpty()) {
                Controls.explain(label, range.help());
            }
        }
        getChildren().addAll(head, slider, field);
        slider.valueProperty().addListener((o, was, now) -> {
            if (!following) {
                set(now.doubleValue());
            }
        });
        slider.setOnMouseReleased(e -> seal.run());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        slider.addEventHandler(KeyEvent.KEY_RELEASED, e -> seal.run());
        value.addListener(o -> follow());
        follow();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = range.step() * (event.isShiftDown() ? COARSE : 1);
        switch (event.getCode()) {
            case LEFT, DOWN -> set(value.get() - step);
            case RIGHT, UP -> set(value.get() + step);
            case DELETE, BACK_SPACE -> set(range.value());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(double next) {
        double steps = Math.rint((next - range.min()) / range.step());
        double held = Math.clamp(Math.rint((range.min() + steps * range.step()) * 1e6) / 1e6, range.min(), range.max());
        if (held != value.get()) {
            change.accept(held);
        }
        follow();
    }

    private void follow() {
        following = true;
        slider.setValue(value.get());
        field.show(value.get());
        following = false;
    }
}

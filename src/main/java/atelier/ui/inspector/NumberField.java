package atelier.ui.inspector;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** A small field for one number with its unit; Enter or leaving it takes the number, Escape brings the old one back. */
public final class NumberField extends TextField {
    private static final int COARSE = 10;

    private final double step;
    private final String unit;
    private final NumberFormat format;
    private final Consumer<Double> change;
    private final Runnable seal;
    private double value;

    public NumberField(double step, String unit, Locale locale, Consumer<Double> change, Runnable seal) {
        this.step = step;
        this.unit = unit;
        this.change = change;
        this.seal = seal;
        this.format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(step < 1 ? 2 : 0);
        format.setMinimumFractionDigits(step < 1 ? 2 : 0);
        format.setGroupingUsed(false);
        getStyleClass().add("number-field");
        setPrefColumnCount(4);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> take());
        focusedProperty().addListener((o, was, focused) -> {
            if (!focused) {
                take();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public void show(double next) {
        value = next;
        setText(format.format(next) + (unit.isEmpty() ? "" : " " + unit));
    }

    private void key(KeyEvent event) {
        double by = step * (event.isShiftDown() ? COARSE : 1);
        switch (event.getCode()) {
            case UP -> change.accept(value + by);
            case DOWN -> change.accept(value - by);
            case ESCAPE -> show(value);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void take() {
        number(getText()).filter(number -> number != value).ifPresent(number -> {
            seal.run();
            change.accept(number);
            seal.run();
        });
        show(value);
    }

    private Optional<Double> number(String text) {
        ParsePosition end = new ParsePosition(0);
        Number parsed = format.parse(text.strip().replace(unit.isEmpty() ? " " : unit, ""), end);
        return end.getIndex() == 0 ? Optional.empty() : Optional.of(parsed.doubleValue());
    }
}

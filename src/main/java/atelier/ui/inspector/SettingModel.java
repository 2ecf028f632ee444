package atelier.ui.inspector;

import atelier.art.Param;
import atelier.ui.kit.Texts;
import atelier.ui.work.WorkModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One paint setting as a row of the inspector: its value follows the work, and every change is a step of undo. */
public final class SettingModel {
    private final Param param;
    private final WorkModel work;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Object> value;

    public SettingModel(Param param, WorkModel work, Texts texts) {
        this.param = param;
        this.work = work;
        this.texts = texts;
        this.value = new ReadOnlyObjectWrapper<>(current());
        work.work().addListener(o -> value.set(current()));
    }

    public Param param() {
        return param;
    }

    public String label() {
        return texts.orElse("param." + param.key() + ".label", param.label());
    }

    public String help() {
        return texts.orElse("param." + param.key() + ".help", param.help());
    }

    /** What a choice is called. */
    public String choiceLabel(String choice) {
        return texts.orElse(
                "param." + param.key() + "." + choice, Character.toUpperCase(choice.charAt(0)) + choice.substring(1));
    }

    public ReadOnlyObjectProperty<Object> value() {
        return value.getReadOnlyProperty();
    }

    /** Sets the value; numbers are held in range and on the step. */
    public void set(Object next) {
        work.set(param.key(), param instanceof Param.Range range ? snapped(range, (Number) next) : next, label());
    }

    public void reset() {
        work.seal();
        work.set(param.key(), param.initial(), label());
        work.seal();
    }

    /** Ends a drag: the next change is a step of its own. */
    public void seal() {
        work.seal();
    }

    private Object current() {
        return work.now().settings().toMap().get(param.key());
    }

    private static double snapped(Param.Range range, Number given) {
        double steps = Math.rint((given.doubleValue() - range.min()) / range.step());
        double value = range.min() + steps * range.step();
        return Math.clamp(Math.rint(value * 1e6) / 1e6, range.min(), range.max());
    }
}

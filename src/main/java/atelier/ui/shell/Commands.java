package atelier.ui.shell;

import atelier.ui.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;

/** What each {@link Command} does, when it can be done, and what it is called right now. */
public final class Commands {
    private record Entry(Runnable action, BooleanExpression enabled, StringExpression label) {}

    private final Texts texts;
    private final Map<Command, Entry> entries = new EnumMap<>(Command.class);

    public Commands(Texts texts) {
        this.texts = texts;
    }

    public void bind(Command command, Runnable action) {
        bind(command, action, new SimpleBooleanProperty(true));
    }

    public void bind(Command command, Runnable action, BooleanExpression enabled) {
        bind(command, action, enabled, new SimpleStringProperty(texts.of(command.textKey())));
    }

    public void bind(Command command, Runnable action, BooleanExpression enabled, StringExpression label) {
        entries.put(command, new Entry(action, enabled, label));
    }

    /** Does it, unless it can't be done now. */
    public void run(Command command) {
        if (entry(command).enabled().get()) {
            entry(command).action().run();
        }
    }

    public BooleanExpression enabled(Command command) {
        return entry(command).enabled();
    }

    public BooleanExpression disabled(Command command) {
        return Bindings.not(enabled(command));
    }

    public StringExpression label(Command command) {
        return entry(command).label();
    }

    /** Its name with its key, for tooltips. */
    public String hint(Command command) {
        String name = texts.of(command.textKey());
        return command.keys().map(k -> name + "  " + k.getDisplayText()).orElse(name);
    }

    private Entry entry(Command command) {
        Entry entry = entries.get(command);
        if (entry == null) {
            throw new IllegalStateException(command + " has no action");
        }
        return entry;
    }
}

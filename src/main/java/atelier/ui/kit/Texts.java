package atelier.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** The interface's words, from the resource bundle. A key that is missing is a {@link java.util.MissingResourceException}. */
public final class Texts {
    private static final String BUNDLE = "atelier.ui.messages";

    private final ResourceBundle bundle;
    private final UnaryOperator<String> change;
    private final Locale locale;

    private Texts(Locale locale, UnaryOperator<String> change) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
        this.change = change;
    }

    public static Texts in(Locale locale) {
        return new Texts(locale, text -> text);
    }

    /** The same words, each one changed: how layouts are tried with longer languages. */
    public Texts changed(UnaryOperator<String> by) {
        return new Texts(locale, by);
    }

    public String of(String key) {
        return change.apply(bundle.getString(key));
    }

    /** Fills {@code {0}}, {@code {1}} … of a {@link MessageFormat} pattern. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(change.apply(bundle.getString(key)), locale).format(arguments);
    }

    /** A translation where the bundle has one, else the text that the program's records carry. */
    public String orElse(String key, String text) {
        return change.apply(bundle.containsKey(key) ? bundle.getString(key) : text);
    }

    public Locale locale() {
        return locale;
    }
}

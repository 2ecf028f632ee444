package atelier.training.run;

import java.util.Locale;

/** What is trained. */
public enum RunKind {
    /** A generator that invents style images. */
    GAN("Generator"),
    /** A painter for one style. */
    STYLIZER("Painter for one style"),
    /** A painter for any style, with its style encoder. */
    INSTANT("Instant painter"),
    /** The feature network of the perceptual losses. */
    FEATURES("Feature network");

    private final String label;

    RunKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word on the command line and in {@code run.json}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind named by {@link #key}, or a {@link RunException}. */
    public static RunKind of(String key) {
        for (RunKind kind : values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new RunException("There is no kind of training named '" + key + "'.");
    }
}

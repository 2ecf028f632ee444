package atelier.ui.banner;

import java.util.List;

/**
 * A quiet message at the top of the canvas.
 *
 * @param sentence what happened
 * @param remedy what to do; empty where the first sentence says it all
 */
public record Notice(Kind kind, String sentence, String remedy, List<Way> ways) {
    /** How serious it is. */
    public enum Kind {
        ERROR,
        INFO
    }

    /** A way out, as a button with a verb; taking it dismisses the notice. */
    public record Way(String label, Runnable action) {}

    public Notice {
        ways = List.copyOf(ways);
    }

    public static Notice error(String sentence, String remedy, Way... ways) {
        return new Notice(Kind.ERROR, sentence, remedy, List.of(ways));
    }

    public static Notice info(String sentence, String remedy, Way... ways) {
        return new Notice(Kind.INFO, sentence, remedy, List.of(ways));
    }

    boolean saysTheSameAs(Notice other) {
        return kind == other.kind && sentence.equals(other.sentence) && remedy.equals(other.remedy);
    }
}

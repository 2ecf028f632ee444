package atelier.studio;

/**
 * Something that went wrong, for the user: what happened and what to do, in one sentence each. {@code remedy} may be
 * empty where the first sentence says it all.
 */
public record Problem(String sentence, String remedy) {
    public static Problem of(String sentence) {
        return new Problem(sentence, "");
    }
}

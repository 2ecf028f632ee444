package atelier.studio;

/** The studio could not do something; the message is one sentence for the user. */
public final class StudioException extends RuntimeException {
    public StudioException(String sentence) {
        super(sentence);
    }

    public StudioException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package atelier.nn;

/** The tensor engine or the device asked for cannot be used; the message is a sentence for the user. */
public final class EngineUnavailableException extends RuntimeException {
    public EngineUnavailableException(String sentence) {
        super(sentence);
    }

    public EngineUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

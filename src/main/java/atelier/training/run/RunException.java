package atelier.training.run;

/** A run cannot be used as asked; the message is one sentence for the user. */
public final class RunException extends RuntimeException {
    public RunException(String sentence) {
        super(sentence);
    }

    public RunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

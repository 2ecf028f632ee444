package atelier.generator;

/** A generator can't be used; the message is one sentence for the user. */
public final class GeneratorException extends RuntimeException {
    public GeneratorException(String sentence) {
        super(sentence);
    }

    public GeneratorException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

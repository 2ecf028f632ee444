package atelier.image;

/** A picture that can't be read or written; the message is one sentence for the user. */
public final class PictureException extends RuntimeException {
    public PictureException(String sentence) {
        super(sentence);
    }

    public PictureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

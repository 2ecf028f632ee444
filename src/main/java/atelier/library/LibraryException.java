package atelier.library;

/** Something could not be read from or kept in the library; the message is one sentence for the user. */
public final class LibraryException extends RuntimeException {
    public LibraryException(String sentence) {
        super(sentence);
    }

    public LibraryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

package atelier.cli;

/** The command was given in a way that can't be done; the message is one sentence for the user. Exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }

    UsageException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

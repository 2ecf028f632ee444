package atelier.studio;

import atelier.image.PictureException;
import atelier.stylizer.ModelException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into what the user reads; what only a developer understands goes to the log. */
public final class Explanation {
    private static final Logger LOG = LoggerFactory.getLogger(Explanation.class);

    private Explanation() {}

    public static Problem of(Throwable thrown) {
        Throwable cause = unwrap(thrown);
        return switch (cause) {
            case PictureException e -> Problem.of(e.getMessage());
            case StudioException e -> Problem.of(e.getMessage());
            case UncheckedIOException e
            when e.getCause() instanceof ModelException model -> Problem.of(model.getMessage());
            case OutOfMemoryError e ->
                new Problem(
                        "There is not enough memory for this picture.",
                        "Close other programs, or choose a smaller size and try again.");
            default -> {
                LOG.error("unexpected failure", cause);
                yield new Problem("Something unexpected went wrong: " + said(cause) + ".", "The log has the details.");
            }
        };
    }

    public static StudioException asStudioException(Throwable thrown, String what) {
        Throwable cause = unwrap(thrown);
        if (cause instanceof StudioException known) {
            return known;
        }
        LOG.error(what, cause);
        return new StudioException(what + ": " + said(cause) + ".", cause);
    }

    public static boolean isCancellation(Throwable thrown) {
        return unwrap(thrown) instanceof CancellationException;
    }

    public static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return cause.getClass().getSimpleName();
        }
        String line = message.lines().findFirst().orElse(message).strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}

package atelier.ui.kit;

import atelier.image.PictureException;
import atelier.studio.StudioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what was thrown into a sentence for the user; what was not foreseen goes to the log as well. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    public static String sentence(Throwable failure, Texts texts) {
        return switch (failure) {
            case PictureException e -> e.getMessage();
            case StudioException e -> e.getMessage();
            default -> {
                LOG.error("Unforeseen failure", failure);
                yield texts.of("error.unforeseen");
            }
        };
    }
}

package atelier.studio;

import atelier.art.Monitor;
import atelier.art.Style;
import java.nio.file.Path;

/** Painters trained for one style, as styles to paint with. Calls block: the interface makes them off its thread. */
public interface Painters {
    /**
     * The style of a model's folder, for this session.
     *
     * @throws StudioException with a sentence, when the folder holds no painter
     */
    Style open(Path model, Monitor monitor);

    /** As {@link #open}, and the model is copied to the user's own painters, for all sessions to come. */
    Style adopt(Path model, Monitor monitor);
}

package atelier.ui;

import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import java.util.concurrent.Executor;

/** Opens the studio that the window works with; what it delivers comes on the given executor. */
@FunctionalInterface
public interface StudioOpener {
    Studio open(StudioOptions options, Executor delivery);
}

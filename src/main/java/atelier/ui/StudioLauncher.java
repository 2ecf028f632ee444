package atelier.ui;

import atelier.studio.StudioOptions;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX and opens the studio window. A plain class, so that it runs from the class path. */
public final class StudioLauncher {
    private StudioLauncher() {}

    /** Returns at once; the program ends when the window is closed. */
    public static void launch(StudioOptions options, List<Path> open, StudioOpener opener) {
        StudioApp app = new StudioApp(options, List.copyOf(open), opener);
        Platform.startup(() -> app.start(new Stage()));
    }
}

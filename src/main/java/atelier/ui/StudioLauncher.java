package atelier.ui;

import atelier.studio.StudioOptions;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.shell.StudioWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;

/** Starts JavaFX and opens the studio window. A plain class, so that it runs from the class path. */
public final class StudioLauncher {
    private StudioLauncher() {}

    /** Returns at once; the program ends when the window is closed. */
    public static void launch(StudioOptions options, List<Path> open, StudioOpener opener) {
        CompletableFuture<Void> toolkit = new CompletableFuture<>();
        Executor face = action -> {
            toolkit.join();
            Platform.runLater(action);
        };
        List<Path> first = List.copyOf(open);
        // the services are read while JavaFX starts: neither needs the other before there is a window
        Thread.ofPlatform()
                .name("atelier-open")
                .daemon(true)
                .uncaughtExceptionHandler((thread, failure) -> face.execute(() -> giveUp(failure)))
                .start(() -> {
                    StudioApp.Ground ground = StudioApp.Ground.open(options, opener, face);
                    face.execute(() -> new StudioApp(ground, first).start(new Stage()));
                });
        Platform.startup(() -> {
            toolkit.complete(null);
            StudioWindow.prepare();
        });
    }

    private static void giveUp(Throwable failure) {
        new Alert(Alert.AlertType.ERROR, Failures.sentence(failure, Texts.in(Locale.getDefault()))).showAndWait();
        Platform.exit();
    }
}

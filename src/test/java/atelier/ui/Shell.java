package atelier.ui;

import atelier.studio.Studio;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.shell.StudioWindow;
import atelier.ui.shell.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** A studio window for tests, over any studio, at the corner of the headless screen. */
final class Shell {
    private static final ScheduledExecutorService CLOCK =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon(true).factory());

    final Stage stage;
    final StudioWindow window;
    final Workspace workspace;

    private Shell(Stage stage, StudioWindow window, Workspace workspace) {
        this.stage = stage;
        this.window = window;
        this.workspace = workspace;
    }

    static Workers workers() {
        Executor face = Platform::runLater;
        return new Workers(face, CLOCK, (delay, action) -> {
            ScheduledFuture<?> waiting =
                    CLOCK.schedule(() -> face.execute(action), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        });
    }

    /** Opens a window; call from the test's own thread. */
    static Shell open(Studio studio, Desktop desktop, Texts texts, List<Path> samples, double width, double height) {
        return onFace(() -> {
            StudioWindow.prepare();
            Workspace workspace = new Workspace(new Workspace.Outside(
                    studio,
                    workers(),
                    desktop,
                    texts,
                    () -> 7,
                    () -> 1_300_000_000L,
                    Path.of("/home/ada/Pictures"),
                    samples));
            Stage stage = new Stage();
            StudioWindow window = new StudioWindow(workspace, stage);
            window.show(List.of());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return new Shell(stage, window, workspace);
        });
    }

    Scene scene() {
        return stage.getScene();
    }

    void close() {
        onFace(() -> {
            workspace.stop();
            stage.close();
            return true;
        });
    }

    static <T> T onFace(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    static void run(Runnable action) {
        onFace(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until a condition holds on the interface thread. */
    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS, () -> onFace(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("the condition did not come true in time", e);
        }
    }
}

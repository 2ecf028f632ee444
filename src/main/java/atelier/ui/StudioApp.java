package atelier.ui;

import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.shell.FxDesktop;
import atelier.ui.shell.ProcessMemory;
import atelier.ui.shell.StudioWindow;
import atelier.ui.shell.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The studio as a JavaFX program: shows the window over the opened services, and takes both down. */
public final class StudioApp extends Application {
    private static final int BACKGROUND_THREADS = 4;
    private static final int SAMPLES = 12;

    private final Ground ground;
    private final List<Path> open;

    /** What the window stands on; opened before there is a window, on a thread of its own. */
    record Ground(Studio studio, Texts texts, Path pictures, List<Path> samples) {
        static Ground open(StudioOptions options, StudioOpener opener, Executor delivery) {
            Studio studio = opener.open(options, delivery);
            return new Ground(
                    studio,
                    Texts.in(Locale.getDefault()),
                    picturesFolder(),
                    studio.photos().picturesIn(options.models().resolveSibling("assets"), SAMPLES));
        }
    }

    StudioApp(Ground ground, List<Path> open) {
        this.ground = ground;
        this.open = open;
    }

    @Override
    public void start(Stage stage) {
        ExecutorService background = Executors.newFixedThreadPool(
                BACKGROUND_THREADS,
                Thread.ofPlatform().name("atelier-face-", 0).daemon(true).factory());
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("atelier-clock").daemon(true).factory());
        Workers workers = new Workers(Platform::runLater, background, (delay, action) -> {
            ScheduledFuture<?> waiting =
                    clock.schedule(() -> Platform.runLater(action), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        });
        Studio studio = ground.studio();
        Texts texts = ground.texts();
        Workspace workspace = new Workspace(new Workspace.Outside(
                studio,
                workers,
                new FxDesktop(stage, texts, getHostServices()::showDocument),
                texts,
                new SecureRandom()::nextLong,
                new ProcessMemory()::used,
                ground.pictures(),
                ground.samples()));
        StudioWindow window = new StudioWindow(workspace, stage);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> window.unforeseen(failure));
        stage.setOnHidden(e -> {
            workspace.stop();
            studio.close();
            background.shutdownNow();
            clock.shutdownNow();
        });
        window.show(open);
    }

    private static Path picturesFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        Path pictures = home.resolve("Pictures");
        return (Files.isDirectory(pictures) ? pictures : home).resolve("Atelier");
    }
}

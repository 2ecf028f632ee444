package atelier.ui;

import atelier.studio.LocalStudio;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import atelier.ui.canvas.Compare;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance;
import atelier.ui.shell.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Paints a real photo with the real engine into {@code -Dscreenshots.dir}, and says what held the window up. */
@EnabledIfSystemProperty(named = "screenshots.real", matches = "true")
class RealStudioTour extends Tour {
    @TempDir
    private Path home;

    @Test
    void draw() throws Exception {
        prepare();
        Path photo = Path.of("assets/boats.jpg").toAbsolutePath();
        FaceWatch watch = FaceWatch.start();
        long start = System.nanoTime();
        Studio studio = LocalStudio.open(
                new StudioOptions(home, Path.of("models").toAbsolutePath(), "auto"), Platform::runLater);
        Shell shell = Shell.open(
                studio,
                new FakeDesktop(),
                Texts.in(Locale.ENGLISH),
                studio.photos().picturesIn(Path.of("assets").toAbsolutePath(), 12),
                1440,
                900);
        say("window after", start);
        Shell.until(() -> !shell.workspace.styles().loading().get());
        WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
        watch.report("start");
        shoot(shell, "real-1-empty");

        watch = FaceWatch.start();
        long opened = System.nanoTime();
        Shell.run(() -> shell.workspace.photos().open(List.of(photo)));
        Shell.until(() -> shell.workspace.canvas().paint().painting().get().isPresent());
        say("first painting after", opened);
        Shell.until(() -> !shell.workspace.canvas().paint().busy().get());
        say("preview after", opened);
        WaitForAsyncUtils.sleep(8, TimeUnit.SECONDS);
        watch.report("a photo opens and its tiles come");
        shoot(shell, "real-2-painted");

        watch = FaceWatch.start();
        Shell.run(() -> shell.workspace.styles().invent());
        Shell.until(() -> shell.workspace.styles().sections().size() == 2);
        WaitForAsyncUtils.sleep(8, TimeUnit.SECONDS);
        watch.report("twelve styles are invented");
        Shell.run(() -> shell.workspace.canvas().compare(Compare.SPLIT));
        shoot(shell, "real-3-split");

        watch = FaceWatch.start();
        for (int strength = 100; strength > 40; strength--) {
            double value = strength;
            Shell.run(() -> shell.workspace.work().set("strength", value, "Strength"));
            WaitForAsyncUtils.sleep(30, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.sleep(2, TimeUnit.SECONDS);
        watch.report("a slider moves");

        watch = FaceWatch.start();
        ListView<?> grid = (ListView<?>) shell.scene().lookup("#style-grid");
        for (int row = 0; row < grid.getItems().size(); row++) {
            int to = row;
            Shell.run(() -> grid.scrollTo(to));
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
        }
        watch.report("the grid scrolls");

        watch = FaceWatch.start();
        Shell.run(() -> shell.window.commands().run(Command.EXPORT));
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        Shell.run(() -> shell.window.shell().overlay().close());
        watch.report("the export dialog opens");

        watch = FaceWatch.start();
        Shell.run(() -> shell.workspace.appearance().theme().set(Appearance.ThemeChoice.LIGHT));
        WaitForAsyncUtils.sleep(2, TimeUnit.SECONDS);
        watch.report("the theme changes");
        Shell.run(() -> shell.workspace.appearance().theme().set(Appearance.ThemeChoice.DARK));
        showcase(shell);
        shell.close();
        studio.close();
    }

    /** The picture of the README: every sample open, a flower painted, its original beside it. */
    private void showcase(Shell shell) throws IOException {
        Shell.run(() -> {
            shell.workspace.photos().closeAll();
            shell.workspace.styles().clearFresh();
            shell.workspace.photos().open(shell.workspace.samples());
        });
        Shell.until(() -> shell.workspace.photos().photo().get().isPresent());
        Shell.run(() -> shell.workspace
                .photos()
                .choose(shell.workspace.photos().items().stream()
                        .filter(item -> item.name().startsWith("flower"))
                        .findFirst()
                        .orElseThrow()));
        Shell.run(() -> {
            shell.workspace
                    .work()
                    .use(shell.workspace.styles().shown().getFirst().style());
            shell.workspace.work().set("strength", 100.0, "Strength");
            shell.workspace.work().set("scale", 1.6, "Style scale");
            ((ListView<?>) shell.scene().lookup("#style-grid")).scrollTo(0);
            shell.window.shell().canvas().requestFocus();
        });
        WaitForAsyncUtils.sleep(15, TimeUnit.SECONDS);
        shoot(shell, "studio");
    }

    private static void say(String what, long since) {
        System.out.println(what + " " + (System.nanoTime() - since) / 1_000_000 + " ms");
    }
}

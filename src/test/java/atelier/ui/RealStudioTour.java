package atelier.ui;

import atelier.studio.LocalStudio;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import atelier.ui.canvas.Compare;
import atelier.ui.kit.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Paints a real photo with the real engine into {@code -Dscreenshots.dir}, and says how long the window was held up. */
@EnabledIfSystemProperty(named = "screenshots.real", matches = "true")
class RealStudioTour {
    private final Path folder = Path.of(System.getProperty("screenshots.dir", "target/screenshots"));

    private final AtomicBoolean drawing = new AtomicBoolean();

    @TempDir
    private Path home;

    @Test
    void draw() throws Exception {
        Files.createDirectories(folder);
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Path photo = Path.of("assets/boats.jpg").toAbsolutePath();
        long start = System.nanoTime();
        Studio studio = LocalStudio.open(
                new StudioOptions(home, Path.of("models").toAbsolutePath(), "cpu"), Platform::runLater);
        Shell shell = Shell.open(
                studio,
                new FakeDesktop(),
                Texts.in(Locale.ENGLISH),
                studio.photos().picturesIn(Path.of("assets").toAbsolutePath(), 12),
                1440,
                900);
        say("window after", start);
        AtomicLong longest = new AtomicLong();
        AtomicBoolean watching = new AtomicBoolean(true);
        Thread watch = Thread.ofPlatform().daemon(true).start(() -> watch(watching, longest));
        Shell.until(() -> !shell.workspace.styles().loading().get());
        shoot(shell, "real-1-empty");
        long opened = System.nanoTime();
        Shell.run(() -> shell.workspace.photos().open(List.of(photo)));
        Shell.until(() -> shell.workspace.canvas().paint().painting().get().isPresent());
        say("first painting after", opened);
        Shell.until(() -> !shell.workspace.canvas().paint().busy().get());
        say("preview after", opened);
        Shell.until(() -> shell.workspace.styles().shown().stream()
                .allMatch(tile -> tile.picture().get().isPresent()));
        WaitForAsyncUtils.sleep(6, TimeUnit.SECONDS);
        shoot(shell, "real-2-painted");
        Shell.run(() -> shell.workspace.styles().invent());
        Shell.until(() -> shell.workspace.styles().sections().size() == 2);
        WaitForAsyncUtils.sleep(8, TimeUnit.SECONDS);
        Shell.run(() -> shell.workspace.canvas().compare(Compare.SPLIT));
        shoot(shell, "real-3-split");
        watching.set(false);
        watch.join();
        System.out.println("longest wait of the interface thread: " + longest.get() / 1_000_000 + " ms");
        longest.set(0);
        watching.set(true);
        Thread second = Thread.ofPlatform().daemon(true).start(() -> watch(watching, longest));
        for (int strength = 100; strength > 40; strength--) {
            double value = strength;
            Shell.run(() -> shell.workspace.work().set("strength", value, "Strength"));
            WaitForAsyncUtils.sleep(30, TimeUnit.MILLISECONDS);
        }
        watching.set(false);
        second.join();
        System.out.println("… while a slider moves: " + longest.get() / 1_000_000 + " ms");
        shell.close();
        studio.close();
    }

    private void watch(AtomicBoolean watching, AtomicLong longest) {
        while (watching.get()) {
            long asked = System.nanoTime();
            Shell.onFace(() -> true);
            if (!drawing.get()) {
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            }
        }
    }

    private static void say(String what, long since) {
        System.out.println(what + " " + (System.nanoTime() - since) / 1_000_000 + " ms");
    }

    private void shoot(Shell shell, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents(8);
        drawing.set(true);
        var image = Shell.onFace(() -> shell.scene().snapshot(null));
        WaitForAsyncUtils.waitForFxEvents(2);
        drawing.set(false);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}

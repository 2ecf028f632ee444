package atelier.ui;

import atelier.ui.shell.Appearance.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Draws windows into {@code -Dscreenshots.dir}, for people to look at. */
abstract class Tour {
    final Path folder = Path.of(System.getProperty("screenshots.dir", "target/screenshots"));

    /** What is drawn in one appearance. */
    @FunctionalInterface
    interface Visit {
        void draw(String name, ThemeChoice theme, double width, double height) throws Exception;
    }

    final void prepare() throws Exception {
        Files.createDirectories(folder);
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Draws in both themes at both sizes that the interface is made for. */
    final void everywhere(String prefix, Visit visit) throws Exception {
        prepare();
        visit.draw(prefix + "dark-wide", ThemeChoice.DARK, 1440, 900);
        visit.draw(prefix + "light-wide", ThemeChoice.LIGHT, 1440, 900);
        visit.draw(prefix + "dark-small", ThemeChoice.DARK, 1100, 700);
        visit.draw(prefix + "light-small", ThemeChoice.LIGHT, 1100, 700);
    }

    final void shoot(Shell shell, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents(8);
        var image = Shell.onFace(() -> shell.scene().snapshot(null));
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                folder.resolve(name + ".png").toFile());
    }
}

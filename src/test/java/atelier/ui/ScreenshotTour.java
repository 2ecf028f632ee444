package atelier.ui;

import atelier.studio.ExportJob;
import atelier.studio.Problem;
import atelier.ui.banner.Notice;
import atelier.ui.canvas.Compare;
import atelier.ui.export.ExportModel;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance.ThemeChoice;
import atelier.ui.shell.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the window in its states into {@code -Dscreenshots.dir}, for people to look at. */
@EnabledIfSystemProperty(named = "screenshots.dir", matches = ".+")
class ScreenshotTour extends Tour {
    @Test
    void draw() throws Exception {
        everywhere("", this::tour);
    }

    private void tour(String name, ThemeChoice theme, double width, double height) throws IOException {
        FakeStudio studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
        Shell shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), samples(), width, height);
        Shell.run(() -> shell.workspace.appearance().theme().set(theme));
        Shell.until(() -> !shell.workspace.styles().loading().get());
        shoot(shell, name + "-1-empty");
        List<Path> photos = samples();
        Shell.run(() -> shell.workspace.photos().open(photos));
        untilPainted(shell);
        shoot(shell, name + "-2-painted");
        blendAndInvent(shell);
        shoot(shell, name + "-3-blend");
        Shell.run(() -> shell.workspace.canvas().compare(Compare.SPLIT));
        shoot(shell, name + "-4-split");
        Shell.run(() -> shell.workspace.canvas().compare(Compare.SIDE_BY_SIDE));
        shoot(shell, name + "-5-side");
        Shell.run(() -> shell.workspace.canvas().compare(Compare.PAINTING));
        Shell.run(() -> shell.window.commands().run(Command.EXPORT));
        shoot(shell, name + "-6-export");
        Shell.run(() -> shell.window.shell().overlay().close());
        queue(shell, studio);
        shoot(shell, name + "-7-queue");
        Shell.run(() -> shell.workspace.queue().open().set(false));
        problems(shell);
        shoot(shell, name + "-8-banner");
        Shell.run(() -> shell.workspace.banner().dismissAll());
        Shell.run(() -> shell.window.commands().run(Command.SHORTCUTS));
        shoot(shell, name + "-9-shortcuts");
        Shell.run(() -> {
            shell.window.shell().overlay().close();
            shell.window.commands().run(Command.PREFERENCES);
        });
        shoot(shell, name + "-a-preferences");
        Shell.run(() -> {
            shell.window.shell().overlay().close();
            shell.workspace.styles().search().set("zebra");
            shell.workspace.inspector().advancedOpen().set(true);
            shell.scene().lookup("#drop-zones").setVisible(name.endsWith("wide"));
        });
        shoot(shell, name + "-b-search");
        Shell.run(() -> {
            shell.scene().lookup("#drop-zones").setVisible(false);
            shell.workspace.styles().search().set("");
            shell.workspace.queue().open().set(false);
        });
        for (String id : List.of("#style-grid", "#setting-strength .slider", "#canvas", "#export", "#new-styles")) {
            Shell.run(() -> focusByKey(shell, id));
            shoot(shell, name + "-c-focus-" + id.replaceAll("[^a-z]+", "-"));
        }
        for (int size : List.of(80, 200)) {
            Shell.run(() -> shell.workspace.appearance().textSize().set(size));
            shoot(shell, name + "-d-text-" + size);
            Shell.run(() -> shell.window.commands().run(Command.EXPORT));
            shoot(shell, name + "-d-text-" + size + "-export");
            Shell.run(() -> shell.window.shell().overlay().close());
        }
        shell.close();
    }

    /** The ring of the keyboard shows only when the focus came by key. */
    private static void focusByKey(Shell shell, String id) {
        Node node = shell.scene().lookup(id);
        node.requestFocus();
        for (boolean back : List.of(true, false)) {
            Node owner = shell.scene().getFocusOwner();
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
        }
    }

    private static void blendAndInvent(Shell shell) {
        Shell.run(() -> {
            shell.workspace.styles().invent();
            shell.workspace.work().add(shell.workspace.styles().shown().get(3).style());
            shell.workspace.work().add(shell.workspace.styles().shown().get(5).style());
            shell.workspace.work().set("strength", 80.0, "Strength");
        });
        Shell.until(() -> shell.workspace.styles().sections().size() == 2);
        untilPainted(shell);
    }

    private static void queue(Shell shell, FakeStudio studio) {
        Shell.run(() -> {
            shell.workspace.export().scope().set(ExportModel.Scope.ALL);
            shell.workspace.export().export();
            studio.exports.move(
                    0, new ExportJob.Done(Path.of("/home/ada/Pictures/boats_Harbour Blue.png"), 1600, 1067));
            studio.exports.move(1, new ExportJob.Running(0.62, Optional.of(Duration.ofSeconds(14))));
            studio.exports.move(
                    2, new ExportJob.Failed(new Problem("The disk is full.", "Free some space, then try again.")));
            shell.workspace.toast().hide();
            shell.workspace.queue().open().set(true);
        });
    }

    private static void problems(Shell shell) {
        Shell.run(() -> {
            shell.workspace
                    .banner()
                    .show(Notice.info(
                            "“dune” was painted with Atelier.", "", new Notice.Way("Use its settings", () -> {})));
            shell.workspace
                    .banner()
                    .show(Notice.error(
                            "“holiday.heic” is a HEIC picture, which can’t be opened yet.",
                            "JPEG, PNG, TIFF, WebP, BMP and GIF work.",
                            new Notice.Way("Try again", () -> {})));
            shell.workspace.toast().show("“Invention 3” is kept.", "Undo", () -> {});
        });
    }

    private static void untilPainted(Shell shell) {
        Shell.until(() -> shell.workspace.canvas().paint().painting().get().isPresent()
                && !shell.workspace.canvas().paint().busy().get());
        Shell.until(() -> shell.workspace.styles().shown().stream()
                .allMatch(tile -> tile.picture().get().isPresent()));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets"))) {
            return files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        }
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.RunDesk;
import atelier.training.loop.Estimate;
import atelier.training.run.RunCommand;
import atelier.training.run.RunStatus.State;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.shell.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The Train workspace in the whole window, on a screen that nobody sees. */
class TrainShellTest {
    @TempDir
    Path home;

    private final FakeStudio.Memory disk = new FakeStudio.Memory();
    private final FakeDesktop desktop = new FakeDesktop();

    private Shell open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        FakeStudio studio = new FakeStudio(Platform::runLater, disk);
        studio.runs = new RunDesk(
                home.resolve("runs"),
                home,
                (run, failed) -> {},
                (request, monitor) ->
                        new Estimate(0.36, 30_000, OptionalLong.of(1_200_000_000L), OptionalLong.of(8_000_000_000L)));
        Shell shell = Shell.open(studio, desktop, Texts.in(Locale.ENGLISH), List.of(), 1100, 700);
        Shell.until(() -> shell.workspace.train().loaded().get()
                && shell.workspace.work().now().blend().isPresent());
        return shell;
    }

    private static void press(Shell shell, String id) {
        Shell.run(() -> ((ButtonBase) shell.scene().lookup(id)).fire());
    }

    @Test
    void aRunIsSeenAndPaused() throws Exception {
        try (GeneratedRun run = GeneratedRun.gan(home.resolve("runs"), "paintings", 5000)) {
            run.ticks(500, 10, 1).report(State.RUNNING, 5000, "");
            Shell shell = open();
            Shell.run(() -> shell.window.commands().run(Command.ROOM_TRAIN));
            Shell.until(() -> {
                Node pause = shell.scene().lookup("#train-pause");
                return pause != null && pause.isVisible();
            });
            Shell.until(() -> shell.scene().getRoot().lookupAll(".chart-plot").size() >= 4);
            press(shell, "#train-pause");
            Shell.until(() -> run.folder.control().pending().stream()
                    .anyMatch(request -> request.command().equals(new RunCommand.Pause())));
            shell.close();
        }
        assertThat(disk.kept.view()).containsEntry("room", "train");
    }

    @Test
    void theWizardSaysWhyAnEmptyFolderWillNotDo() throws Exception {
        Shell shell = open();
        Shell.run(() -> shell.workspace.appearance().room().set(Room.TRAIN));
        desktop.folder = Optional.of(Files.createDirectories(home.resolve("empty")));
        press(shell, "#train-empty-new");
        press(shell, "#goal-generator");
        press(shell, "#wizard-next");
        press(shell, "#wizard-folder");
        Shell.until(() -> ((Label) shell.scene().lookup("#wizard-obstacle"))
                .getText()
                .equals("There are no usable pictures in this folder."));
        boolean refused =
                Shell.onFace(() -> shell.scene().lookup("#wizard-next").isDisabled());
        assertThat(refused).isTrue();
        shell.close();
    }
}

package atelier.ui;

import atelier.generator.SmallGenerators;
import atelier.studio.Instants;
import atelier.studio.RunDesk;
import atelier.training.loop.Estimate;
import atelier.training.run.RunStatus.State;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.shell.Appearance.ThemeChoice;
import atelier.ui.shell.ShellView;
import atelier.ui.train.FolderCheck;
import atelier.ui.train.WizardGoal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Draws the Train workspace into {@code -Dscreenshots.dir}, over generated runs; {@code -Dscreenshots.pictures} is a
 * folder of pictures for samples and wizard.
 */
@EnabledIfSystemProperty(named = "screenshots.dir", matches = ".+")
class TrainTour extends Tour {
    private final Path pictures = Path.of(System.getProperty("screenshots.pictures", "assets"));

    @TempDir
    Path home;

    @Test
    void draw() throws Exception {
        Path runs = home.resolve("runs");
        SmallGenerators.dcgan(home.resolve("examples/DCGAN, 64 pixels"));
        SmallGenerators.dcgan(home.resolve("examples/CAN, 64 pixels"));
        try (GeneratedRun done = GeneratedRun.gan(runs, "kandinsky", 2000);
                GeneratedRun live = GeneratedRun.gan(runs, "paintings", 30_000)) {
            done.ticks(2000, 10, 3).samples(pictures, 4).report(State.FINISHED, 2000, "Finished at step 2000.");
            live.ticks(24_000, 10, 5).samples(pictures, 10).report(State.RUNNING, 30_000, "");
            everywhere("train-", (name, theme, width, height) -> tour(name, runs, theme, width, height));
        }
    }

    /** A run of 100,000 ticks: what a redraw takes is printed, for people to judge. */
    @Test
    void drawLarge() throws Exception {
        prepare();
        Path runs = home.resolve("runs");
        try (GeneratedRun live = GeneratedRun.gan(runs, "large", 1_500_000)) {
            live.ticks(1_000_000, 10, 5).samples(pictures, 2).report(State.RUNNING, 1_500_000, "");
            FakeStudio studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
            studio.runs = new RunDesk(
                    runs,
                    home,
                    (run, failed) -> {},
                    (request, monitor) -> new Estimate(
                            0.36, 30_000, OptionalLong.of(1_200_000_000L), OptionalLong.of(8_000_000_000L)));
            studio.instants = new ChosenInstants();
            long before = System.nanoTime();
            Shell shell = open(studio, ThemeChoice.DARK, 1440, 900);
            Shell.until(() -> shell.workspace.train().drawn().stream()
                    .anyMatch(item -> item.curves()
                            .last()
                            .filter(tick -> tick.step() == 1_000_000)
                            .isPresent()));
            say("read", before);
            for (int i = 0; i < 8; i++) {
                double smoothing = 0.9 + 0.01 * i;
                double width = 1440 - 20 * i;
                Shell.run(() -> {
                    long smooth = System.nanoTime();
                    shell.workspace.train().charts().smoothing().set(smoothing);
                    shell.scene().getRoot().layout();
                    say("smooth", smooth);
                });
                Shell.run(() -> {
                    long resize = System.nanoTime();
                    shell.scene().getRoot().resize(width, 900);
                    shell.scene().getRoot().layout();
                    say("resize", resize);
                });
                Shell.run(() -> {
                    long hair = System.nanoTime();
                    shell.workspace.train().charts().hair().set(width * 100);
                    say("hair", hair);
                });
            }
            Shell.run(() -> shell.scene().getRoot().resize(1440, 900));
            shoot(shell, "large-dark-wide");
            Shell.run(() -> ((ShellView) shell.scene().lookup(".shell")).showPreferences());
            shoot(shell, "preferences-dark-wide");
            shell.close();
        }
    }

    private static void say(String what, long before) {
        System.out.printf(Locale.ENGLISH, "%s %.1f ms%n", what, (System.nanoTime() - before) / 1e6);
    }

    private static final class ChosenInstants implements Instants {
        private static final Choice MINE = new Choice("Harbour nights", "b", Optional.of(Path.of("mine")));

        @Override
        public List<Choice> all() {
            return List.of(new Choice("instant", "a", Optional.empty()), MINE);
        }

        @Override
        public Optional<Choice> chosen() {
            return Optional.of(MINE);
        }

        @Override
        public Recoding recoding() {
            return new Recoding(
                    0, 0, false, List.of("“Wave”: its picture was not kept: take the style from the picture again."));
        }
    }

    private void tour(String name, Path runs, ThemeChoice theme, double width, double height) throws IOException {
        FakeStudio studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
        studio.runs = new RunDesk(
                home.resolve("none"),
                home,
                (run, failed) -> {},
                (request, monitor) ->
                        new Estimate(0.36, 30_000, OptionalLong.of(1_200_000_000L), OptionalLong.of(8_000_000_000L)));
        Shell none = open(studio, theme, width, height);
        Shell.until(() -> none.workspace.train().loaded().get());
        shoot(none, name + "-0-empty");
        none.close();
        studio.runs = new RunDesk(
                runs,
                home,
                (run, failed) -> {},
                (request, monitor) ->
                        new Estimate(0.36, 30_000, OptionalLong.of(1_200_000_000L), OptionalLong.of(8_000_000_000L)));
        Shell shell = open(studio, theme, width, height);
        Shell.until(() -> shell.workspace.train().grids().picture().get().isPresent());
        Shell.run(() -> shell.workspace.train().charts().smoothing().set(0.9));
        shoot(shell, name + "-1-live");
        Shell.run(() -> {
            shell.workspace.train().charts().hair().set(11_000);
            shell.workspace
                    .train()
                    .items()
                    .forEach(item -> shell.workspace.train().compare(item, true));
        });
        Shell.until(() -> shell.workspace.train().drawn().stream()
                .allMatch(item -> item.curves().last().isPresent()));
        shoot(shell, name + "-2-compare");
        wizard(shell, name);
        shell.close();
    }

    private void wizard(Shell shell, String name) throws IOException {
        Shell.run(() -> {
            shell.workspace.train().openWizard();
            shell.workspace.train().wizard().aim().goal().set(Optional.of(WizardGoal.GENERATOR));
        });
        shoot(shell, name + "-3-goal");
        Shell.run(() -> shell.workspace.train().wizard().aim().goal().set(Optional.of(WizardGoal.FURTHER)));
        Shell.run(() -> shell.workspace.train().wizard().aim().beginWith(home.resolve("examples/DCGAN, 64 pixels")));
        Shell.until(() -> shell.workspace.train().wizard().aim().earlier().get().isPresent());
        shoot(shell, name + "-3-further");
        Shell.run(() -> shell.workspace.train().wizard().aim().goal().set(Optional.of(WizardGoal.GENERATOR)));
        Shell.run(() -> {
            shell.workspace.train().wizard().next();
            shell.workspace.train().wizard().material().pictures().choose(pictures);
        });
        Shell.until(() ->
                shell.workspace.train().wizard().material().pictures().state().get() instanceof FolderCheck.State.Found
                        && !shell.workspace
                                .train()
                                .wizard()
                                .material()
                                .pictures()
                                .thumbnails()
                                .isEmpty());
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        shoot(shell, name + "-4-pictures");
        Shell.run(() -> shell.workspace.train().wizard().next());
        shoot(shell, name + "-5-preset");
        Shell.run(() -> ((TitledPane) shell.scene().lookup("#wizard-advanced")).setExpanded(true));
        shoot(shell, name + "-6-advanced");
        Shell.run(() -> {
            ((TitledPane) shell.scene().lookup("#wizard-advanced")).setExpanded(false);
            shell.workspace.train().wizard().next();
        });
        shoot(shell, name + "-7-review");
    }

    private static Shell open(FakeStudio studio, ThemeChoice theme, double width, double height) {
        Shell shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), List.of(), width, height);
        Shell.run(() -> {
            shell.workspace.appearance().theme().set(theme);
            shell.workspace.appearance().room().set(Room.TRAIN);
        });
        return shell;
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.RunDesk;
import atelier.training.run.ControlFile;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLog;
import atelier.training.run.RunCommand;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus.State;
import atelier.ui.banner.BannerModel;
import atelier.ui.kit.Texts;
import atelier.ui.train.FolderCheck;
import atelier.ui.train.RunItem;
import atelier.ui.train.TrainModel;
import atelier.ui.train.WizardGoal;
import atelier.ui.train.WizardModel;
import atelier.ui.train.WizardPage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Train workspace over run folders, without a display and without a trainer. */
class TrainModelTest {
    @TempDir
    Path home;

    private final Direct direct = new Direct();
    private final BannerModel banner = new BannerModel();
    private final List<Path> started = new ArrayList<>();
    private Path runs;
    private TrainModel model;

    @BeforeEach
    void make() {
        runs = home.resolve("runs");
        model = new TrainModel(
                new RunDesk(runs, home, (run, failed) -> started.add(run)),
                direct.workers(),
                banner,
                Texts.in(Locale.ENGLISH));
    }

    private void start() {
        model.start(() -> {});
        direct.drain();
        direct.letTimePass();
    }

    private RunItem item() {
        return model.selected().get().orElseThrow();
    }

    private static List<RunCommand> asked(RunFolder run) throws IOException {
        return run.control().pending().stream()
                .map(ControlFile.Request::command)
                .toList();
    }

    @Test
    void aLiveRunIsChosenAndItsCurvesAndSamplesFollow() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(1000, 10, 1).report(State.RUNNING, 5000, "");
            start();
            assertThat(item().name()).contains("dcgan-paintings-64");
            assertThat(item().curves().keys()).contains("loss.generator", "kid");
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(1000);
            run.ticks(2000, 10, 1).samples(Path.of("assets"), 3);
            direct.letTimePass();
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(2000);
            assertThat(item().curves().events()).hasSize(4);
            assertThat(model.grids().frames().get()).hasSize(3);
            assertThat(model.grids().index().get()).isEqualTo(2);
            assertThat(model.grids().picture().get()).isPresent();
        }
    }

    @Test
    void theScrubberStaysWhereItWasPutWhenSamplesCome() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(1000, 10, 1).samples(Path.of("assets"), 3);
            start();
            model.grids().index().set(0);
            run.ticks(2000, 10, 1).samples(Path.of("assets"), 5);
            direct.letTimePass();
            assertThat(model.grids().frames().get().size()).isGreaterThan(3);
            assertThat(model.grids().index().get()).isZero();
        }
    }

    @Test
    void aRollBackForgetsWhatCameAfterIt() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(2000, 10, 1);
            start();
            try (MetricsLog log = MetricsLog.resume(run.folder.metrics(), 500)) {
                log.append(new MetricsLine.Mark(500, MetricsLine.Mark.Kind.ROLLED_BACK, "Back."));
            }
            direct.letTimePass();
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(500);
        }
    }

    @Test
    void pauseAndTrainMoreAreWrittenForTheTrainer() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(100, 10, 1).report(State.RUNNING, 5000, "");
            start();
            model.ask(item(), new RunCommand.Pause());
            model.trainMore(item(), 1000);
            direct.drain();
            assertThat(asked(run.folder)).containsExactly(new RunCommand.Pause(), new RunCommand.TrainUntil(6000));
            assertThat(started).isEmpty();
        }
    }

    @Test
    void anEndedRunGetsATrainerWhenItShallGoOn() throws IOException {
        GeneratedRun run = GeneratedRun.gan(runs, "paintings", 100);
        run.ticks(100, 10, 1).report(State.FINISHED, 100, "Finished at step 100.");
        run.close();
        start();
        model.trainMore(item(), 50);
        direct.drain();
        assertThat(asked(run.folder)).containsExactly(new RunCommand.TrainUntil(150));
        assertThat(started).containsExactly(run.folder.path());
        assertThat(item().waiting().get()).isEqualTo(RunItem.Waiting.STARTING);
    }

    @Test
    void theEndOfARunIsTold() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 1000)) {
            run.ticks(500, 10, 1).report(State.RUNNING, 1000, "");
            start();
            run.report(State.FINISHED, 1000, "Finished at step 1000.");
            direct.letTimePass();
            assertThat(banner.notices()).hasSize(1);
            assertThat(banner.notices().getFirst().sentence()).contains("paintings", "finished");
        }
    }

    @Test
    void theCoachIsHeardAndItsAdviceTaken() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(1000, 10, 1).report(State.RUNNING, 5000, "");
            start();
            for (int i = 0; i < 4; i++) {
                run.tick(Map.of("accuracy.real", 1.0, "accuracy.fake", 1.0));
            }
            direct.letTimePass();
            assertThat(item().advice()).hasSize(1);
            assertThat(banner.notices()).hasSize(1);
            model.take(item(), item().advice().getFirst());
            direct.drain();
            assertThat(asked(run.folder)).containsExactly(new RunCommand.RaiseAugmentation(0.2));
            assertThat(item().advice()).isEmpty();
        }
    }

    @Test
    void theWizardRefusesAnEmptyFolderWithTheReason() throws IOException {
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        assertThat(wizard.obstacle().get()).isEqualTo("Choose what to train.");
        wizard.goal().set(Optional.of(WizardGoal.GENERATOR));
        wizard.next();
        assertThat(wizard.obstacle().get()).isEqualTo("Choose a folder of pictures.");
        wizard.pictures().choose(Files.createDirectories(home.resolve("empty")));
        direct.drain();
        assertThat(wizard.obstacle().get()).isEqualTo("There are no usable pictures in this folder.");
        wizard.next();
        assertThat(wizard.page().get()).isEqualTo(WizardPage.PICTURES);
    }

    @Test
    void theWizardMakesARunAndStartsItsTrainer() throws IOException {
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        wizard.goal().set(Optional.of(WizardGoal.GENERATOR));
        wizard.next();
        wizard.pictures().choose(pictures(60));
        direct.drain();
        assertThat(wizard.pictures().state().get()).isInstanceOf(FolderCheck.State.Found.class);
        assertThat(wizard.obstacle().get()).isEmpty();
        wizard.next();
        wizard.changed().put("width", "many");
        assertThat(wizard.obstacle().get()).isEqualTo("Width must be a number, not 'many'");
        wizard.changed().put("width", 8.0);
        wizard.next();
        assertThat(wizard.page().get()).isEqualTo(WizardPage.REVIEW);
        wizard.next();
        direct.drain();
        assertThat(wizard.failure().get()).isEmpty();
        assertThat(model.wizardOpen().get()).isFalse();
        assertThat(started).hasSize(1);
        RunFolder made = RunFolder.open(started.getFirst());
        assertThat(made.settings().preset()).isEqualTo("Sketch");
        assertThat(made.settings().options()).containsEntry("width", 8.0);
        assertThat(item().path()).isEqualTo(made.path());
    }

    @Test
    void aPainterNeedsItsStyleAndAFeatureNetwork() throws IOException {
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        wizard.goal().set(Optional.of(WizardGoal.PAINTER));
        wizard.next();
        assertThat(wizard.obstacle().get()).isEqualTo("Choose the picture of the style.");
        wizard.style().set(Optional.of(Path.of("assets", "boats.jpg")));
        wizard.pictures().choose(pictures(12));
        direct.drain();
        assertThat(wizard.obstacle().get()).startsWith("Choose a feature network");
    }

    private Path pictures(int count) throws IOException {
        Path folder = Files.createDirectories(home.resolve("pictures"));
        Random random = new Random(4);
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(72, 72, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = picture.createGraphics();
            for (int k = 0; k < 30; k++) {
                g.setColor(new Color(random.nextInt(1 << 24)));
                g.fillRect(random.nextInt(72), random.nextInt(72), 24, 24);
            }
            g.dispose();
            ImageIO.write(
                    picture, "png", folder.resolve("p%02d.png".formatted(i)).toFile());
        }
        return folder;
    }
}

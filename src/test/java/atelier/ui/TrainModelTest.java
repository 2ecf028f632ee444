package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.generator.SmallGenerators;
import atelier.image.FileHash;
import atelier.studio.ExampleModel;
import atelier.studio.Painters;
import atelier.studio.RunDesk;
import atelier.studio.Samples;
import atelier.studio.StudioException;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunRequest;
import atelier.training.run.ControlFile;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLog;
import atelier.training.run.RunCommand;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus.State;
import atelier.ui.banner.BannerModel;
import atelier.ui.kit.Texts;
import atelier.ui.train.EstimateWords;
import atelier.ui.train.FolderCheck;
import atelier.ui.train.RunItem;
import atelier.ui.train.TrainModel;
import atelier.ui.train.WizardEstimates;
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
import java.util.OptionalLong;
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
    private final List<RunRequest> measured = new ArrayList<>();
    private Estimate estimate = new Estimate(0.4, 30_000, OptionalLong.of(1_181_116_006L), OptionalLong.of(1L << 33));
    private Path runs;
    private TrainModel model;

    @BeforeEach
    void make() {
        runs = home.resolve("runs");
        model = new TrainModel(
                new RunDesk(runs, home, (run, failed) -> started.add(run), this::measure),
                new Painters() {
                    @Override
                    public Style open(Path folder, Monitor monitor) {
                        throw new StudioException("not asked for");
                    }

                    @Override
                    public Style adopt(Path folder, Monitor monitor) {
                        return new Style(
                                "painter",
                                folder.getParent().getFileName().toString(),
                                new StyleOrigin.Painter("painter", "0"),
                                Samples.codes(1));
                    }
                },
                direct.workers(),
                banner,
                Texts.in(Locale.ENGLISH));
    }

    private Estimate measure(RunRequest request, Monitor monitor) {
        measured.add(request);
        return estimate;
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
            model.driver().ask(item(), new RunCommand.Pause());
            model.driver().trainMore(item(), 1000);
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
        model.driver().trainMore(item(), 50);
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
            for (int i = 0; i < 120; i++) {
                run.tick(Map.of("accuracy.real", 1.0, "accuracy.fake", 1.0));
            }
            direct.letTimePass();
            assertThat(item().advice()).hasSize(1);
            assertThat(banner.notices()).hasSize(1);
            model.driver().take(item(), item().advice().getFirst());
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
        wizard.aim().goal().set(Optional.of(WizardGoal.GENERATOR));
        wizard.next();
        assertThat(wizard.obstacle().get()).isEqualTo("Choose a folder of pictures.");
        wizard.material().pictures().choose(Files.createDirectories(home.resolve("empty")));
        direct.drain();
        assertThat(wizard.obstacle().get()).isEqualTo("There are no usable pictures in this folder.");
        wizard.next();
        assertThat(wizard.page().get()).isEqualTo(WizardPage.PICTURES);
    }

    private WizardModel wizardWithPictures() throws IOException {
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        wizard.aim().goal().set(Optional.of(WizardGoal.GENERATOR));
        wizard.next();
        wizard.material().pictures().choose(pictures(60));
        direct.drain();
        return wizard;
    }

    @Test
    void theWizardMakesARunAndStartsItsTrainer() throws IOException {
        WizardModel wizard = wizardWithPictures();
        assertThat(wizard.material().pictures().state().get()).isInstanceOf(FolderCheck.State.Found.class);
        assertThat(wizard.obstacle().get()).isEmpty();
        wizard.next();
        wizard.recipe().changed().put("width", "many");
        assertThat(wizard.obstacle().get()).isEqualTo("Width must be a number, not 'many'");
        wizard.recipe().changed().put("width", 8.0);
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
    void timeAndMemoryOfTheChosenPresetAreMeasuredAtOnceOthersWhenAsked() throws IOException {
        WizardModel wizard = wizardWithPictures();
        wizard.next();
        direct.drain();
        assertThat(measured).extracting(RunRequest::preset).containsExactly("Sketch");
        assertThat(wizard.estimates().of(wizard.request())).isInstanceOf(WizardEstimates.State.Known.class);
        RunRequest standard = wizard.request(wizard.presets().get(1));
        assertThat(wizard.estimates().of(standard)).isInstanceOf(WizardEstimates.State.Unknown.class);
        wizard.estimates().ask(standard);
        direct.drain();
        assertThat(measured).extracting(RunRequest::preset).containsExactly("Sketch", "Standard");
        wizard.recipe().changed().put("width", 16.0);
        direct.letTimePass();
        assertThat(measured.getLast().options()).containsEntry("width", 16.0);
    }

    @Test
    void anExampleThatShipsCanBeBegunWith() throws IOException {
        SmallGenerators.dcgan(home.resolve("examples/dcgan-64"));
        Files.createDirectories(home.resolve("examples/damaged"));
        Files.writeString(home.resolve("examples/damaged/model.json"), "{");
        start();
        this.model.openWizard();
        WizardModel wizard = this.model.wizard();
        assertThat(wizard.aim().examples()).extracting(ExampleModel::key).containsExactly("dcgan-64");
        assertThat(wizard.aim().examples().getFirst().resolution()).isEqualTo(64);
        wizard.aim().goal().set(Optional.of(WizardGoal.FURTHER));
        wizard.aim().beginWith(wizard.aim().examples().getFirst().folder());
        direct.drain();
        assertThat(wizard.obstacle().get()).isEmpty();
        assertThat(wizard.kind()).contains(RunKind.GAN);
    }

    @Test
    void anEarlierRunIsTrainedFurtherInItsOwnShape() throws IOException {
        Path model = Files.createDirectories(home.resolve("model"));
        Path weights = Files.write(model.resolve("weights.safetensors"), new byte[] {1, 2, 3});
        Files.writeString(
                model.resolve("model.json"),
                "{\"name\":\"mine\",\"kind\":\"gan\",\"sha256\":\"%s\",\"settings\":{\"network\":\"dcgan\",\"width\":12.0,\"latent\":8.0,\"outputHeight\":64.0,\"outputWidth\":64.0}}"
                        .formatted(FileHash.sha256(weights)));
        start();
        this.model.openWizard();
        WizardModel wizard = this.model.wizard();
        wizard.aim().goal().set(Optional.of(WizardGoal.FURTHER));
        assertThat(wizard.obstacle().get()).isEqualTo("Choose the training or the model to begin with.");
        wizard.aim().beginWith(home.resolve("nowhere"));
        direct.drain();
        assertThat(wizard.obstacle().get()).contains("neither a training nor a model");
        wizard.aim().beginWith(model);
        direct.drain();
        assertThat(wizard.obstacle().get()).isEmpty();
        assertThat(wizard.kind()).contains(RunKind.GAN);
        wizard.next();
        wizard.material().pictures().choose(pictures(60));
        direct.drain();
        wizard.next();
        wizard.recipe().seed().set("x");
        assertThat(wizard.obstacle().get()).startsWith("The seed is a whole number");
        wizard.recipe().seed().set("42");
        wizard.next();
        wizard.next();
        direct.drain();
        assertThat(wizard.failure().get()).isEmpty();
        RunFolder made = RunFolder.open(started.getFirst());
        assertThat(made.settings().options()).containsEntry("width", 12.0).containsEntry("network", "dcgan");
        assertThat(made.settings().seed()).isEqualTo(42);
        assertThat(made.path().resolve("start/weights.safetensors")).hasSameBinaryContentAs(weights);
    }

    @Test
    void anEstimateIsTakenBackWhenTheWizardCloses() throws IOException {
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        wizard.aim().goal().set(Optional.of(WizardGoal.GENERATOR));
        wizard.estimates().ask(wizard.request());
        assertThat(wizard.estimates().of(wizard.request())).isInstanceOf(WizardEstimates.State.Measuring.class);
        wizard.cancel();
        direct.drain();
        assertThat(wizard.estimates().of(wizard.request())).isInstanceOf(WizardEstimates.State.Unknown.class);
    }

    @Test
    void anEstimateSaysWhenMemoryDoesNotSuffice() {
        EstimateWords words = new EstimateWords(Texts.in(Locale.ENGLISH));
        assertThat(words.of(new Estimate(0.4, 30_000, OptionalLong.of(1_181_116_006L), OptionalLong.of(1L << 33))))
                .isEqualTo("About 3 h 20 min, 1.1 GB of memory on this machine");
        assertThat(words.of(new Estimate(0.4, 100, OptionalLong.of(1L << 34), OptionalLong.of(1L << 33))))
                .contains("needs 16.0 GB", "room for 8.0 GB", "smaller batch");
        assertThat(words.of(new Estimate(30, 30_000, OptionalLong.empty(), OptionalLong.empty())))
                .isEqualTo("About 10 days on this machine");
    }

    @Test
    void aFinishedPainterIsHandedOn() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 100)) {
            run.report(State.FINISHED, 100, "");
            start();
            List<Style> taken = new ArrayList<>();
            model.driver().onUse(taken::add);
            model.driver().use(item());
            direct.drain();
            assertThat(taken).isEmpty();
            assertThat(banner.notices().getLast().sentence()).startsWith("There is no model yet");
            Path folder = Files.createDirectories(run.folder.path().resolve("model"));
            Files.writeString(folder.resolve("model.json"), "{\"kind\":\"stylizer\",\"name\":\"n\",\"sha256\":\"0\"}");
            model.driver().use(item());
            direct.drain();
            assertThat(taken).extracting(Style::name).containsExactly(item().name());
        }
    }

    @Test
    void aPainterNeedsItsStyleAndAFeatureNetwork() throws IOException {
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        wizard.aim().goal().set(Optional.of(WizardGoal.PAINTER));
        wizard.next();
        assertThat(wizard.obstacle().get()).isEqualTo("Choose the picture of the style.");
        wizard.material().style().set(Optional.of(Path.of("assets", "boats.jpg")));
        wizard.material().pictures().choose(pictures(12));
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

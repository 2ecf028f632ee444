package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.generator.SmallGenerators;
import atelier.image.FileHash;
import atelier.studio.ExampleModel;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunRequest;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.ui.kit.Texts;
import atelier.ui.train.EstimateWords;
import atelier.ui.train.FolderCheck;
import atelier.ui.train.WizardEstimates;
import atelier.ui.train.WizardGoal;
import atelier.ui.train.WizardModel;
import atelier.ui.train.WizardPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The wizard that begins a training. */
class WizardModelTest extends TrainModelCase {
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
    void anInstantStylizerThatIsTrainedFurtherKeepsItsStyleCodes() throws IOException {
        Path folder = Files.createDirectories(home.resolve("model"));
        Path weights = Files.write(folder.resolve("weights.safetensors"), new byte[] {1, 2, 3});
        Files.writeString(
                folder.resolve("model.json"),
                "{\"name\":\"mine\",\"kind\":\"instant\",\"sha256\":\"%s\"}".formatted(FileHash.sha256(weights)));
        start();
        model.openWizard();
        WizardModel wizard = model.wizard();
        wizard.aim().goal().set(Optional.of(WizardGoal.FURTHER));
        wizard.aim().beginWith(folder);
        direct.drain();
        assertThat(wizard.options().values().toggle("freezeEncoder")).isTrue();
        assertThat(wizard.options().values().number("shiftWeight")).isEqualTo(60);
        wizard.recipe().changed().put("freezeEncoder", false);
        assertThat(wizard.options().values().toggle("freezeEncoder")).isFalse();
        wizard.aim().goal().set(Optional.of(WizardGoal.INSTANT));
        assertThat(wizard.options().values().toggle("freezeEncoder")).isFalse();
        assertThat(wizard.recipe().obstacle(wizard.request())).isEmpty();
        wizard.recipe().changed().put("freezeEncoder", true);
        assertThat(wizard.recipe().obstacle(wizard.request())).startsWith("Only a style encoder that has learned");
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
}

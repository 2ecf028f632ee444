package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The studio with the model that ships, on small pictures. */
@Timeout(120)
class RealModelTest {
    private final List<String> heard = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void startersPaintInventedStylesAreNewAndAllIsRepeatable() throws InterruptedException {
        Path photo = Samples.photo(folder, "p", 64, 48);
        try (Studio studio = open(ShippedFolder.MODELS.find())) {
            List<Style> starters = studio.styles().all();
            assertThat(starters).hasSize(24);
            assertThat(studio.styles().swatch(starters.getFirst()).width()).isEqualTo(256);
            List<Style> invented = studio.styles().invent(3, 2, 1);
            assertThat(invented).isEqualTo(studio.styles().invent(3, 2, 1));
            assertThat(invented.get(0).codes()).isNotEqualTo(invented.get(1).codes());
            assertThat(studio.styles().swatch(invented.getFirst()).width()).isEqualTo(256);
            long id = studio.exports()
                    .add(List.of(Samples.request(photo, folder.resolve("out"))))
                    .getFirst()
                    .id();
            Samples.await(
                    studio.exports(),
                    id,
                    job -> assertThat(job.state())
                            .isEqualTo(new ExportJob.Done(folder.resolve("out/p_Dawn.png"), 64, 48)));
        }
    }

    @Test
    void startersOfAnotherModelAreLeftOut() throws Exception {
        Path other = Files.createDirectories(folder.resolve("other"));
        StarterFolder starters = new StarterFolder(
                ShippedFolder.MODELS.find().resolve("starters"), other, "0123", new ImageFiles("test"), heard::add);
        assertThat(starters.all()).isEmpty();
        assertThat(heard).singleElement().asString().contains("made for its own model");
    }

    @Test
    void aMissingModelIsOneSentenceForEverything() {
        try (Studio studio = open(folder.resolve("nowhere"))) {
            assertThatThrownBy(() -> studio.device().toCompletableFuture().join())
                    .hasCauseInstanceOf(StudioException.class)
                    .hasMessageContaining("model.json");
            assertThat(studio.styles().all()).isEmpty();
            assertThat(studio.notices()).singleElement().asString().contains("missing or damaged");
        }
    }

    private Studio open(Path models) {
        return LocalStudio.openForCommand(
                new StudioOptions(folder.resolve("home"), models, "cpu"), Optional.empty(), Runnable::run);
    }
}

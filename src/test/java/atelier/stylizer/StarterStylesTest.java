package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.StyleOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterStylesTest {
    private static final Path STARTERS = Path.of("models", "starters");

    @Test
    void thereAreTwentyFourDifferentOnesWithSwatchAndCredit() throws IOException {
        StarterStyles shipped = StarterStyles.read(STARTERS);
        assertThat(shipped.model())
                .isEqualTo(ModelFolder.open(Path.of("models", "instant")).sha256());
        List<StarterStyles.Starter> starters = shipped.starters();
        assertThat(starters).hasSize(24);
        assertThat(starters).extracting(s -> s.style().id()).doesNotHaveDuplicates();
        assertThat(starters).allSatisfy(starter -> {
            assertThat(starter.swatch()).exists();
            assertThat(((StyleOrigin.Starter) starter.style().origin()).credit())
                    .contains("public domain")
                    .doesNotStartWith(",");
        });
        for (StarterStyles.Starter one : starters) {
            assertThat(starters)
                    .filteredOn(other -> !other.equals(one))
                    .allSatisfy(other -> assertThat(one.style()
                                    .codes()
                                    .natural()
                                    .distance(other.style().codes().natural()))
                            .isGreaterThan(0.5));
        }
    }

    @Test
    void namesWithoutCodesAreRefused(@TempDir Path folder) throws IOException {
        Files.copy(STARTERS.resolve("codes.safetensors"), folder.resolve("codes.safetensors"));
        Files.writeString(folder.resolve("starters.json"), "{\"styles\": [{\"id\": \"one\"}]}");
        assertThatThrownBy(() -> StarterStyles.read(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("don't have a code each");
    }
}

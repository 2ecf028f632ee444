package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.StyleOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterStylesTest {
    private static final Path STARTERS = Path.of("models", "starters");

    private final Painter.ModelId model = new Painter.ModelId(
            "instant", ModelFolder.open(Path.of("models", "instant")).sha256());

    StarterStylesTest() throws IOException {}

    @Test
    void thereAreTwentyFourDifferentOnesWithSwatchAndCredit() throws IOException {
        List<StarterStyles.Starter> starters = StarterStyles.load(STARTERS, model);
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
    void stylesOfAnotherModelAreRefused() {
        assertThatThrownBy(() -> StarterStyles.load(STARTERS, new Painter.ModelId("other", "0")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("another stylizer model");
    }
}

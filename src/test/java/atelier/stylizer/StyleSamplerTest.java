package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.StyleCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StyleSamplerTest {
    private static final Path CODES = Path.of("models", "codes");

    private final Painter.ModelId model = new Painter.ModelId(
            "instant", ModelFolder.open(Path.of("models", "instant")).sha256());
    private final StyleSampler sampler = StyleSampler.load(CODES, model);

    StyleSamplerTest() throws IOException {}

    @Test
    void sameLatentIsTheSameStyle() throws IOException {
        Latent latent = new Latent(42, 1);
        assertThat(StyleSampler.load(CODES, model).sample(latent)).isEqualTo(sampler.sample(latent));
    }

    @Test
    void seedsDiffer() {
        StyleCode one = sampler.sample(new Latent(1, 1)).natural();
        StyleCode two = sampler.sample(new Latent(2, 1)).natural();
        assertThat(one.distance(two)).isGreaterThan(0.5);
    }

    @Test
    void diversityGrowsFromTheAverage() {
        StyleCode average = sampler.sample(new Latent(1, 0)).natural();
        assertThat(sampler.sample(new Latent(99, 0)).natural()).isEqualTo(average);
        double last = 0;
        for (double diversity = 0.5; diversity <= 1.5; diversity += 0.5) {
            double distance = 0;
            for (int seed = 0; seed < 20; seed++) {
                distance += average.distance(
                        sampler.sample(new Latent(seed, diversity)).natural());
            }
            assertThat(distance).isGreaterThan(last);
            last = distance;
        }
    }

    @Test
    void scalesOfOneStyleAreNearerThanOtherStyles() {
        CodeScales style = sampler.sample(new Latent(3, 1));
        double between = style.at(1).distance(style.at(1.4142));
        double others = 0;
        for (int seed = 10; seed < 20; seed++) {
            others +=
                    style.natural().distance(sampler.sample(new Latent(seed, 1)).natural()) / 10;
        }
        assertThat(between).isLessThan(others);
    }

    @Test
    void codesOfAnotherModelAreRefused() {
        assertThatThrownBy(() -> StyleSampler.load(CODES, new Painter.ModelId("other", "0")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("another stylizer model");
    }
}

package atelier.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void tooFewPicturesAreRed() {
        Verdict verdict = Verdict.of(set(Map.of("", 38), 300, 0), RunKind.GAN, 256, false);
        assertThat(verdict.light()).isEqualTo(Verdict.Light.RED);
        assertThat(verdict.reasons())
                .containsExactly("38 pictures: fewer than 50, a generator would only copy them. Add more.");
        assertThat(Verdict.of(set(Map.of(), 1, 0), RunKind.INSTANT, 64, false).reasons())
                .containsExactly("There are no usable pictures in this folder.");
    }

    @Test
    void manyGoodPicturesAreGreen() {
        assertThat(Verdict.of(set(Map.of("A", 400, "B", 300), 300, 3), RunKind.GAN, 256, true))
                .isEqualTo(new Verdict(Verdict.Light.GREEN, List.of()));
    }

    @Test
    void labelsHaveToBeThereAndFair() {
        assertThat(Verdict.of(set(Map.of("A", 600), 300, 0), RunKind.GAN, 64, true)
                        .light())
                .isEqualTo(Verdict.Light.RED);
        Verdict rare = Verdict.of(set(Map.of("A", 600, "B", 3, "", 1), 300, 0), RunKind.GAN, 64, true);
        assertThat(rare.light()).isEqualTo(Verdict.Light.AMBER);
        assertThat(rare.reasons())
                .containsExactly(
                        "1 picture outside of the sub-folders will be left out.",
                        "“B” has only 3 pictures: its style will hardly be learned.");
        assertThat(Verdict.of(set(Map.of("A", 600, "B", 20), 300, 0), RunKind.GAN, 64, true)
                        .reasons())
                .singleElement()
                .asString()
                .contains("rare");
    }

    @Test
    void smallAndBrokenPicturesAreSaid() {
        Verdict verdict = Verdict.of(set(Map.of("", 600), 100, 300), RunKind.GAN, 256, false);
        assertThat(verdict.light()).isEqualTo(Verdict.Light.AMBER);
        assertThat(verdict.reasons()).hasSize(2);
        assertThat(verdict.reasons().getFirst()).startsWith("600 of 600 pictures are smaller than 256 pixels");
        assertThat(verdict.reasons().getLast()).startsWith("300 pictures cannot be used");
    }

    private static PictureSet set(Map<String, Integer> counts, int side, int broken) {
        List<PictureEntry> pictures = new ArrayList<>();
        counts.forEach((label, count) -> {
            for (int i = 0; i < count; i++) {
                pictures.add(new PictureEntry(label + "/" + i, label, side, side, "hash" + i));
            }
        });
        List<PictureProblem> problems = new ArrayList<>();
        for (int i = 0; i < broken; i++) {
            problems.add(new PictureProblem.Corrupt("x" + i, "It is damaged."));
        }
        return new PictureSet(Path.of("folder"), pictures, problems);
    }
}

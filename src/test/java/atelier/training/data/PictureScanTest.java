package atelier.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureScanTest {
    @TempDir
    Path root;

    private final PictureScan scan = new PictureScan(TestPictures.SOURCE, 2);

    @Test
    void everyKindOfProblemIsFoundAndNamed() throws IOException {
        Path folder = root.resolve("paintings");
        TestPictures.write(folder.resolve("Cubism/a.png"), 1, 120, 90);
        TestPictures.write(folder.resolve("Cubism/deep/b.png"), 2, 90, 120);
        TestPictures.write(folder.resolve("Fauvism/c.png"), 3, 200, 100);
        TestPictures.write(folder.resolve("loose.png"), 4, 64, 64);
        Files.copy(folder.resolve("Cubism/a.png"), folder.resolve("Fauvism/same.png"));
        TestPictures.shrink(folder.resolve("Fauvism/c.png"), folder.resolve("Fauvism/small.jpg"), 160, 80);
        TestPictures.write(folder.resolve("Cubism/tiny.png"), 5, 200, 20);
        Files.writeString(folder.resolve("Cubism/broken.png"), "no picture");
        byte[] whole = Files.readAllBytes(folder.resolve("Cubism/a.png"));
        Files.write(folder.resolve("Cubism/torn.png"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createDirectories(folder.resolve(".thumbs"));
        Files.copy(folder.resolve("loose.png"), folder.resolve(".thumbs/loose.png"));

        PictureSet set = scan.scan(folder, "*", Monitor.NONE);

        assertThat(set.pictures())
                .extracting(PictureEntry::path)
                .containsExactly("Cubism/a.png", "Cubism/deep/b.png", "Fauvism/c.png", "loose.png");
        assertThat(set.counts()).isEqualTo(Map.of("", 1, "Cubism", 2, "Fauvism", 1));
        assertThat(set.labels()).containsExactly("Cubism", "Fauvism");
        assertThat(set.problems())
                .extracting(p -> p.getClass().getSimpleName() + " " + p.path())
                .containsExactlyInAnyOrder(
                        "Corrupt Cubism/broken.png",
                        "Corrupt Cubism/torn.png",
                        "Tiny Cubism/tiny.png",
                        "Duplicate Fauvism/same.png",
                        "NearDuplicate Fauvism/small.jpg");
        assertThat(set.problems()).allSatisfy(p -> assertThat(p.sentence()).endsWith("."));
        assertThat(set.labelledOnly().pictures()).hasSize(3);
    }

    @Test
    void differentPicturesAreNotLookAlikes() throws IOException {
        for (int i = 0; i < 80; i++) {
            TestPictures.write(root.resolve(i + ".png"), 1000 + i, 48, 48);
        }
        PictureSet set = scan.scan(root, "*", Monitor.NONE);
        assertThat(set.problems()).isEmpty();
        assertThat(set.pictures()).hasSize(80);
    }

    @Test
    void theFingerprintFollowsTheUsablePicturesAlone() throws IOException {
        Path here = root.resolve("here/A");
        TestPictures.write(here.resolve("a.png"), 1, 50, 50);
        TestPictures.write(here.resolve("b.png"), 2, 50, 50);
        String first = scan.scan(here.getParent(), "*", Monitor.NONE).fingerprint();
        Files.writeString(here.resolve("broken.png"), "x");
        Path there = Files.move(here.getParent(), root.resolve("there"));
        assertThat(scan.scan(there, "*", Monitor.NONE).fingerprint()).isEqualTo(first);
        Files.move(there.resolve("A/a.png"), there.resolve("A/c.png"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(scan.scan(there, "*", Monitor.NONE).fingerprint()).isNotEqualTo(first);
    }

    @Test
    void aPatternChoosesFilesAndATrainSizeTakesFromEachLabel() throws IOException {
        for (int i = 0; i < 4; i++) {
            TestPictures.write(root.resolve("A/" + i + ".png"), i, 40, 40);
            TestPictures.write(root.resolve("B/" + i + ".jpg"), 10 + i, 40, 40);
        }
        assertThat(scan.scan(root, "*.jpg", Monitor.NONE).labels()).containsExactly("B");
        PictureSet limited = scan.scan(root, "*", Monitor.NONE).limited(4);
        assertThat(limited.pictures())
                .extracting(PictureEntry::path)
                .containsExactly("A/0.png", "A/1.png", "B/0.jpg", "B/1.jpg");
        assertThat(limited.limited(0)).isEqualTo(limited);
    }

    @Test
    void aScanTellsItsProgressAndCanBeCancelled() throws IOException {
        for (int i = 0; i < 70; i++) {
            TestPictures.write(root.resolve(i + ".png"), i, 40, 40);
        }
        List<Double> progress = new ArrayList<>();
        Monitor monitor = new Monitor() {
            @Override
            public void progress(double done) {
                progress.add(done);
            }

            @Override
            public boolean cancelled() {
                return !progress.isEmpty();
            }
        };
        assertThatThrownBy(() -> scan.scan(root, "*", monitor)).isInstanceOf(CancellationException.class);
        assertThat(progress).hasSize(1).allSatisfy(p -> assertThat(p).isBetween(0.5, 0.99));
    }
}

package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.ChildJava;
import atelier.ResidentMemory;
import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.nn.TensorEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Painting again and again takes no more and more memory; measured in a process that does nothing else. */
class InstantSoakTest {
    private static final int WARM_UP = 45;
    private static final int PAINTINGS = 90;
    private static final long ALLOWED_GROWTH_KB = 6 << 10;

    @Test
    void memoryIsFlatAfterWarmingUp() throws Exception {
        assumeTrue(ResidentMemory.known(), "the system doesn't tell resident memory");
        Process child = ChildJava.of(Soak.class).withFixedHeap(128).start();
        try (BufferedReader said = child.inputReader()) {
            assertThat(Long.parseLong(said.readLine()))
                    .as("growth in KB over %d paintings", PAINTINGS)
                    .isLessThan(ALLOWED_GROWTH_KB);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Paints, and prints the growth in KB. */
    static final class Soak {
        private Soak() {}

        public static void main(String[] args) throws IOException {
            TensorEngine engine = TensorEngine.start();
            PictureBuffer[] photos = {
                TestPictures.picture(40, 32, 1), TestPictures.picture(32, 48, 2), TestPictures.picture(80, 80, 3)
            };
            try (InstantPainter painter = InstantPainter.load(
                    Path.of("models", "instant"),
                    engine,
                    engine.choose("cpu"),
                    new TilingLimits(64 * 64, 48 * 48, 64))) {
                StyleBlend blend = TestPictures.blend(painter.encode(TestPictures.picture(40, 40, 4), Monitor.NONE));
                long warm = 0;
                for (int i = 0; i < WARM_UP + PAINTINGS; i++) {
                    PictureBuffer photo = photos[i % photos.length];
                    PaintSettings settings = PaintSettings.of(Map.of("strength", 50 + i % 100, "keepColors", i % 101));
                    painter.paint(photo, blend, settings, PictureBuffer.Depth.EIGHT, Monitor.NONE);
                    if (i == WARM_UP) {
                        System.gc();
                        warm = ResidentMemory.kilobytes();
                    }
                }
                System.gc();
                System.out.println(ResidentMemory.kilobytes() - warm);
            }
        }
    }
}

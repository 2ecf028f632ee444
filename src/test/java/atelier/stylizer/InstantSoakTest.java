package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Painting again and again takes no more and more memory. */
class InstantSoakTest {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final int WARM_UP = 150;
    private static final int PAINTINGS = 300;
    private static final long ALLOWED_GROWTH_KB = 24 << 10;

    @Test
    void memoryIsFlatAfterWarmingUp() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "resident memory is read from /proc");
        TensorEngine engine = TensorEngine.start();
        PictureBuffer[] photos = {
            TestPictures.picture(40, 32, 1), TestPictures.picture(32, 48, 2), TestPictures.picture(80, 80, 3)
        };
        try (InstantPainter painter = InstantPainter.load(
                Path.of("models", "instant"), engine, engine.choose("cpu"), new TilingLimits(64 * 64, 48 * 48, 64))) {
            StyleBlend blend = TestPictures.blend(painter.encode(TestPictures.picture(40, 40, 4), Monitor.NONE));
            long warm = 0;
            for (int i = 0; i < WARM_UP + PAINTINGS; i++) {
                PictureBuffer photo = photos[i % photos.length];
                PaintSettings settings = PaintSettings.of(Map.of("strength", 50 + i % 100, "keepColors", i % 101));
                painter.paint(photo, blend, settings, PictureBuffer.Depth.EIGHT, Monitor.NONE);
                if (i == WARM_UP) {
                    warm = residentKilobytes();
                }
            }
            assertThat(residentKilobytes() - warm)
                    .as("growth in KB over %d paintings", PAINTINGS)
                    .isLessThan(ALLOWED_GROWTH_KB);
        }
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}

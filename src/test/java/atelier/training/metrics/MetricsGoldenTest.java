package atelier.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atelier.nn.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The metrics agree with the reference implementation's. */
class MetricsGoldenTest {
    private SafetensorsFile golden;

    @BeforeEach
    void open() throws IOException {
        Path file = Path.of(System.getProperty("golden.dir", "src/test/resources/golden"), "metrics.safetensors");
        assumeTrue(Files.exists(file), "no vectors for the metrics in this folder");
        golden = SafetensorsFile.open(file);
    }

    @AfterEach
    void close() {
        if (golden != null) {
            golden.close();
        }
    }

    @Test
    void frechetDistance() throws IOException {
        double distance = FrechetDistance.between(rows("in.a"), rows("in.b"));
        assertThat(distance).isCloseTo(number("out.fid"), within(1e-4));
    }

    @Test
    void kernelDistance() throws IOException {
        assertThat(KernelDistance.between(rows("in.a"), rows("in.b"))).isCloseTo(number("out.kid"), within(1e-4));
    }

    @Test
    void inceptionScore() throws IOException {
        assertThat(ClassScores.inceptionScore(rows("in.probs"))).isCloseTo(number("out.is"), within(1e-4));
    }

    @Test
    void likeness() throws IOException {
        float[] x = golden.floats("in.x");
        float[] y = golden.floats("in.y");
        List<Long> shape = golden.info("in.x").shape();
        int height = Math.toIntExact(shape.get(0));
        int width = Math.toIntExact(shape.get(1));
        assertThat(PictureLikeness.psnr(x, y)).isCloseTo(number("out.psnr"), within(1e-4));
        assertThat(PictureLikeness.ssim(x, y, 1, height, width)).isCloseTo(number("out.ssim"), within(1e-4));
    }

    private double number(String name) throws IOException {
        return golden.floats(name)[0];
    }

    private float[][] rows(String name) throws IOException {
        float[] values = golden.floats(name);
        int count = Math.toIntExact(golden.info(name).shape().getFirst());
        int width = values.length / count;
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
        }
        return rows;
    }
}

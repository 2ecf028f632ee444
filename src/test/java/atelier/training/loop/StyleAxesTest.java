package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Styles of pictures become latents of independent numbers, each of unit variance. */
class StyleAxesTest {
    private static final int PICTURES = 60;
    private static final int WIDTH = 20;

    @Test
    void latentsAreWhite() {
        float[][] statistics = statistics(6);
        StyleAxes axes = axes(statistics, 4);
        double[][] latents = latents(axes, statistics);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double sum = 0;
                for (double[] latent : latents) {
                    sum += latent[i] * latent[j];
                }
                assertThat(sum / (PICTURES - 1)).isCloseTo(i == j ? 1 : 0, within(1e-3));
            }
        }
    }

    @Test
    void axesThatTheDataDoNotHaveAreEmpty() {
        StyleAxes axes = axes(statistics(3), 8);
        for (int i = 0; i < 8; i++) {
            boolean empty = true;
            for (float value : axes.axes()[i]) {
                empty &= value == 0;
            }
            assertThat(empty).as("axis " + i).isEqualTo(i >= 3);
        }
    }

    @Test
    void aStatisticThatNeverChangesCountsForNothing() {
        float[][] statistics = statistics(6);
        for (float[] row : statistics) {
            row[5] = 7;
        }
        StyleAxes axes = axes(statistics, 4);
        assertThat(axes.scale()[5]).isZero();
        assertThat(axes.axes()[0][5]).isZero();
    }

    @Test
    void picturesMayRepeat() {
        float[][] some = statistics(6);
        float[][] again = new float[PICTURES][];
        for (int i = 0; i < PICTURES; i++) {
            again[i] = some[i % 7].clone();
        }
        StyleAxes axes = axes(again, 16);
        assertThat(axes.axes()[5]).satisfies(axis -> assertThat(axis).isNotEqualTo(new float[WIDTH]));
        assertThat(axes.axes()[7]).isEqualTo(new float[WIDTH]);
    }

    private static StyleAxes axes(float[][] statistics, int latent) {
        float[] alike = new float[statistics[0].length];
        Arrays.fill(alike, 1);
        return StyleAxes.of(statistics, alike, latent);
    }

    @Test
    void whatCountsMoreIsFoundFirst() {
        float[][] statistics = statistics(6);
        float[] weights = new float[WIDTH];
        Arrays.fill(weights, 0.01f);
        weights[3] = 1;
        float[] strongest = StyleAxes.of(statistics, weights, 1).axes()[0];
        for (int j = 0; j < WIDTH; j++) {
            if (j != 3) {
                assertThat(Math.abs(strongest[j])).isLessThan(0.1f * Math.abs(strongest[3]));
            }
        }
    }

    private static double[][] latents(StyleAxes axes, float[][] statistics) {
        double[][] latents = new double[statistics.length][axes.axes().length];
        for (int n = 0; n < latents.length; n++) {
            for (int i = 0; i < latents[n].length; i++) {
                for (int j = 0; j < WIDTH; j++) {
                    latents[n][i] += axes.axes()[i][j] * (statistics[n][j] - axes.mean()[j]) * (double) axes.scale()[j];
                }
            }
        }
        return latents;
    }

    /** Mixtures of a few hidden causes. */
    private static float[][] statistics(int causes) {
        Random random = new Random(3);
        double[][] mixing = new double[causes][WIDTH];
        for (double[] row : mixing) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] = random.nextGaussian();
            }
        }
        float[][] rows = new float[PICTURES][WIDTH];
        for (float[] row : rows) {
            for (int c = 0; c < causes; c++) {
                double amount = random.nextGaussian() * (c + 1);
                for (int j = 0; j < WIDTH; j++) {
                    row[j] += (float) (amount * mixing[c][j] + (c == 0 ? 2 : 0));
                }
            }
        }
        return rows;
    }
}

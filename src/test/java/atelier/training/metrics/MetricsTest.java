package atelier.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void bothWaysToTheFrechetDistanceAgree() {
        float[][] few = features(20, 30, 1, 0, 1);
        float[][] many = features(80, 30, 2, 0.5, 1.5);
        double large = FrechetDistance.between(FeatureStatistics.of(few), FeatureStatistics.of(many));
        assertThat(FrechetDistance.between(few, many)).isCloseTo(large, within(1e-5 * large));
        assertThat(FrechetDistance.between(many, few)).isCloseTo(large, within(1e-5 * large));
    }

    @Test
    void aSetHasNoDistanceToItselfAndAShiftCountsSquared() {
        float[][] a = features(50, 6, 3, 100, 1);
        float[][] shifted = new float[a.length][];
        for (int i = 0; i < a.length; i++) {
            shifted[i] = a[i].clone();
            shifted[i][2] += 3;
        }
        assertThat(FrechetDistance.between(a, a)).isCloseTo(0, within(1e-6));
        assertThat(FrechetDistance.between(a, shifted)).isCloseTo(9, within(1e-3));
    }

    @Test
    void kernelDistanceTellsSetsApartWithAnErrorBar() {
        float[][] a = features(100, 8, 4, 0, 1);
        float[][] alike = features(100, 8, 5, 0, 1);
        float[][] other = features(100, 8, 6, 1, 1);
        KernelDistance.Estimate near = KernelDistance.estimate(a, alike, 20, 40, 7);
        KernelDistance.Estimate far = KernelDistance.estimate(a, other, 20, 40, 7);
        assertThat(far.mean() - 2 * far.deviation()).isGreaterThan(near.mean() + 2 * near.deviation());
        assertThat(near.deviation()).isPositive();
        assertThat(KernelDistance.estimate(a, alike, 20, 40, 7)).isEqualTo(near);
    }

    @Test
    void creativityGoesFromZeroToOne() {
        assertThat(ClassScores.creativity(new float[][] {{1, 0, 0, 0}, {0, 0, 1, 0}}))
                .isZero();
        assertThat(ClassScores.creativity(new float[][] {{.25f, .25f, .25f, .25f}}))
                .isCloseTo(1, within(1e-9));
        assertThat(ClassScores.inceptionScore(new float[][] {{1, 0}, {0, 1}})).isCloseTo(2, within(1e-9));
        assertThatThrownBy(() -> ClassScores.creativity(new float[][] {{1}})).hasMessageContaining("two styles");
    }

    @Test
    void equalPicturesAreAsLikeAsCanBe() {
        float[] picture = features(1, 3 * 12 * 14, 8, 0.5, 0.1)[0];
        assertThat(PictureLikeness.psnr(picture, picture)).isInfinite();
        assertThat(PictureLikeness.ssim(picture, picture, 3, 12, 14)).isCloseTo(1, within(1e-9));
        assertThatThrownBy(() -> PictureLikeness.ssim(new float[100], new float[100], 1, 10, 10))
                .hasMessageContaining("11");
    }

    @Test
    void diversityIsTheMeanDistanceOfPairs() {
        assertThat(Diversity.of(new float[][] {{0, 0}, {3, 4}, {3, 4}})).isCloseTo(10.0 / 3, within(1e-9));
        assertThat(Diversity.of(new float[][] {{1, 1}, {1, 1}})).isZero();
    }

    @Test
    void copiesAreNearTheirPictures() {
        float[][] pictures = features(60, 10, 9, 0, 1);
        float[][] copies = {pictures[7].clone(), pictures[31].clone(), pictures[2].clone()};
        copies[1][0] += 0.01f;
        NearestPictures ofCopies = NearestPictures.of(copies);
        NearestPictures ofOthers = NearestPictures.of(features(20, 10, 10, 0, 1));
        NearestPictures among = NearestPictures.among(new float[][] {pictures[5], pictures[6]}, new int[] {5, 6});
        for (int i = 0; i < pictures.length; i++) {
            ofCopies.offer(i, pictures[i]);
            ofOthers.offer(i, pictures[i]);
            among.offer(i, pictures[i]);
        }
        assertThat(ofCopies.matches())
                .extracting(NearestPictures.Match::picture)
                .containsExactly(7, 31, 2);
        assertThat(among.matches()).extracting(NearestPictures.Match::picture).doesNotContain(5, 6);
        assertThat(NearestPictures.ratio(ofCopies, among)).isLessThan(0.05);
        assertThat(NearestPictures.ratio(ofOthers, among)).isBetween(0.6, 1.6);
    }

    @Test
    void paceForgivesOneSlowStepAndCountsTheCheckpoints() {
        Pace pace = new Pace();
        assertThat(pace.secondsLeft(10)).isNaN();
        for (int i = 0; i < 99; i++) {
            pace.step(16, 0.5);
        }
        pace.step(16, 3600);
        pace.overhead(50);
        assertThat(pace.secondsLeft(100)).isCloseTo(100, within(1e-9));
        assertThat(pace.imagesPerSecond()).isCloseTo(16, within(1e-9));
        for (int i = 0; i < 101; i++) {
            pace.step(16, 0.1);
        }
        assertThat(pace.secondsPerStep()).as("the recent steps count").isLessThan(0.4);
    }

    @Test
    void metricsAreFoundByTheirKeys() {
        for (Metric metric : Metric.values()) {
            assertThat(Metric.of(metric.key())).contains(metric);
        }
        assertThat(Metric.of("loss.unheard")).isEmpty();
    }

    private static float[][] features(int count, int width, long seed, double mean, double deviation) {
        Random random = new Random(seed);
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) (mean + deviation * random.nextGaussian());
            }
        }
        return rows;
    }
}

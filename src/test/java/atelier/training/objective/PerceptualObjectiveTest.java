package atelier.training.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.KeyedRandom;
import atelier.nn.TrainingOpsCase;
import atelier.nn.UpdateOps;
import atelier.training.metrics.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What painters are taught by features: terms with weights, and covariances of what goes together. */
class PerceptualObjectiveTest extends TrainingOpsCase {
    private static final int CHANNELS = 3;
    private static final int PLACES = 16;

    private NDArray noise(int seed, int count) {
        return ops.floats(KeyedRandom.of(seed).gaussians(count * CHANNELS * PLACES), count, CHANNELS, 4, 4);
    }

    private static double value(NDArray scalar) {
        return scalar.toFloatArray()[0];
    }

    private Perception perception(NDArray painted, NDArray style) {
        NDArray photo = noise(3, 1);
        return new Perception(painted, taps(painted), photo, taps(photo), StyleGoal.of(ops, taps(style)));
    }

    private static FeatureNetwork.Taps taps(NDArray features) {
        return new FeatureNetwork.Taps(List.of(features), List.of(features));
    }

    @Test
    void termsAreWeightedAndNamedAndLeftOutWhereTheyCountNothing() {
        PerceptualObjective objective = new PerceptualObjective(List.of(
                new PerceptualLoss.Term(Metric.CONTENT_LOSS, 2, PerceptualLoss::content),
                new PerceptualLoss.Term(Metric.STYLE_LOSS, 3, PerceptualLoss::style),
                new PerceptualLoss.Term(Metric.TEXTURE_LOSS, 0.5, PerceptualLoss::texture),
                new PerceptualLoss.Term(Metric.TV_LOSS, 0, PerceptualLoss::smoothness)));
        LossSum sum = objective.of(ops, perception(noise(1, 1), noise(2, 1)));
        Map<String, Double> values = sum.values();
        assertThat(values.keySet()).containsExactly("loss.content", "loss.style", "loss.texture");
        double expected =
                2 * values.get("loss.content") + 3 * values.get("loss.style") + 0.5 * values.get("loss.texture");
        assertThat(value(sum.total())).isCloseTo(expected, within(1e-4));
    }

    @Test
    void theSameFeaturesAreNoDistanceFromAStyle() {
        NDArray painted = noise(1, 2);
        Perception same = perception(painted, painted);
        assertThat(value(PerceptualLoss.style(ops, same))).isZero();
        assertThat(value(PerceptualLoss.texture(ops, same))).isZero();
    }

    @Test
    void texturesAreFarWhereOtherFeaturesGoTogether() {
        float[] wave = KeyedRandom.of(5).gaussians(PLACES);
        float[] other = KeyedRandom.of(6).gaussians(PLACES);
        NDArray alike = together(wave, wave, other);
        NDArray opposed = together(wave, negative(wave), other);
        double near = value(texture(alike, alike));
        double far = value(texture(alike, opposed));
        assertThat(near).isZero();
        assertThat(far).isCloseTo(byHand(alike.toFloatArray(), opposed.toFloatArray()), within(1e-4));
        assertThat(value(StyleTarget.of(ops, List.of(opposed)).distance(ops, List.of(alike))))
                .as("deviations alone don't tell them apart, nor do means much")
                .isLessThan(0.2);
        assertThat(far).isGreaterThan(0.5);
    }

    @Test
    void oneStyleServesAWholeBatchAndPullsItsWay() {
        NDArray painted = noise(1, 2);
        NDArray style = noise(2, 1);
        painted.setRequiresGradient(true);
        StyleTextures goal = StyleTextures.of(ops, List.of(style));
        NDArray loss = goal.distance(ops, List.of(painted));
        double both =
                (byHand(part(painted, 0), style.toFloatArray()) + byHand(part(painted, 1), style.toFloatArray())) / 2;
        assertThat(value(loss)).isCloseTo(both, within(1e-4));
        float[] gradient = new UpdateOps(ops)
                .gradients(loss, List.of(painted), false)
                .getFirst()
                .toFloatArray();
        float[] stepped = painted.toFloatArray();
        for (int i = 0; i < stepped.length; i++) {
            stepped[i] -= 0.05f * gradient[i];
        }
        assertThat(value(goal.distance(ops, List.of(ops.floats(stepped, 2, CHANNELS, 4, 4)))))
                .isLessThan(value(loss));
    }

    private NDArray texture(NDArray painted, NDArray style) {
        return StyleTextures.of(ops, List.of(style)).distance(ops, List.of(painted));
    }

    private NDArray together(float[]... channels) {
        float[] all = new float[CHANNELS * PLACES];
        for (int c = 0; c < CHANNELS; c++) {
            System.arraycopy(channels[c], 0, all, c * PLACES, PLACES);
        }
        return ops.floats(all, 1, CHANNELS, 4, 4);
    }

    private static float[] negative(float[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = -values[i];
        }
        return result;
    }

    private static float[] part(NDArray batch, int index) {
        float[] all = batch.toFloatArray();
        return java.util.Arrays.copyOfRange(all, index * CHANNELS * PLACES, (index + 1) * CHANNELS * PLACES);
    }

    private static double byHand(float[] painted, float[] style) {
        double apart = 0;
        double size = 1e-4;
        for (int i = 0; i < CHANNELS; i++) {
            for (int j = 0; j < CHANNELS; j++) {
                double own = covariance(painted, i, j);
                double wanted = covariance(style, i, j);
                apart += Math.pow(own - wanted, 2);
                size += own * own + wanted * wanted;
            }
        }
        return apart / size;
    }

    private static double covariance(float[] features, int i, int j) {
        double sum = 0;
        for (int k = 0; k < PLACES; k++) {
            sum += (features[i * PLACES + k] - mean(features, i)) * (features[j * PLACES + k] - mean(features, j));
        }
        return sum / PLACES;
    }

    private static double mean(float[] features, int channel) {
        double sum = 0;
        for (int k = 0; k < PLACES; k++) {
            sum += features[channel * PLACES + k];
        }
        return sum / PLACES;
    }
}

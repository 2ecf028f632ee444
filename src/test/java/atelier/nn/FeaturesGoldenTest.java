package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature and judge networks agree with the reference implementation. */
class FeaturesGoldenTest {
    private final TensorEngine engine = TensorEngine.start();

    @Test
    void tapsAndStyleGradient() throws IOException {
        try (Golden golden = Golden.open("features", engine)) {
            FeatureNetwork network = FeatureNetwork.of(golden.weights());
            Ops ops = golden.ops();
            LossOps losses = new LossOps(ops);
            golden.recordGradients();
            List<NDArray> taps = network.taps(ops, golden.input("x"));
            List<NDArray> style = network.taps(ops, golden.input("style"));
            assertThat(taps).hasSize(network.tapCount());
            NDArray loss = ops.floats(new float[1]);
            for (int i = 0; i < taps.size(); i++) {
                golden.assertOutput("tap" + i, taps.get(i));
                MeanStd own = ops.meanStd(taps.get(i));
                MeanStd other = ops.meanStd(style.get(i));
                loss = ops.add(loss, losses.meanSquare(own.mean(), other.mean()));
                loss = ops.add(loss, losses.meanSquare(own.std(), other.std()));
            }
            golden.assertScalar("style_loss", loss);
            golden.assertGradientsOfLoss(loss);
        }
    }

    @Test
    void projectedTaps() throws IOException {
        try (Golden golden = Golden.open("features_projected", engine)) {
            golden.recordGradients();
            List<NDArray> taps = FeatureNetwork.of(golden.weights()).taps(golden.ops(), golden.input("x"));
            for (String tap : golden.names("out")) {
                golden.assertOutput(tap, taps.get(Integer.parseInt(tap.substring(3))));
            }
            golden.assertGradients(taps.getFirst());
        }
    }

    @Test
    void channelsBesideTheOthersAreSeenByTheNextTapAlone() throws IOException {
        try (Golden golden = Golden.open("features_wide", engine)) {
            FeatureNetwork network = FeatureNetwork.of(golden.weights());
            golden.recordGradients();
            List<NDArray> taps = network.taps(golden.ops(), golden.input("x"));
            for (int i = 1; i < taps.size(); i++) {
                golden.assertOutput("tap" + i, taps.get(i));
            }
            golden.assertOutput(
                    "own", network.ownTaps(golden.ops(), golden.input("x")).get(2));
            golden.assertGradients(taps.get(2));
        }
    }

    @Test
    void judgeNetwork() throws IOException {
        try (Golden golden = Golden.open("judge_network", engine)) {
            MobileNet network = MobileNet.of(golden.weights());
            NDArray features = network.features(golden.ops(), golden.input("x"));
            golden.assertOutput("features", features);
            golden.assertOutput("probabilities", network.probabilities(golden.ops(), features));
        }
    }
}

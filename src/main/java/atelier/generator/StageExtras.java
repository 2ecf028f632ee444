package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.Cbam;
import atelier.nn.Ops;
import atelier.nn.Residual;
import atelier.nn.SelfAttention;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.Optional;

/** What a stage of a DCGAN may have beyond the convolution; whether it does is told by the tensors there are. */
record StageExtras(Optional<Residual> residual, Optional<Cbam> cbam, Optional<SelfAttention> self) {
    private static final String RESIDUAL = "res.";
    private static final String ATTENTION = "attention.";
    private static final long REDUCTION = 8;
    private static final double SLIGHT = 0.1;

    static StageExtras of(Weights weights, int stage, long channels) {
        Weights attention = weights.at(ATTENTION + stage);
        return new StageExtras(
                weights.at(RESIDUAL + stage).has("conv1.conv.weight")
                        ? Optional.of(Residual.of(weights.at(RESIDUAL + stage), channels))
                        : Optional.empty(),
                attention.has("channel.fc1.weight") ? Optional.of(Cbam.of(attention, channels)) : Optional.empty(),
                attention.has("gamma") ? Optional.of(SelfAttention.of(attention, channels)) : Optional.empty());
    }

    /** Fresh tensors of a generator's stage, whose residual block is the identity at first. */
    static void initialise(WeightsBuilder builder, DcganSettings settings, int stage, long channels, int size) {
        initialise(builder, settings, stage, channels, size, 0);
    }

    /** Fresh tensors of a judge's stage: its block is only near the identity, for the spectral norm has no direction at 0. */
    static void initialiseJudge(WeightsBuilder builder, DcganSettings settings, int stage, long channels, int size) {
        initialise(builder, settings, stage, channels, size, SLIGHT / Math.sqrt(channels * 9.0));
    }

    private static void initialise(
            WeightsBuilder builder, DcganSettings settings, int stage, long channels, int size, double bound) {
        if (settings.residual()) {
            WeightsBuilder at = builder.at(RESIDUAL + stage);
            at.conv("conv1.conv", channels, channels, 3);
            at.at("conv2.conv")
                    .uniform("weight", bound, channels, channels, 3, 3)
                    .constant("bias", 0, channels);
        }
        if (!settings.attendsAt(size)) {
            return;
        }
        if (settings.attention() == Attention.SELF) {
            SelfAttention.initialise(builder, ATTENTION + stage, channels);
        } else {
            long inner = Math.max(1, channels / REDUCTION);
            builder.at(ATTENTION + stage)
                    .linear("channel.fc1", channels, inner)
                    .linear("channel.fc2", inner, channels)
                    .conv("spatial.conv", 2, 1, 7);
        }
    }

    NDArray forward(Ops ops, NDArray x) {
        NDArray y = residual.map(block -> block.forward(ops, x)).orElse(x);
        NDArray attended = cbam.map(block -> ops.add(y, block.forward(ops, y))).orElse(y);
        return self.map(block -> block.forward(ops, attended)).orElse(attended);
    }
}

package atelier.training.loop;

import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.List;

/**
 * Untrained layers of VGG-19 with fewer channels and a projection at each tap; {@code conv0} is not among them.
 *
 * @param wide channels beside relu3_1's own that its projection alone sees; 0 for none
 */
record FreshFeatures(Ops ops, long seed, int divisor, int wide) {
    /** The scale of relu3_1: there the teacher sees most that few channels can't tell. */
    private static final int WIDE_SCALE = 2;

    /** Convolutions of each scale in VGG-19, and their channels; the last scale has one that is used. */
    private static final int[] CONVOLUTIONS = {2, 2, 4, 4, 1};

    private static final int[] CHANNELS = {64, 128, 256, 512, 512};

    /** @param tapChannels channels that each projection leads to; as many scales are made */
    Weights build(List<Long> tapChannels) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        boolean widened = wide > 0 && tapChannels.size() > WIDE_SCALE;
        long in = 3;
        for (int scale = 0; scale < tapChannels.size(); scale++) {
            long out = channels(scale);
            boolean last = scale == tapChannels.size() - 1;
            for (int i = 1; i <= (last ? 1 : CONVOLUTIONS[scale]); i++) {
                he(builder, "conv%d_%d".formatted(scale + 1, i), in, out, 3);
                in = out;
            }
            long seen = widened && scale == WIDE_SCALE ? out + wide : out;
            he(builder, "conv%d_1_aux".formatted(scale + 1), seen, tapChannels.get(scale), 1);
        }
        if (widened) {
            long before = channels(WIDE_SCALE - 1);
            he(builder, "conv2_2_wide", before, before, 3);
            he(builder, "conv3_1_wide", 2 * before, wide, 3);
        }
        return builder.build();
    }

    private long channels(int scale) {
        return Math.max(1, CHANNELS[scale] / divisor);
    }

    /** Normal with the variance 2 / fan that ReLU keeps (He et al. 2015): the default would fade over thirteen layers. */
    private static void he(WeightsBuilder builder, String part, long in, long out, int kernel) {
        double deviation = Math.sqrt(2.0 / (in * kernel * kernel));
        builder.at(part).normal("weight", deviation, out, in, kernel, kernel).constant("bias", 0, out);
    }
}

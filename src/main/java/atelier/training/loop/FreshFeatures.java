package atelier.training.loop;

import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.List;

/** Untrained layers of VGG-19 with fewer channels and a projection at each tap; {@code conv0} is not among them. */
record FreshFeatures(Ops ops, long seed, int divisor) {
    /** Convolutions of each scale in VGG-19, and their channels; the last scale has one that is used. */
    private static final int[] CONVOLUTIONS = {2, 2, 4, 4, 1};

    private static final int[] CHANNELS = {64, 128, 256, 512, 512};

    /** @param tapChannels channels that each projection leads to; as many scales are made */
    Weights build(List<Long> tapChannels) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long in = 3;
        for (int scale = 0; scale < tapChannels.size(); scale++) {
            long out = Math.max(1, CHANNELS[scale] / divisor);
            boolean last = scale == tapChannels.size() - 1;
            for (int i = 1; i <= (last ? 1 : CONVOLUTIONS[scale]); i++) {
                he(builder, "conv%d_%d".formatted(scale + 1, i), in, out, 3);
                in = out;
            }
            he(builder, "conv%d_1_aux".formatted(scale + 1), out, tapChannels.get(scale), 1);
        }
        return builder.build();
    }

    /** Normal with the variance 2 / fan that ReLU keeps (He et al. 2015): the default would fade over thirteen layers. */
    private static void he(WeightsBuilder builder, String part, long in, long out, int kernel) {
        double deviation = Math.sqrt(2.0 / (in * kernel * kernel));
        builder.at(part).normal("weight", deviation, out, in, kernel, kernel).constant("bias", 0, out);
    }
}

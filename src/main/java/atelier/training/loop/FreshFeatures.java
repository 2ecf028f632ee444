package atelier.training.loop;

import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.List;
import java.util.Map;

/**
 * Untrained layers of VGG-19 with fewer channels and a projection at each tap; {@code conv0} is not among them.
 *
 * @param wide channels beside relu3_1's own that its projection alone sees, with fewer on the way there; 0 for none
 */
record FreshFeatures(Ops ops, long seed, int divisor, int wide) {
    /** Which part of {@code wide} layers have beside their own channels: few channels tell least up to relu3_1. */
    private static final Map<String, Integer> SHARES = Map.of("conv2_1", 5, "conv2_2", 5, "conv3_1", 1);

    /** Convolutions of each scale in VGG-19, and their channels; the last scale has one that is used. */
    private static final int[] CONVOLUTIONS = {2, 2, 4, 4, 1};

    private static final int[] CHANNELS = {64, 128, 256, 512, 512};

    /** @param tapChannels channels that each projection leads to; as many scales are made */
    Weights build(List<Long> tapChannels) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long in = 3;
        long beside = 0;
        for (int scale = 0; scale < tapChannels.size(); scale++) {
            long out = channels(scale);
            long seen = out;
            boolean last = scale == tapChannels.size() - 1;
            for (int i = 1; i <= (last ? 1 : CONVOLUTIONS[scale]); i++) {
                String layer = "conv%d_%d".formatted(scale + 1, i);
                long more = beside(layer);
                he(builder, layer, in, out, 3);
                if (more > 0) {
                    he(builder, layer + "_wide", in + beside, more, 3);
                }
                seen += i == 1 ? more : 0;
                in = out;
                beside = more;
            }
            he(builder, "conv%d_1_aux".formatted(scale + 1), seen, tapChannels.get(scale), 1);
        }
        return builder.build();
    }

    private long beside(String layer) {
        return SHARES.containsKey(layer) ? wide / SHARES.get(layer) : 0;
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

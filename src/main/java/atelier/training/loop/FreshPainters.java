package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.AdaptiveForms;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Untrained weights of painters, style encoders and feature networks, in the scope of {@code ops}. */
record FreshPainters(Ops ops, long seed) {
    private static final int SUBPIXELS = 4;
    private static final int INSTANT_REDUCTION = 8;
    private static final int DEDICATED_REDUCTION = 2;
    private static final int FORMS_WIDTH = 96;
    private static final int FORMS_RESIDUALS = 2;
    private static final int FORMS_HIDDEN = 64;

    /** Kernels begin near the one that changes nothing. */
    private static final double KERNEL_DEVIATION = 0.02;

    private static final int MIDDLE_TAP = 4;
    private static final String HEAD = "head.conv";

    /** The thesis's network: odd widths, so that shortcuts are padded evenly. */
    Weights dedicated(long outer, long inner) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        preAct(builder.at("enc1"), 3, outer, 9, true);
        preAct(builder.at("enc2"), outer, outer, 3, false);
        preAct(builder.at("enc3"), outer, inner, 9, false);
        attention(builder.at("attention"), inner, DEDICATED_REDUCTION);
        builder.conv("dec1.conv", inner, inner + 1, 9);
        norm(builder.at("norm1"), inner + 1);
        builder.conv("dec2.conv", inner + 1, outer + 1, 3);
        norm(builder.at("norm2"), outer + 1);
        return builder.conv("dec3.conv", outer + 1, 3, 9).build();
    }

    private static void preAct(WeightsBuilder builder, long in, long out, int kernel, boolean first) {
        if (!first) {
            norm(builder.at("norm1"), in);
        }
        norm(builder.conv("conv1.conv", in, out, kernel).at("norm2"), out);
        builder.conv("conv2.conv", out, out, kernel);
    }

    private static void norm(WeightsBuilder builder, long channels) {
        builder.constant("weight", 1, channels).constant("bias", 0, channels);
    }

    private static void attention(WeightsBuilder builder, long channels, long reduction) {
        builder.linear("channel.fc1", channels, channels / reduction)
                .linear("channel.fc2", channels / reduction, channels)
                .conv("spatial.conv", 2, 1, 7);
    }

    /** A style encoder with {@code 4c} features. */
    Weights encoder(long c) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed + 1);
        trunk(builder.at("trunk"), c);
        for (String part : new String[] {"scale1", "shift1", "scale2", "shift2"}) {
            builder.linear(part, 8 * c, 4 * c);
        }
        return builder.build();
    }

    Weights instant(long c) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long full = 4 * c;
        long half = 2 * c;
        trunk(builder.at("trunk"), c);
        attention(builder.at("attention"), full, INSTANT_REDUCTION);
        forms(builder.at("forms"), full);
        residual(builder.at("res1"), full);
        residual(builder.at("res2"), full);
        grouped(builder, "up.conv", half, full / half, half);
        builder.conv("unmix.conv", half, half, 1).conv(HEAD, half, 12, 5);
        return withEqualSubpixels(builder.build());
    }

    /** Larger forms, which add nothing until they have learned. */
    private static void forms(WeightsBuilder builder, long channels) {
        builder.constant("code_mean", 0, AdaptiveForms.CODE_ROWS, channels)
                .constant("code_std", 1, AdaptiveForms.CODE_ROWS, channels);
        builder.linear("hidden", AdaptiveForms.CODE_ROWS * channels, FORMS_HIDDEN)
                .conv("down.conv", channels, FORMS_WIDTH, 3);
        int kernels = FORMS_RESIDUALS * FORMS_WIDTH * AdaptiveForms.PER_CHANNEL;
        builder.at("kernels").normal("weight", KERNEL_DEVIATION, kernels, FORMS_HIDDEN);
        float[] unchanged = new float[kernels];
        for (int i = MIDDLE_TAP; i < kernels; i += AdaptiveForms.PER_CHANNEL) {
            unchanged[i] = 1;
        }
        builder.at("kernels").values("bias", unchanged, kernels);
        for (int i = 0; i < FORMS_RESIDUALS; i++) {
            residual(builder.at("residuals." + i), FORMS_WIDTH);
        }
        builder.at("up.conv").constant("weight", 0, channels, FORMS_WIDTH, 3, 3).constant("bias", 0, channels);
    }

    private static void trunk(WeightsBuilder builder, long c) {
        long half = 2 * c;
        long full = 4 * c;
        builder.conv("stem.conv", 12, half, 5);
        grouped(builder, "down.conv", full, 1, half);
        builder.conv("mix.conv", full, full, 1);
        residual(builder.at("res1"), full);
        residual(builder.at("res2"), full);
    }

    private static void residual(WeightsBuilder builder, long channels) {
        builder.conv("conv1.conv", channels, channels, 3).conv("conv2.conv", channels, channels, 3);
    }

    /** A 3 × 3 convolution whose filters see {@code each} channels. */
    private static void grouped(WeightsBuilder builder, String part, long out, long each, long groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("a convolution has at least one group");
        }
        double bound = 1 / Math.sqrt(9.0 * each);
        builder.at(part).uniform("weight", bound, out, each, 3, 3).uniform("bias", bound, out);
    }

    // the four pixels that one place becomes start equal: no checkerboard to unlearn
    private Weights withEqualSubpixels(Weights weights) {
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>(weights.all());
        for (String name : new String[] {HEAD + ".weight", HEAD + ".bias"}) {
            NDArray tensor = tensors.get(name);
            float[] values = tensor.toFloatArray();
            int each = values.length / 12;
            for (int row = 0; row < 12; row++) {
                System.arraycopy(values, row / SUBPIXELS * SUBPIXELS * each, values, row * each, each);
            }
            tensors.put(name, ops.floats(values, tensor.getShape().getShape()));
            tensor.close();
        }
        return Weights.of(tensors);
    }
}

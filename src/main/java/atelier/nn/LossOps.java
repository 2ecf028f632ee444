package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Scalar losses and their parts; results belong to the scope of {@code ops}. Means are over all elements. */
public record LossOps(Ops ops) {
    /** Of logits against targets from 0 to 1 of the same shape. */
    public NDArray binaryCrossEntropy(NDArray logits, NDArray targets) {
        return ops.one("bce", logits, targets);
    }

    /** Mean of {@code ln(1 + exp(sign · x))}. */
    public NDArray softplus(NDArray x, double sign) {
        return ops.one("softplus_mean", x, sign);
    }

    /** Mean of {@code max(0, 1 + sign · x)}. */
    public NDArray hinge(NDArray x, double sign) {
        return ops.one("hinge_mean", x, sign);
    }

    /** Mean squared distance to a number. */
    public NDArray squareTo(NDArray x, double target) {
        return ops.one("square_to", x, target);
    }

    public NDArray mean(NDArray x) {
        return ops.one("mean", x);
    }

    public NDArray sum(NDArray x) {
        return ops.one("total", x);
    }

    /** Mean squared difference. */
    public NDArray meanSquare(NDArray a, NDArray b) {
        return ops.one("mse", a, b);
    }

    public NDArray meanAbsolute(NDArray a, NDArray b) {
        return ops.one("mean_absolute", a, b);
    }

    /** Of logits {@code [N, K]} against whole-number labels {@code [N]}; the label −1 doesn't count. */
    public NDArray crossEntropy(NDArray logits, NDArray labels) {
        return ops.one("cross_entropy", logits, labels);
    }

    /** Cross-entropy of the uniform distribution against style logits {@code [N, K]}. */
    public NDArray uniformAmbiguity(NDArray logits) {
        return ops.one("ambiguity_uniform", logits);
    }

    /** CAN's own form (Elgammal et al. 2017): a binary cross-entropy with 1/K for each class. */
    public NDArray perClassAmbiguity(NDArray logits) {
        return ops.one("ambiguity_per_class", logits);
    }

    /** Gram matrices {@code [N, C, C]} over C · H · W (Gatys et al. 2016). */
    public NDArray gram(NDArray features) {
        return ops.one("gram", features);
    }

    /** Covariances {@code [N, C, C]} of the channels over all places. */
    public NDArray covariance(NDArray features) {
        return ops.one("covariance", features);
    }

    /**
     * The squared distance of features' covariances to others, over the sum of both squared sizes (of the features' own
     * without a gradient): 0 for the same, 1 for nothing in common, 2 for opposites. The mean over a batch.
     *
     * @param target {@code [N, C, C]}, or one for the whole batch
     */
    public NDArray covarianceDistance(NDArray features, NDArray target) {
        return ops.one("covariance_distance", features, target);
    }

    /** Sum of {@code (dx² + dy²)^1.25} (Mahendran and Vedaldi 2015). */
    public NDArray variationPower(NDArray images) {
        return ops.one("tv_power", images);
    }

    /** Mean of |dx| plus mean of |dy|, both over what has a right and a lower neighbour. */
    public NDArray variationAbsolute(NDArray images) {
        return ops.one("tv_absolute_inner", images);
    }

    /**
     * Mean square of what a square mean takes away from a painting, along axes of colour with a weight each; a place
     * counts by {@code exp(−d / activity)}, where d is the photo's root mean square of the same along the first axis.
     *
     * @param axes {@code [3, 3, 1, 1]}
     * @param weights {@code [1, 3, 1, 1]}
     * @param side of the square, in pixels, odd
     */
    public NDArray flatGrain(NDArray painted, NDArray photo, NDArray axes, NDArray weights, int side, double activity) {
        return ops.one("flat_grain", painted, photo, axes, weights, side, activity);
    }

    /**
     * The mean squared cosine between the fine structure (lightness without its 13 × 13 mean) of paintings i and i + N/2
     * of one photo, each without what it has of the photo's own.
     *
     * @param grey {@code [1, 3, 1, 1]}, how much each colour counts in lightness
     */
    public NDArray commonStrokes(NDArray painted, NDArray photo, NDArray grey) {
        return ops.one("common_strokes", painted, photo, grey);
    }

    /** Mean of how far values lie outside of 0 to 1. */
    public NDArray outside(NDArray x) {
        return ops.one("outside", x);
    }

    /** Squared distance of the mean colour and of the colour covariance of two batches. */
    public NDArray colourStatistics(NDArray a, NDArray b) {
        return ops.one("colour_statistics", a, b);
    }

    /**
     * Mean of latent distance over image distance (Mao et al. 2019) between the first and the second half of a batch:
     * low when other latents are other images.
     */
    public NDArray modeSeeking(NDArray images, NDArray latents) {
        return ops.one("halves_mode_seeking", images, latents);
    }

    /**
     * As {@link #modeSeeking}, but content once two images are as far apart as pictures {@code real} are, more or less as
     * their latents are: the mean of what is missing, 0 to about 1.
     */
    public NDArray variety(NDArray images, NDArray latents, NDArray real) {
        return ops.one("halves_variety", images, latents, real);
    }

    /** The mean squared difference over the variance of {@code b}. */
    public NDArray relativeSquare(NDArray a, NDArray b) {
        return ops.one("relative_square", a, b);
    }

    /**
     * The mean squared cosine between any two of at least two images, each without what {@code size × size} parts of it
     * tell: 1 when all have one pattern over them, near 0 when they have nothing in common.
     */
    public NDArray sameness(NDArray images, int size) {
        return ops.one("sameness", images, size);
    }

    /** Sum of squares of each row, {@code [N]}. */
    public NDArray rowSquares(NDArray x) {
        return ops.one("row_squares", x);
    }

    /** Mean of {@code (‖row‖ − 1)²}. */
    public NDArray normPenalty(NDArray x) {
        return ops.one("norm_penalty", x);
    }

    /** Share of rows whose largest logit is that of their label. */
    public NDArray styleAccuracy(NDArray logits, NDArray labels) {
        return ops.one("style_accuracy", logits, labels);
    }

    /** Mean entropy of the rows' distributions over ln K: 1 when no known style is recognised. */
    public NDArray creativity(NDArray logits) {
        return ops.one("creativity", logits);
    }

    /** Share of values on the side of {@code sign}. */
    public NDArray shareAbove(NDArray x, double sign) {
        return ops.one("share_above", x, sign);
    }

    /** {@code share · a + (1 − share) · b} with a share for each row, {@code [N, 1, 1, 1]}. */
    public NDArray between(NDArray a, NDArray b, NDArray share) {
        return ops.one("between", a, b, share);
    }

    public NDArray weightedSum(List<NDArray> scalars, List<Double> weights) {
        return ops.one("weighted_sum", scalars, weights);
    }

    /** The values of scalars, read at once. */
    public float[] values(List<NDArray> scalars) {
        try (Ops inner = ops.scope()) {
            return inner.one("scalars", scalars).toFloatArray();
        }
    }
}

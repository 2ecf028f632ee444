package atelier.generator;

/**
 * The shape of a CAN, 256 × 256.
 *
 * @param latent length of z
 * @param width channels of the generator at 128 × 128; 64 in the paper
 * @param judgeWidth channels of the discriminator's first convolution; 32 in the paper
 * @param resize enlarge and convolve, which leaves no checkerboard, instead of transposed convolutions
 * @param classes styles that the discriminator tells apart
 */
public record CanSettings(int latent, int width, int judgeWidth, boolean resize, int classes) {
    public CanSettings {
        if (latent < 1 || width < 1 || judgeWidth < 1 || classes < 1) {
            throw new IllegalArgumentException("a CAN needs a latent, widths and classes of at least 1");
        }
    }

    public static CanSettings standard(int classes) {
        return new CanSettings(100, 64, 32, true, classes);
    }
}

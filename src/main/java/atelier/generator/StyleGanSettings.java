package atelier.generator;

/**
 * The shape of a StyleGAN.
 *
 * @param latent length of z and of w
 * @param mapping layers from z to w
 * @param resolution a power of two from 4 on
 * @param width channels at 64 × 64; they double with each halving of the resolution
 * @param widest at most this many channels
 * @param classes styles that the discriminator tells apart
 * @param styledStart whether the first features come from w too, not from a constant alone
 * @param deviation whether the discriminator sees how varied a batch is
 */
public record StyleGanSettings(
        int latent,
        int mapping,
        int resolution,
        int width,
        int widest,
        int classes,
        boolean styledStart,
        boolean deviation) {
    private static final int SMALLEST = 4;

    public StyleGanSettings {
        if (resolution < SMALLEST || Integer.bitCount(resolution) != 1) {
            throw new IllegalArgumentException(
                    "a StyleGAN's resolution is a power of two from 4 on, not " + resolution);
        }
        if (latent < 1 || mapping < 1 || width < 1 || widest < 1 || classes < 1) {
            throw new IllegalArgumentException("a StyleGAN needs widths, layers and classes of at least 1");
        }
        if ((long) width * 64 / resolution < 1) {
            throw new IllegalArgumentException(
                    "a StyleGAN of width %d has no channels left at %d × %d".formatted(width, resolution, resolution));
        }
    }

    public static StyleGanSettings standard(int resolution, int classes) {
        return new StyleGanSettings(128, 4, resolution, 128, 256, classes, false, true);
    }

    /** The same network at another resolution: a stage of progressive growing. */
    public StyleGanSettings at(int resolution) {
        return new StyleGanSettings(latent, mapping, resolution, width, widest, classes, styledStart, deviation);
    }

    long channels(int size) {
        return Math.min((long) width * 64 / size, widest);
    }
}

package atelier.generator;

/**
 * The shape of a DCGAN.
 *
 * @param latent length of z
 * @param width channels at half the resolution
 * @param resolution a power of two from 16 on
 * @param classes styles that the discriminator tells apart; 0 for no style head
 * @param attention at a quarter of the resolution, in both networks
 * @param residual a residual block after each stage, which starts as the identity
 */
public record DcganSettings(int latent, int width, int resolution, int classes, Attention attention, boolean residual) {
    private static final int SMALLEST = 16;

    public DcganSettings {
        if (resolution < SMALLEST || Integer.bitCount(resolution) != 1) {
            throw new IllegalArgumentException("a DCGAN's resolution is a power of two from 16 on, not " + resolution);
        }
        if (latent < 1 || width < 1 || classes < 0) {
            throw new IllegalArgumentException("a DCGAN needs a latent and a width of at least 1");
        }
    }

    /** 64 × 64, z of 100. */
    public static DcganSettings standard() {
        return new DcganSettings(100, 64, 64, 0, Attention.NONE, false);
    }

    /** The stages between 4 × 4 and half the resolution. */
    int stages() {
        return Integer.numberOfTrailingZeros(resolution) - 3;
    }

    /** Channels at 4 × 4. */
    long deepest() {
        return (long) width << stages();
    }

    boolean attendsAt(int size) {
        return attention != Attention.NONE && size == resolution / 4;
    }
}

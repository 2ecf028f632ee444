package atelier.generator;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The shape of a CAN: 256 × 256 in the paper; smaller ones have fewer of the same stages.
 *
 * @param latent length of z
 * @param width channels of the generator at half the resolution; 64 in the paper
 * @param judgeWidth channels of the discriminator's first convolution; 32 in the paper
 * @param resolution a power of two from 32 on
 * @param resize enlarge and convolve, which leaves no checkerboard, instead of transposed convolutions
 * @param classes styles that the discriminator tells apart
 */
public record CanSettings(int latent, int width, int judgeWidth, int resolution, boolean resize, int classes) {
    private static final int SMALLEST = 32;
    private static final int WIDEST = 16;

    public CanSettings {
        if (resolution < SMALLEST || Integer.bitCount(resolution) != 1) {
            throw new IllegalArgumentException("a CAN's resolution is a power of two from 32 on, not " + resolution);
        }
        if (latent < 1 || width < 1 || judgeWidth < 1 || classes < 1) {
            throw new IllegalArgumentException("a CAN needs a latent, widths and classes of at least 1");
        }
    }

    public static CanSettings standard(int classes) {
        return new CanSettings(100, 64, 32, 256, true, classes);
    }

    /** Channels of the generator from 4 × 4 to half the resolution: twice as many at half the size, up to a limit. */
    List<Long> generatorWidths() {
        int stages = Integer.numberOfTrailingZeros(resolution) - 2;
        return IntStream.range(0, stages)
                .mapToObj(i -> (long) width * Math.min(WIDEST, 1 << (stages - 1 - i)))
                .toList();
    }

    /** Halvings of the discriminator after its first, down to 8 × 8. */
    int judgeStages() {
        return Integer.numberOfTrailingZeros(resolution) - 4;
    }
}

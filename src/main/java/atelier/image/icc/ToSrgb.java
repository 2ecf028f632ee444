package atelier.image.icc;

import java.awt.color.CMMException;
import java.awt.color.ProfileDataException;
import java.util.Optional;

/** Chooses how a picture's own colours become sRGB. */
public final class ToSrgb {
    private ToSrgb() {}

    /**
     * The converter for pictures of a number of channels (1 grey, 3 RGB, 4 CMYK). A profile that is broken or made for
     * another number of channels is ignored, as every viewer does.
     */
    public static RowConverter of(int channels, Optional<IccProfile> profile, boolean adobeRgb) {
        return profile.filter(p -> p.kind().channels() == channels)
                .flatMap(ToSrgb::byProfile)
                .orElseGet(() -> withoutProfile(channels, adobeRgb));
    }

    private static RowConverter withoutProfile(int channels, boolean adobeRgb) {
        return switch (channels) {
            case 1 ->
                (colour, rgb, count) -> {
                    System.arraycopy(colour, 0, rgb, count, count);
                    System.arraycopy(colour, 0, rgb, 2 * count, count);
                    System.arraycopy(colour, 0, rgb, 0, count);
                };
            case 3 -> adobeRgb ? MatrixConverter.adobeRgb() : unchanged();
            default -> new InkConverter();
        };
    }

    private static RowConverter unchanged() {
        return (colour, rgb, count) -> System.arraycopy(colour, 0, rgb, 0, 3 * count);
    }

    private static Optional<RowConverter> byProfile(IccProfile profile) {
        try {
            if (profile.has("A2B0") || profile.kind() == IccProfile.ColorKind.CMYK) {
                return Optional.of(new EngineConverter(profile));
            }
            if (profile.kind() == IccProfile.ColorKind.GREY) {
                return Optional.of(new GreyConverter(ToneCurve.parse(profile.tag("kTRC"))));
            }
            MatrixConverter matrix = MatrixConverter.of(profile);
            return Optional.of(matrix.isSrgb() ? unchanged() : matrix);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CMMException | ProfileDataException broken) {
            return Optional.empty();
        }
    }
}

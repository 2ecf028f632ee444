package atelier.image.decode;

import atelier.image.PictureFormat;
import atelier.image.icc.IccProfile;
import atelier.image.meta.Exif;
import java.util.Optional;

/**
 * What a file says of itself before its pixels are decoded.
 *
 * @param width as stored, before the orientation is applied
 * @param bits of one sample
 * @param channels of colour: 1 grey, 3 RGB, 4 CMYK
 * @param recipe the JSON that Atelier wrote into it
 */
public record Header(
        PictureFormat format,
        int width,
        int height,
        int bits,
        int channels,
        boolean alpha,
        Optional<IccProfile> profile,
        Exif exif,
        Optional<String> recipe) {}

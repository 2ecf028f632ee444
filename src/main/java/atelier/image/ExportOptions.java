package atelier.image;

import atelier.image.meta.Exif;
import java.util.Optional;

/**
 * How a picture is written.
 *
 * @param depth bits a sample; JPEG always has 8
 * @param quality 1 to 100, for JPEG
 * @param progressive JPEG with coarse passes first; needs 6 bytes of memory a pixel
 * @param exif the source's facts, from {@link PictureFile#exif()}, or {@link Exif#NONE}
 * @param keepPosition whether the place where the photo was taken stays in
 * @param software name and version of the program ("Atelier 0.1.0")
 * @param credit a line for rights and credit
 * @param recipe JSON
 */
public record ExportOptions(
        PictureFormat format,
        PictureBuffer.Depth depth,
        int quality,
        boolean progressive,
        Exif exif,
        boolean keepPosition,
        String software,
        Optional<String> credit,
        Optional<String> recipe) {
    public ExportOptions {
        if (!format.writable()) {
            throw new IllegalArgumentException("Atelier writes JPEG, PNG or TIFF");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is 1 to 100");
        }
    }

    /** Quality 92, no progressive passes, nothing of a source kept. */
    public static ExportOptions of(PictureFormat format, PictureBuffer.Depth depth, String software) {
        return new ExportOptions(
                format, depth, 92, false, Exif.NONE, false, software, Optional.empty(), Optional.empty());
    }

    public ExportOptions withQuality(int value) {
        return new ExportOptions(format, depth, value, progressive, exif, keepPosition, software, credit, recipe);
    }

    public ExportOptions withExif(Exif facts, boolean position) {
        return new ExportOptions(format, depth, quality, progressive, facts, position, software, credit, recipe);
    }

    public ExportOptions withRecipe(String json) {
        return new ExportOptions(
                format, depth, quality, progressive, exif, keepPosition, software, credit, Optional.of(json));
    }

    public ExportOptions withCredit(String line) {
        return new ExportOptions(
                format, depth, quality, progressive, exif, keepPosition, software, Optional.of(line), recipe);
    }
}

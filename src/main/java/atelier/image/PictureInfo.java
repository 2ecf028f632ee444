package atelier.image;

import java.util.Optional;

/**
 * What a picture file says of itself.
 *
 * @param width upright width in pixels
 * @param height upright height in pixels
 * @param bits of one sample as stored
 * @param profile name of the embedded colour profile
 * @param camera maker and model
 * @param taken when the photo was taken, as the camera wrote it ("2026:11:21 10:20:30")
 * @param recipe JSON of the recipe when Atelier made this picture
 * @param sha256 of the file, in hexadecimal
 * @param fileBytes the file's length
 */
public record PictureInfo(
        PictureFormat format,
        int width,
        int height,
        int bits,
        boolean hasAlpha,
        Optional<String> profile,
        Optional<String> camera,
        Optional<String> lens,
        Optional<String> taken,
        Optional<String> copyright,
        boolean hasPosition,
        Optional<String> recipe,
        String sha256,
        long fileBytes) {
    public long pixels() {
        return (long) width * height;
    }
}

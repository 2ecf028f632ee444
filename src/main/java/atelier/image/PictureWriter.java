package atelier.image;

import atelier.art.Monitor;
import atelier.image.encode.Encoder;
import atelier.image.encode.JpegEncoder;
import atelier.image.encode.Metadata;
import atelier.image.encode.PngEncoder;
import atelier.image.encode.TiffEncoder;
import atelier.image.meta.Exif;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Writes pictures: sRGB profile, EXIF, XMP and recipe inside. The file appears under its name only when it is complete,
 * and never in place of another. May be used by several threads.
 */
public final class PictureWriter {
    private static final int MAX_JPEG_SIDE = 65_500;

    /**
     * Writes into a folder, which is made when it is not there, under {@code name} and the format's extension, or
     * {@code name (2)} and so on when that is taken.
     *
     * @param name without extension, as {@link ExportNames} makes it
     * @return where the picture stands
     * @throws PictureException with a sentence for the user; nothing is left behind
     * @throws CancellationException when the monitor says so; nothing is left behind
     */
    public Path write(Picture picture, Path folder, String name, ExportOptions options, Monitor monitor) {
        checkSize(picture, options.format());
        Exif exif =
                options.exif().forExport(picture.width(), picture.height(), options.keepPosition(), options.software());
        Metadata metadata = new Metadata(exif, options.software(), options.credit(), options.recipe());
        Encoder encoder = encoder(options);
        try {
            return new SafeFile(folder)
                    .write(
                            name,
                            options.format().extension(),
                            file -> encoder.encode(picture, metadata, file, monitor));
        } catch (IOException failure) {
            throw WriteSentences.of(folder, name, failure);
        }
    }

    private static Encoder encoder(ExportOptions options) {
        int bits = options.depth() == PictureBuffer.Depth.EIGHT ? 8 : 16;
        return switch (options.format()) {
            case PNG -> new PngEncoder(bits);
            case TIFF -> new TiffEncoder(bits);
            case JPEG -> new JpegEncoder(options.quality(), options.progressive());
            default -> throw new IllegalArgumentException("not written: " + options.format());
        };
    }

    private static void checkSize(Picture picture, PictureFormat format) {
        if (format == PictureFormat.JPEG && Math.max(picture.width(), picture.height()) > MAX_JPEG_SIDE) {
            throw new PictureException(String.format(
                    Locale.ROOT,
                    "A JPEG has at most %,d pixels a side; this picture has %,d × %,d. Choose PNG or TIFF.",
                    MAX_JPEG_SIDE,
                    picture.width(),
                    picture.height()));
        }
    }
}

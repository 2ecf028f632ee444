package atelier.studio;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the services need of picture files. Everything here fails with an {@link atelier.image.PictureException} whose
 * message is one sentence for the user.
 */
public interface PictureFiles {
    /**
     * A decoded picture, upright.
     *
     * @param width of the whole photo, in pixels
     * @param height of the whole photo, in pixels
     * @param picture as large as was asked for, at most
     * @param sha256 of the file, in hexadecimal
     */
    record Opened(int width, int height, PictureBuffer picture, Optional<String> recipeJson, String sha256) {}

    /** Whether the file's name says that it is a picture of a kind that can be read. */
    boolean readable(Path file);

    /** The whole picture's size, upright; reads no pixels. */
    PixelSize size(Path file);

    /** Decodes so that the longest side is at most {@code longestSide}; 0 is the photo's own size. */
    Opened open(Path file, int longestSide, Monitor monitor);

    /** Shrinks or enlarges to a longest side; the picture itself where it has that size already. */
    PictureBuffer resize(PictureBuffer picture, int longestSide);

    /**
     * Writes under a name that is still free, as a temporary file first.
     *
     * @param photo whose metadata goes along; empty for a picture without a file
     * @param name without extension; a number is added where a file of that name exists
     * @return the file written
     */
    Path write(
            Picture picture,
            Optional<Path> photo,
            Path folder,
            String name,
            ExportSettings settings,
            Optional<String> recipeJson,
            Monitor monitor);
}

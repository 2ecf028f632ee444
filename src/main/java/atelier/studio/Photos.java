package atelier.studio;

import atelier.art.Monitor;
import atelier.image.Picture;
import java.nio.file.Path;
import java.util.List;

/** Opens photos. Calls block: the interface makes them off its thread. */
public interface Photos {
    /**
     * Decodes a photo at preview size.
     *
     * @throws atelier.image.PictureException with a sentence for the user
     */
    Photo open(Path file, Monitor monitor);

    /**
     * The whole photo's size in pixels, upright, without decoding it.
     *
     * @throws atelier.image.PictureException with a sentence for the user
     */
    default PixelSize size(Path file) {
        Photo photo = open(file, Monitor.NONE);
        return new PixelSize(photo.width(), photo.height());
    }

    /** Keeps a pasted picture as a file of the studio's own and opens it. */
    Photo paste(Picture picture, String name);

    /** The picture files in a folder and the folders below it, in natural order, at most {@code limit}. */
    List<Path> picturesIn(Path folder, int limit);
}

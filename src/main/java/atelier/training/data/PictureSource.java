package atelier.training.data;

import atelier.art.Monitor;
import atelier.image.Picture;
import java.nio.file.Path;

/** Where pictures come from: the decoder that scans and caches read with. May be used by several threads at once. */
public interface PictureSource {
    /**
     * Looks at a file without decoding its pixels.
     *
     * @throws atelier.image.PictureException with a sentence for the user
     */
    Opened open(Path file);

    /** A picture file that was looked at. */
    interface Opened {
        /** Upright, in pixels. */
        int width();

        int height();

        /** Of the file, in hexadecimal. */
        String sha256();

        /**
         * The picture decoded and resized to exactly this size, proportions not kept. Memory depends on the result,
         * not on the file.
         *
         * @throws atelier.image.PictureException with a sentence for the user, for a damaged file
         */
        Picture resized(int width, int height, Monitor monitor);
    }
}

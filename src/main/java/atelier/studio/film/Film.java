package atelier.studio.film;

import atelier.image.PictureBuffer;
import java.io.IOException;
import java.nio.file.Path;

/** A film being written. Closing it before {@link #finish} leaves nothing behind. Used by one thread at a time. */
public interface Film extends AutoCloseable {
    /** Adds a frame; all have the same size. */
    void add(PictureBuffer frame) throws IOException;

    /** Puts the film in its place and returns that. */
    Path finish() throws IOException;

    @Override
    void close() throws IOException;
}

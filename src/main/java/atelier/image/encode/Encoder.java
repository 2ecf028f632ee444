package atelier.image.encode;

import atelier.art.Monitor;
import atelier.image.Picture;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Writes a picture in one format, row by row. */
public interface Encoder {
    /**
     * Writes the whole file.
     *
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    void encode(Picture picture, Metadata metadata, RandomAccessFile file, Monitor monitor) throws IOException;
}

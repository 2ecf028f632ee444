package atelier.image;

import atelier.art.Monitor;
import atelier.image.decode.Header;
import atelier.image.meta.Exif;
import java.nio.file.Path;

/** A picture file that was looked at but not decoded; nothing of it stays open. */
public final class PictureFile {
    private final Path path;
    private final Header header;
    private final PictureInfo info;
    private final PictureReader reader;

    PictureFile(Path path, Header header, PictureInfo info, PictureReader reader) {
        this.path = path;
        this.header = header;
        this.info = info;
        this.reader = reader;
    }

    public Path path() {
        return path;
    }

    public PictureInfo info() {
        return info;
    }

    /** The camera's facts, to be written into an export. */
    public Exif exif() {
        return header.exif();
    }

    /**
     * The whole picture, upright, in sRGB; 16 bits a sample where the file has more than 8.
     *
     * @throws PictureException with a sentence for the user
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    public PictureBuffer decode(Monitor monitor) {
        return reader.decode(path, Integer.MAX_VALUE, monitor);
    }

    /**
     * As {@link #decode(Monitor)}, shrunk so that the longest side has at most so many pixels; memory depends on the
     * result, not on the file. A smaller picture keeps its size.
     */
    public PictureBuffer decode(int longestSide, Monitor monitor) {
        if (longestSide < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel");
        }
        return reader.decode(path, longestSide, monitor);
    }
}

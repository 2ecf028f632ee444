package atelier.image.decode;

import atelier.art.Monitor;
import java.io.IOException;

/** An opened file of one format: what its header says, and its rows. Used by one thread. */
public interface Decoder {
    Header header();

    /**
     * How much coarser than the file the rows can come without decoding all of it, at most {@code reduction}: 1 unless
     * the format stores coarse passes. {@link #decode} is then given that number.
     */
    default int grid(int reduction) {
        return 1;
    }

    /** Bytes of memory that {@link #decode} needs beside the sink. */
    default long workingBytes(int grid) {
        return 16L << 20;
    }

    /**
     * Hands over all rows, each {@code ceil(width / grid)} wide.
     *
     * @throws IOException when the file is damaged or incomplete
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    void decode(int grid, RowSink sink, Monitor monitor) throws IOException;
}

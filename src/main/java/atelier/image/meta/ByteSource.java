package atelier.image.meta;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Bytes read at any position: a file, or an array. */
public interface ByteSource extends AutoCloseable {
    long length();

    /**
     * Reads exactly so many bytes.
     *
     * @throws EOFException when there are fewer
     */
    byte[] bytes(long position, int length) throws IOException;

    @Override
    default void close() throws IOException {}

    static ByteSource of(byte[] data) {
        return new ByteSource() {
            @Override
            public long length() {
                return data.length;
            }

            @Override
            public byte[] bytes(long position, int length) throws IOException {
                checkRange(position, length, data.length);
                return Arrays.copyOfRange(data, (int) position, (int) position + length);
            }
        };
    }

    /** Opens a file; close it after use. */
    static ByteSource open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        return new ByteSource() {
            private final long size = channel.size();

            @Override
            public long length() {
                return size;
            }

            @Override
            public byte[] bytes(long position, int length) throws IOException {
                checkRange(position, length, size);
                ByteBuffer into = ByteBuffer.allocate(length);
                while (into.hasRemaining()) {
                    if (channel.read(into, position + into.position()) < 0) {
                        throw new EOFException("the file became shorter");
                    }
                }
                return into.array();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private static void checkRange(long position, int length, long size) throws EOFException {
        if (position < 0 || length < 0 || position + length > size) {
            throw new EOFException("the data ends too early");
        }
    }
}

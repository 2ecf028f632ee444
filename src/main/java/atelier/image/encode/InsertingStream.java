package atelier.image.encode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Passes a JPEG on and inserts segments behind its first one (JFIF); never holds more than the start. */
final class InsertingStream extends ImageOutputStreamImpl {
    private static final int START = 4;

    private final OutputStream out;
    private final byte[] inserted;
    private ByteArrayOutputStream start = new ByteArrayOutputStream();

    InsertingStream(OutputStream out, byte[] inserted) {
        this.out = out;
        this.inserted = inserted;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        streamPos += length;
        if (start == null) {
            out.write(data, offset, length);
            return;
        }
        start.write(data, offset, length);
        byte[] seen = start.toByteArray();
        int end = seen.length < START + 2 ? Integer.MAX_VALUE : firstEnd(seen);
        if (seen.length >= end) {
            out.write(seen, 0, end);
            out.write(inserted);
            out.write(seen, end, seen.length - end);
            start = null;
        }
    }

    private static int firstEnd(byte[] seen) {
        return START + ((seen[START] & 0xFF) << 8 | (seen[START + 1] & 0xFF));
    }

    @Override
    public int read() throws IOException {
        throw new IOException("only for writing");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        throw new IOException("only for writing");
    }
}

package atelier.image.decode;

import atelier.image.meta.ByteSource;
import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** A new start followed by the rest of a file; remembers whether anyone read past the end. */
final class SplicedStream extends ImageInputStreamImpl {
    private static final int BLOCK = 1 << 16;

    private final byte[] start;
    private final ByteSource source;
    private final long offset;
    private byte[] block = new byte[0];
    private long blockAt;
    private boolean ranDry;

    /** {@code start}, then {@code source} from {@code offset} on. */
    SplicedStream(byte[] start, ByteSource source, long offset) {
        this.start = start;
        this.source = source;
        this.offset = offset;
    }

    boolean ranDry() {
        return ranDry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int count = streamPos < start.length ? fromStart(into, at, length) : fromSource(into, at, length);
        if (count < 0) {
            ranDry = true;
            return -1;
        }
        streamPos += count;
        return count;
    }

    private int fromStart(byte[] into, int at, int length) {
        int count = (int) Math.min(length, start.length - streamPos);
        System.arraycopy(start, (int) streamPos, into, at, count);
        return count;
    }

    private int fromSource(byte[] into, int at, int length) throws IOException {
        long position = streamPos - start.length + offset;
        if (position >= source.length()) {
            return -1;
        }
        if (position < blockAt || position >= blockAt + block.length) {
            blockAt = position;
            block = source.bytes(position, (int) Math.min(BLOCK, source.length() - position));
        }
        int from = (int) (position - blockAt);
        int count = Math.min(length, block.length - from);
        System.arraycopy(block, from, into, at, count);
        return count;
    }
}

package atelier.image.decode;

import atelier.image.meta.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Several ranges of a file as one stream. */
final class PieceStream extends InputStream {
    private final ByteSource source;
    private final Iterator<Piece> pieces;
    private long position;
    private long end;

    /** A range of the file. */
    record Piece(long position, int length) {}

    PieceStream(ByteSource source, Iterator<Piece> pieces) {
        this.source = source;
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        while (position == end) {
            if (!pieces.hasNext()) {
                return -1;
            }
            Piece piece = pieces.next();
            position = piece.position();
            end = position + piece.length();
        }
        int count = (int) Math.min(length, end - position);
        System.arraycopy(source.bytes(position, count), 0, into, at, count);
        position += count;
        return count;
    }
}

package atelier.image.decode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads filtered PNG rows of one width and undoes the filters (PNG specification, section 9). */
final class PngRows {
    private final InputStream in;
    private final int step;
    private byte[] row;
    private byte[] above;

    PngRows(InputStream in, int rowBytes, int step) {
        this.in = in;
        this.step = step;
        this.row = new byte[rowBytes];
        this.above = new byte[rowBytes];
    }

    /** The next row; valid until the call after. */
    byte[] next() throws IOException {
        byte[] last = above;
        above = row;
        row = last;
        int filter = in.read();
        if (filter < 0 || in.readNBytes(row, 0, row.length) != row.length) {
            throw new EOFException("the data ends too early");
        }
        switch (filter) {
            case 0 -> {
                // stored as it is
            }
            case 1 -> sub();
            case 2 -> up();
            case 3 -> average();
            case 4 -> paeth();
            default -> throw new IOException("an unknown filter");
        }
        return row;
    }

    private void sub() {
        for (int i = step; i < row.length; i++) {
            row[i] += row[i - step];
        }
    }

    private void up() {
        for (int i = 0; i < row.length; i++) {
            row[i] += above[i];
        }
    }

    private void average() {
        for (int i = 0; i < row.length; i++) {
            int left = i < step ? 0 : row[i - step] & 0xFF;
            row[i] += (byte) ((left + (above[i] & 0xFF)) >> 1);
        }
    }

    private void paeth() {
        for (int i = 0; i < row.length; i++) {
            int left = i < step ? 0 : row[i - step] & 0xFF;
            int corner = i < step ? 0 : above[i - step] & 0xFF;
            row[i] += (byte) predict(left, above[i] & 0xFF, corner);
        }
    }

    /** Paeth's predictor: the neighbour nearest to left + above − corner. */
    static int predict(int left, int above, int corner) {
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }
}

package atelier.image.encode;

/** Filters PNG rows: of the five filters the one with the smallest sum of absolute differences (PNG, section 12.7). */
final class PngFilter {
    private final int step;
    private final byte[][] filtered;
    private byte[] above;

    PngFilter(int rowBytes, int step) {
        this.step = step;
        this.filtered = new byte[5][rowBytes + 1];
        for (int kind = 0; kind < filtered.length; kind++) {
            filtered[kind][0] = (byte) kind;
        }
        this.above = new byte[rowBytes];
    }

    /** The filter's number and the filtered row; valid until the next call. */
    byte[] apply(byte[] row) {
        long[] cost = new long[5];
        for (int i = 0; i < row.length; i++) {
            int value = row[i];
            int left = i < step ? 0 : row[i - step] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < step ? 0 : above[i - step] & 0xFF;
            cost[0] += put(0, i, value);
            cost[1] += put(1, i, value - left);
            cost[2] += put(2, i, value - up);
            cost[3] += put(3, i, value - ((left + up) >> 1));
            cost[4] += put(4, i, value - paeth(left, up, corner));
        }
        System.arraycopy(row, 0, above, 0, row.length);
        int best = 0;
        for (int kind = 1; kind < cost.length; kind++) {
            best = cost[kind] < cost[best] ? kind : best;
        }
        return filtered[best];
    }

    private int put(int kind, int i, int difference) {
        byte value = (byte) difference;
        filtered[kind][i + 1] = value;
        return Math.abs(value);
    }

    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}

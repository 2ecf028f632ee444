package atelier.training.metrics;

import java.util.Arrays;

/**
 * A curve reduced to what a chart can show: for each bucket of x its lowest and highest value, so that no spike is
 * lost. Fed point by point; when the buckets are full, neighbours are joined, so memory is bounded and each point costs
 * the same however long the curve is. Values that are not finite are counted and left out.
 */
public final class MinMaxLine {
    private final int capacity;
    private final double[] minX;
    private final double[] minY;
    private final double[] maxX;
    private final double[] maxY;
    private final boolean[] filled;
    private double start;
    private double width;
    private int used;
    private long points;
    private long notFinite;

    /** At most {@code capacity} buckets, an even number; at least half are in use once there are enough points. */
    public MinMaxLine(int capacity) {
        if (capacity < 2 || capacity % 2 != 0) {
            throw new IllegalArgumentException("the number of buckets is even and above zero");
        }
        this.capacity = capacity;
        this.minX = new double[capacity];
        this.minY = new double[capacity];
        this.maxX = new double[capacity];
        this.maxY = new double[capacity];
        this.filled = new boolean[capacity];
    }

    /** A part of a curve for a chart of that many pixels: points with x from {@code from} to {@code to}. */
    public static MinMaxLine of(Series series, double from, double to, int pixels) {
        MinMaxLine line = new MinMaxLine(Math.max(2, pixels + pixels % 2));
        line.start = from;
        line.width = Math.max((to - from) / (line.capacity - 1), Double.MIN_NORMAL);
        for (int i = series.indexOf(from); i < series.size() && series.x(i) <= to; i++) {
            line.add(series.x(i), series.y(i));
        }
        return line;
    }

    /** Adds the next point; x never falls. */
    public void add(double x, double y) {
        if (!Double.isFinite(y)) {
            notFinite++;
            return;
        }
        if (width == 0) {
            begin(x);
        }
        while (x - start >= width * capacity) {
            joinNeighbours();
        }
        put(Math.clamp((long) ((x - start) / width), 0, capacity - 1), x, y);
        points++;
    }

    /** Points taken in, those that are not finite left out. */
    public long points() {
        return points;
    }

    public long notFinite() {
        return notFinite;
    }

    /** The reduced curve as (x, y) pairs with x rising: one or two pairs a bucket. */
    public double[][] line() {
        double[][] line = new double[2 * used][];
        int n = 0;
        for (int i = 0; i < used; i++) {
            if (!filled[i]) {
                continue;
            }
            boolean minFirst = minX[i] <= maxX[i];
            line[n++] = minFirst ? new double[] {minX[i], minY[i]} : new double[] {maxX[i], maxY[i]};
            if (minX[i] != maxX[i] || minY[i] != maxY[i]) {
                line[n++] = minFirst ? new double[] {maxX[i], maxY[i]} : new double[] {minX[i], minY[i]};
            }
        }
        return Arrays.copyOf(line, n);
    }

    // Steps are whole numbers: buckets of one step are the finest that make sense.
    private void begin(double x) {
        start = x;
        width = 1;
    }

    private void put(int bucket, double x, double y) {
        if (!filled[bucket] || y < minY[bucket]) {
            minX[bucket] = x;
            minY[bucket] = y;
        }
        if (!filled[bucket] || y > maxY[bucket]) {
            maxX[bucket] = x;
            maxY[bucket] = y;
        }
        filled[bucket] = true;
        used = Math.max(used, bucket + 1);
    }

    private void joinNeighbours() {
        for (int i = 0; i < capacity / 2; i++) {
            join(2 * i, 2 * i + 1, i);
        }
        Arrays.fill(filled, capacity / 2, capacity, false);
        used = (used + 1) / 2;
        width *= 2;
    }

    private void join(int left, int right, int into) {
        int low = !filled[right] || (filled[left] && minY[left] <= minY[right]) ? left : right;
        int high = !filled[right] || (filled[left] && maxY[left] >= maxY[right]) ? left : right;
        boolean any = filled[left] || filled[right];
        double lowX = minX[low];
        double lowY = minY[low];
        maxX[into] = maxX[high];
        maxY[into] = maxY[high];
        minX[into] = lowX;
        minY[into] = lowY;
        filled[into] = any;
    }
}

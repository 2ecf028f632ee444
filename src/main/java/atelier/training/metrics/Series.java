package atelier.training.metrics;

import java.util.Arrays;

/** The points of one curve with x never falling: grows at the end, is cut back when a run is. */
public final class Series {
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;

    /** @throws IllegalArgumentException for an x before the last one */
    public void add(double atX, double value) {
        if (size > 0 && atX < x[size - 1]) {
            throw new IllegalArgumentException("x falls from " + x[size - 1] + " to " + atX);
        }
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = atX;
        y[size] = value;
        size++;
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** A copy of the values. */
    public double[] values() {
        return Arrays.copyOf(y, size);
    }

    /** The index of the first point at or after {@code atX}; the size when there is none. */
    public int indexOf(double atX) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < atX) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Drops every point. */
    public void clear() {
        size = 0;
    }
}

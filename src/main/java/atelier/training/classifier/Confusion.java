package atelier.training.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often pictures of each style (rows) were taken for each (columns). */
public final class Confusion {
    private final int[][] counts;

    public Confusion(int styles) {
        this.counts = new int[styles][styles];
    }

    public void add(int own, float[] probabilities) {
        int taken = 0;
        for (int k = 1; k < probabilities.length; k++) {
            taken = probabilities[k] > probabilities[taken] ? k : taken;
        }
        counts[own][taken]++;
    }

    public int pictures() {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += of(i);
        }
        return sum;
    }

    /** The share of all pictures that were given their own style. */
    public double accuracy() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return (double) right / Math.max(1, pictures());
    }

    /** The mean over the styles of the share that was given its own: rare styles count as much as frequent ones. */
    public double balancedAccuracy() {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < counts.length; i++) {
            if (of(i) > 0) {
                sum += (double) counts[i][i] / of(i);
                seen++;
            }
        }
        return sum / Math.max(1, seen);
    }

    /** The accuracy of always saying the most frequent style: what is to be beaten. */
    public double ofTheMostFrequent() {
        int most = 0;
        for (int i = 0; i < counts.length; i++) {
            most = Math.max(most, of(i));
        }
        return (double) most / Math.max(1, pictures());
    }

    private int of(int style) {
        int sum = 0;
        for (int count : counts[style]) {
            sum += count;
        }
        return sum;
    }

    /** A row for each style. */
    public List<List<Integer>> rows() {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return rows;
    }
}

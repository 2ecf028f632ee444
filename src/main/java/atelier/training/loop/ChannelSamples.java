package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Channels at some places of some pictures. */
final class ChannelSamples {
    private static final int PLACES = 3000;

    private final double[][] rows;

    private ChannelSamples(double[][] rows) {
        this.rows = rows;
    }

    static ChannelSamples of(NDArray features) {
        float[] values = features.toFloatArray();
        int channels = (int) features.getShape().get(1);
        int area = (int) (features.getShape().get(2) * features.getShape().get(3));
        int all = (int) features.getShape().get(0) * area;
        int count = Math.min(PLACES, all);
        double[][] rows = new double[count][channels];
        for (int r = 0; r < count; r++) {
            int place = (int) ((long) r * all / count);
            for (int c = 0; c < channels; c++) {
                rows[r][c] = values[(place / area * channels + c) * area + place % area];
            }
        }
        return new ChannelSamples(rows);
    }

    int channels() {
        return rows[0].length;
    }

    double[] means() {
        double[] means = new double[channels()];
        for (double[] row : rows) {
            for (int c = 0; c < means.length; c++) {
                means[c] += row[c] / rows.length;
            }
        }
        return means;
    }

    /** Covariances of these channels with another set's at the same places. */
    double[][] covariance(ChannelSamples other) {
        double[] a = means();
        double[] b = other.means();
        double[][] sums = new double[a.length][b.length];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < a.length; i++) {
                double x = (rows[r][i] - a[i]) / rows.length;
                for (int j = 0; j < b.length; j++) {
                    sums[i][j] += x * (other.rows[r][j] - b[j]);
                }
            }
        }
        return sums;
    }

    /** Channels one after the other, each the one that explains most of what those before it leave. */
    int[] mostTelling(int count) {
        double[][] left = covariance(this);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, channels())) {
            int best = best(left, chosen);
            chosen.add(best);
            double own = Math.max(left[best][best], 1e-12);
            double[] pivot = left[best].clone();
            for (int i = 0; i < pivot.length; i++) {
                for (int j = 0; j < pivot.length; j++) {
                    left[i][j] -= pivot[i] * pivot[j] / own;
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static int best(double[][] left, List<Integer> taken) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < left.length; i++) {
            if (taken.contains(i)) {
                continue;
            }
            double explained = Arrays.stream(left[i]).map(v -> v * v).sum() / Math.max(left[i][i], 1e-9);
            if (explained > most) {
                most = explained;
                best = i;
            }
        }
        return best;
    }
}

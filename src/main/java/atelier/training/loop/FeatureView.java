package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;

/** Features as grey pictures of a given size: the mean over the channels, the largest white. */
record FeatureView(int height, int width) {
    private static final float TINY = 1e-9f;

    /** At most {@code count} pictures, planar RGB in [0, 1]. */
    List<float[]> of(NDArray features, int count) {
        int n = (int) Math.min(count, features.getShape().get(0));
        int channels = (int) features.getShape().get(1);
        int rows = (int) features.getShape().get(2);
        int columns = (int) features.getShape().get(3);
        float[] values = features.toFloatArray();
        List<float[]> pictures = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            pictures.add(
                    enlarged(mean(values, i * channels * rows * columns, channels, rows * columns), rows, columns));
        }
        return pictures;
    }

    private static float[] mean(float[] values, int at, int channels, int area) {
        float[] mean = new float[area];
        float largest = TINY;
        for (int p = 0; p < area; p++) {
            for (int c = 0; c < channels; c++) {
                mean[p] += values[at + c * area + p];
            }
            largest = Math.max(largest, mean[p]);
        }
        for (int p = 0; p < area; p++) {
            mean[p] /= largest;
        }
        return mean;
    }

    private float[] enlarged(float[] grey, int rows, int columns) {
        float[] rgb = new float[3 * height * width];
        for (int i = 0; i < rgb.length; i++) {
            int y = i / width % height;
            int x = i % width;
            rgb[i] = grey[y * rows / height * columns + x * columns / width];
        }
        return rgb;
    }
}

package atelier.library.likeness;

import atelier.art.Monitor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays styles out in two dimensions by likeness: principal axes first, then neighbours drawn together. Beyond
 * {@link #LANDMARKS} styles an even choice is laid out so, and each other style stands among those of the choice that it
 * is most like. The same styles, the same map.
 */
public final class StyleMap {
    static final int LANDMARKS = 1000;
    private static final int AXES = 24;
    private static final int NEIGHBOURS = 3;
    // how far from its neighbours' middle a style stands, so that like styles don't hide each other
    private static final double APART = 0.008;
    private static final double MARGIN = 0.03;

    private StyleMap() {}

    /** Places in the order of the codes: [styles][2], from 0 to 1, near ones alike. */
    public static float[][] of(CodeMatrix codes, Monitor monitor) {
        if (codes.size() == 0) {
            return new float[0][2];
        }
        double[][] points = Principal.of(codes, AXES).project(codes);
        monitor.checkCancelled();
        int[] landmarks = landmarks(points.length);
        double[][] chosen = choose(points, landmarks);
        double[][] flat = flat(chosen);
        double[][] places = fit(chosen.length < 4 ? flat : new NeighbourEmbedding(chosen, flat).run(monitor));
        return landmarks.length == points.length ? floats(places) : floats(among(points, chosen, places));
    }

    private static int[] landmarks(int count) {
        int chosen = Math.min(count, LANDMARKS);
        return IntStream.range(0, chosen)
                .map(i -> (int) ((long) i * count / chosen))
                .toArray();
    }

    private static double[][] choose(double[][] points, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> points[row]).toArray(double[][]::new);
    }

    private static double[][] flat(double[][] points) {
        double[][] flat = new double[points.length][2];
        for (int i = 0; i < points.length; i++) {
            flat[i][0] = points[i].length > 0 ? points[i][0] : 0;
            flat[i][1] = points[i].length > 1 ? points[i][1] : 0;
        }
        return flat;
    }

    private static double[][] among(double[][] points, double[][] chosen, double[][] places) {
        double[][] all = new double[points.length][];
        IntStream.range(0, points.length).parallel().forEach(i -> all[i] = place(i, points[i], chosen, places));
        return all;
    }

    private static double[] place(int index, double[] point, double[][] chosen, double[][] places) {
        List<int[]> nearest = new ArrayList<>();
        double[] distances = new double[NEIGHBOURS];
        for (int k = 0; k < chosen.length; k++) {
            double squared = AestheticGroups.squared(point, chosen[k]);
            if (squared == 0) {
                return places[k].clone();
            }
            int at = nearest.size();
            while (at > 0 && distances[at - 1] > squared) {
                at--;
            }
            if (at < NEIGHBOURS) {
                nearest.add(at, new int[] {k});
                for (int m = Math.min(nearest.size(), NEIGHBOURS) - 1; m > at; m--) {
                    distances[m] = distances[m - 1];
                }
                distances[at] = squared;
                if (nearest.size() > NEIGHBOURS) {
                    nearest.removeLast();
                }
            }
        }
        double[] place = new double[2];
        double weights = 0;
        for (int m = 0; m < nearest.size(); m++) {
            double weight = 1 / distances[m];
            place[0] += weight * places[nearest.get(m)[0]][0];
            place[1] += weight * places[nearest.get(m)[0]][1];
            weights += weight;
        }
        // the golden angle spreads any run of styles evenly
        double angle = index * 2.399963229728653;
        return new double[] {
            Math.clamp(place[0] / weights + APART * Math.cos(angle), 0, 1),
            Math.clamp(place[1] / weights + APART * Math.sin(angle), 0, 1)
        };
    }

    /** Into the unit square, with both directions at the same scale. */
    private static double[][] fit(double[][] places) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] place : places) {
            for (int axis = 0; axis < 2; axis++) {
                least[axis] = Math.min(least[axis], place[axis]);
                most[axis] = Math.max(most[axis], place[axis]);
            }
        }
        double extent = Math.max(Math.max(most[0] - least[0], most[1] - least[1]), 1e-12);
        double[][] fitted = new double[places.length][2];
        for (int i = 0; i < places.length; i++) {
            for (int axis = 0; axis < 2; axis++) {
                double middle = (least[axis] + most[axis]) / 2;
                fitted[i][axis] = 0.5 + (1 - 2 * MARGIN) * (places[i][axis] - middle) / extent;
            }
        }
        return fitted;
    }

    private static float[][] floats(double[][] places) {
        float[][] floats = new float[places.length][2];
        for (int i = 0; i < places.length; i++) {
            floats[i][0] = (float) places[i][0];
            floats[i][1] = (float) places[i][1];
        }
        return floats;
    }
}

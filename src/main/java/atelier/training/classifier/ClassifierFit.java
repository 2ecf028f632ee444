package atelier.training.classifier;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.nn.Adam;
import atelier.nn.AdamSettings;
import atelier.nn.KeyedRandom;
import atelier.nn.Linear;
import atelier.nn.LossOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.RateSchedule;
import atelier.nn.UpdateOps;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import atelier.training.options.ClassifierOptions;
import java.util.ArrayList;
import java.util.List;

/** Learns the layers over the features' statistics, from as many views of each style. */
record ClassifierFit(Ops ops, ClassifierOptions options, long seed) {
    private static final long DRAWS = KeyedRandom.named("classifier.draws");
    private static final double EPSILON = 1e-8;

    /**
     * The layers' tensors, in the scope.
     *
     * @param relative what is seen of each view, of mean 0 and variance 1
     * @param styles which style each view is of
     */
    Weights learn(float[][] relative, int[] styles, int labels, Monitor monitor) {
        int width = relative[0].length;
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        if (options.hidden() > 0) {
            builder.linear(StyleClassifier.LAYER + 0, width, options.hidden())
                    .linear(StyleClassifier.LAYER + 1, options.hidden(), labels);
        } else {
            builder.linear(StyleClassifier.LAYER + 0, width, labels);
        }
        Weights weights = builder.build();
        NetworkTensors tensors = NetworkTensors.of(weights).trainable();
        List<Linear> layers = new ArrayList<>();
        for (int i = 0; weights.has(StyleClassifier.LAYER + i + ".weight"); i++) {
            layers.add(Linear.of(weights.at(StyleClassifier.LAYER + i), Weights.ANY, Weights.ANY));
        }
        Adam adam = new Adam(
                ops,
                new AdamSettings(options.learningRate(), 0.9, 0.999, options.decay(), EPSILON),
                Adam.Decay.DECOUPLED,
                List.of(new Adam.Group(tensors.parameters(), 1)));
        List<List<Integer>> views = byStyle(styles, labels);
        RateSchedule rate = new RateSchedule(RateSchedule.Form.COSINE, 0, 0, options.steps(), 0);
        for (int step = 0; step < options.steps(); step++) {
            monitor.checkCancelled();
            monitor.progress((double) step / options.steps());
            step(adam, layers, relative, views, rate, step);
        }
        return weights;
    }

    private void step(
            Adam adam,
            List<Linear> layers,
            float[][] relative,
            List<List<Integer>> views,
            RateSchedule rate,
            int step) {
        KeyedRandom random = KeyedRandom.of(seed, DRAWS, step);
        int width = relative[0].length;
        int n = Math.max(1, options.batch() / views.size()) * views.size();
        float[] rows = new float[n * width];
        long[] styles = new long[n];
        for (int i = 0; i < n; i++) {
            int style = i % views.size();
            List<Integer> own = views.get(style);
            System.arraycopy(relative[own.get(random.nextInt(own.size()))], 0, rows, i * width, width);
            styles[i] = style;
        }
        try (Ops inner = ops.scope()) {
            NDArray logits = StyleClassifier.logits(inner, layers, inner.floats(rows, n, width));
            NDArray loss = new LossOps(inner).crossEntropy(logits, inner.longs(styles, n));
            adam.step(inner, new UpdateOps(inner).gradients(loss, adam.parameters(), false), rate.factor(step));
        }
    }

    private static List<List<Integer>> byStyle(int[] styles, int labels) {
        List<List<Integer>> views = new ArrayList<>();
        for (int k = 0; k < labels; k++) {
            views.add(new ArrayList<>());
        }
        for (int i = 0; i < styles.length; i++) {
            views.get(styles[i]).add(i);
        }
        return views;
    }
}

package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.nn.Adam;
import atelier.nn.AdamSettings;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.RateSchedule;
import atelier.nn.TensorEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * Finds the place of a generator's space whose picture is least unlike what is looked for: the best of some drawn
 * places, then gradient descent from there, as the projection of StyleGAN2 (Karras et al. 2020). A pull towards the
 * centre keeps the place where pictures are good. Used on the model's thread.
 */
public final class Projection {
    private static final int TRIALS = 32;
    private static final double TRIALS_SHARE = 0.2;
    private static final int SPREAD_DRAWS = 512;
    private static final double RATE = 0.08;
    private static final double PULL = 0.02;
    private static final double REST_FROM = 0.6;

    private final GeneratorModel model;
    private final PictureLoss loss;

    public Projection(GeneratorModel model, PictureLoss loss) {
        this.model = model;
        this.loss = loss;
    }

    /**
     * How far it is.
     *
     * @param done from 0 to 1
     * @param best the best place so far
     */
    public record Step(double done, LatentPoint best, double loss) {}

    /** Deterministic by seed; cancelled between two steps by the monitor. {@code heard} hears each step. */
    public Step run(int steps, long seed, Monitor monitor, Consumer<Step> heard) {
        Step best = null;
        List<LatentPoint> trials = new ArrayList<>(List.of(model.centre()));
        trials.addAll(model.draw(seed, TRIALS - 1));
        for (int i = 0; i < trials.size(); i++) {
            monitor.checkCancelled();
            best = better(best, trials.get(i), value(trials.get(i)), TRIALS_SHARE * (i + 1) / trials.size());
            heard.accept(best);
        }
        return descend(best, steps, monitor, heard);
    }

    private static Step better(Step best, LatentPoint point, double loss, double done) {
        return best == null || loss < best.loss()
                ? new Step(done, point, loss)
                : new Step(done, best.best(), best.loss());
    }

    /** How unlike the picture of a place is. */
    public double value(LatentPoint point) {
        try (GradientPause _ = new GradientPause();
                Ops inner = model.ops().scope()) {
            NDArray picture = model.picture(inner, inner.floats(point.toArray(), point.layers(), point.width()));
            return loss.of(inner, picture).toFloatArray()[0];
        }
    }

    private Step descend(Step start, int steps, Monitor monitor, Consumer<Step> heard) {
        RateSchedule schedule =
                new RateSchedule(RateSchedule.Form.COSINE, steps / 20, (long) (REST_FROM * steps), steps, 0.05);
        double spread = spread();
        Step best = start;
        try (Ops inner = model.ops().scope()) {
            NDArray w = inner.floats(start.best().vector(0), 1, model.latentSize());
            NDArray centre = inner.floats(model.centre().vector(0), 1, model.latentSize());
            SequencedMap<String, NDArray> moved = new LinkedHashMap<>();
            moved.put("w", w);
            Adam adam = Adam.of(inner, AdamSettings.of(RATE * spread, 0.9, 0.999), moved);
            for (int i = 0; i < steps; i++) {
                monitor.checkCancelled();
                LatentPoint here = LatentPoint.of(w.toFloatArray());
                double value = step(inner, adam, w, centre, spread, schedule.factor(i));
                best = better(best, here, value, TRIALS_SHARE + (1 - TRIALS_SHARE) * (i + 1) / steps);
                heard.accept(best);
            }
        }
        return best;
    }

    // leaves the thread as inference threads are, whatever the loss throws
    private double step(Ops scope, Adam adam, NDArray w, NDArray centre, double spread, double rate) {
        TensorEngine.trainingThread();
        try (Ops inner = scope.scope()) {
            w.setRequiresGradient(true);
            NDArray unlike = loss.of(inner, model.picture(inner, w));
            NDArray away = new LayerOps(inner).scale(new LossOps(inner).meanSquare(w, centre), 1 / (spread * spread));
            NDArray total = new LossOps(inner).weightedSum(List.of(unlike, away), List.of(1.0, PULL));
            List<NDArray> gradients = inner.gradients(total, inner.floats(new float[] {1}), List.of(w), false);
            TensorEngine.inferenceThread();
            adam.step(inner, gradients, rate);
            return unlike.toFloatArray()[0];
        } finally {
            TensorEngine.inferenceThread();
        }
    }

    /** The standard deviation of one number of a drawn place. */
    private double spread() {
        float[] centre = model.centre().vector(0);
        double sum = 0;
        for (LatentPoint point : model.draw(0, SPREAD_DRAWS)) {
            float[] values = point.vector(0);
            for (int i = 0; i < values.length; i++) {
                sum += Math.pow(values[i] - centre[i], 2);
            }
        }
        return Math.sqrt(sum / (SPREAD_DRAWS * (double) centre.length));
    }
}

package atelier.nn;

import java.util.List;

/**
 * An exponential moving average of a network's parameters with a half-life in images; buffers are copied. Early in a
 * training the half-life is a share of the images seen, so the first weights don't linger (Karras et al. 2020).
 */
public final class MovingAverage {
    private static final double RAMP = 0.05;

    private final NetworkTensors source;
    private final NetworkTensors average;
    private final double halfLife;

    /** Starts from the network as it is; the average lives in the scope. */
    public MovingAverage(Ops ops, NetworkTensors source, double halfLifeImages) {
        this.source = source;
        this.average = source.copy(ops);
        this.halfLife = halfLifeImages;
    }

    /** The averaged tensors: save them, restore them, or make a network over their weights. */
    public NetworkTensors tensors() {
        return average;
    }

    /** @param seen images before this step */
    public void update(Ops ops, int batch, long seen) {
        UpdateOps update = new UpdateOps(ops);
        update.average(average.parameterList(), source.parameterList(), 1 - keep(batch, seen));
        update.copy(
                List.copyOf(average.buffers().values()),
                List.copyOf(source.buffers().values()));
    }

    /** The share of the average that is kept. */
    double keep(int batch, long seen) {
        double life = Math.min(halfLife, RAMP * (seen + batch));
        return life <= 0 ? 0 : StrictMath.pow(0.5, batch / life);
    }
}

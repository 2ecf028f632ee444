package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.training.metrics.Metric;

/** One thing that a painting should do well: a scalar that is to become small. */
@FunctionalInterface
public interface PerceptualLoss {
    NDArray of(Ops ops, Perception seen);

    /** A loss, the name that it has in the log, and how much it counts. */
    record Term(Metric metric, double weight, PerceptualLoss loss) {}

    /** Features as the photo's, at relu4_1 or at the deepest tap of a network that ends before. */
    static NDArray content(Ops ops, Perception seen) {
        int tap = Math.min(3, seen.seen().projected().size() - 1);
        return new LossOps(ops)
                .meanSquare(
                        seen.seen().projected().get(tap),
                        seen.photoSeen().projected().get(tap));
    }

    /** Mean and deviation as the style's. */
    static NDArray style(Ops ops, Perception seen) {
        return seen.style().statistics().distance(ops, seen.seen().projected());
    }

    /** Features go together as the style's do. */
    static NDArray texture(Ops ops, Perception seen) {
        return seen.style().textures().distance(ops, seen.seen().own());
    }

    /** Little noise between neighbouring pixels. */
    static NDArray smoothness(Ops ops, Perception seen) {
        return new LossOps(ops).variationAbsolute(seen.painted());
    }

    /** No fine grain where the photo is flat. */
    static NDArray grain(Ops ops, Perception seen) {
        return FlatGrain.fine().of(ops, seen.painted(), seen.photo());
    }

    /** No broader weave where the photo is soft. */
    static NDArray weave(Ops ops, Perception seen) {
        return FlatGrain.broad().of(ops, seen.painted(), seen.photo());
    }

    /** Colours that can be shown. */
    static NDArray range(Ops ops, Perception seen) {
        return new LossOps(ops).outside(seen.painted());
    }

    /** Other strokes in another style; for paired photos. */
    static NDArray ownStrokes(Ops ops, Perception seen) {
        return OwnStrokes.common(ops, seen.painted(), seen.photo());
    }
}

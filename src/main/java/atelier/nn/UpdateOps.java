package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Gradients of losses, and updates in place that no gradient sees; results belong to the scope of {@code ops}. */
public record UpdateOps(Ops ops) {
    /**
     * Gradients of a scalar; zeros for what it doesn't depend on. Nothing accumulates anywhere.
     *
     * @param again record the gradients themselves: a true double backward
     */
    public List<NDArray> gradients(NDArray loss, List<NDArray> xs, boolean again) {
        return ops.many("grad_of_scalar", loss, again, xs);
    }

    /** The norm of all gradients together, a scalar. */
    public NDArray norm(List<NDArray> gradients) {
        return ops.one("gradient_norm", gradients);
    }

    /** Scales gradients in place so that their norm is at most the limit; the norm before, a scalar. */
    public NDArray clip(List<NDArray> gradients, double limit) {
        try (GradientPause _ = new GradientPause()) {
            return ops.one("clip_gradients", gradients, limit);
        }
    }

    /** Holds every value within ±limit, in place: the original WGAN's constraint. */
    public void clamp(List<NDArray> parameters, double limit) {
        try (GradientPause _ = new GradientPause()) {
            ops.many("clamp_in_place", parameters, limit);
        }
    }

    /** Overwrites each tensor with its value. */
    public void copy(List<NDArray> into, List<NDArray> values) {
        if (into.isEmpty()) {
            return;
        }
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            inner.many("copy_in_place", into, values);
        }
    }

    /** Moves each tensor towards its value by {@code amount}. */
    public void average(List<NDArray> averages, List<NDArray> values, double amount) {
        if (averages.isEmpty()) {
            return;
        }
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            inner.many("average", averages, values, amount);
        }
    }

    void adam(
            boolean decoupled,
            List<NDArray> parameters,
            List<NDArray> gradients,
            AdamState state,
            AdamSettings settings) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            inner.many(
                    decoupled ? "adamw" : "adam",
                    parameters,
                    gradients,
                    state.first(),
                    state.second(),
                    state.steps(),
                    settings.rate(),
                    settings.beta1(),
                    settings.beta2(),
                    settings.decay(),
                    settings.epsilon());
        }
    }
}

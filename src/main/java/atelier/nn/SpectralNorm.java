package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Spectral normalisation (Miyato et al. 2018): every weight matrix over its largest singular value, which one power
 * iteration at each training pass follows. The network is made over the weights that {@link #normalised} gives; what an
 * optimizer moves stay the raw parameters.
 */
public final class SpectralNorm {
    private final SequencedMap<String, NDArray> directions = new LinkedHashMap<>();

    /** Starts from random directions, which live in the scope. */
    public SpectralNorm(Ops ops, NetworkTensors tensors, long seed) {
        tensors.parameters().forEach((name, parameter) -> {
            if (parameter.getShape().dimension() > 1) {
                directions.put(name, direction(ops, name, parameter, seed));
            }
        });
    }

    private static NDArray direction(Ops ops, String name, NDArray parameter, long seed) {
        int rows = (int) parameter.getShape().get(0);
        float[] values = KeyedRandom.of(seed, KeyedRandom.named(name)).gaussians(rows);
        double norm = 0;
        for (float value : values) {
            norm += (double) value * value;
        }
        for (int i = 0; i < rows; i++) {
            values[i] /= (float) Math.sqrt(norm);
        }
        return ops.floats(values, rows);
    }

    /** The weights to run a network with, in the scope; gradients reach the raw parameters. */
    public Weights normalised(Ops ops, NetworkTensors tensors, Pass pass) {
        SequencedMap<String, NDArray> result =
                new LinkedHashMap<>(tensors.weights().all());
        directions.forEach((name, direction) ->
                result.computeIfPresent(name, (_, weight) -> normalised(ops, weight, direction, pass)));
        return Weights.of(result);
    }

    private static NDArray normalised(Ops ops, NDArray weight, NDArray direction, Pass pass) {
        try (Ops inner = ops.scope()) {
            List<NDArray> vectors;
            try (GradientPause _ = new GradientPause()) {
                vectors = inner.many("power_iteration", weight, direction);
            }
            if (pass.training()) {
                new UpdateOps(inner).copy(List.of(direction), List.of(vectors.get(0)));
            }
            return inner.result(inner.one("spectral_divide", weight, vectors.get(0), vectors.get(1)));
        }
    }

    /** The directions by name, to save and restore. */
    public SequencedMap<String, NDArray> state() {
        return Collections.unmodifiableSequencedMap(directions);
    }
}

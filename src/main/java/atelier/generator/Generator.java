package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;
import atelier.nn.WeightsException;

/**
 * A network from latents {@code [N, latentSize]} to square images {@code [N, 3, R, R]}, RGB in about [−1, 1]. It holds
 * no state but its tensors, and may be made again over other tensors, for example an average of them.
 */
public sealed interface Generator permits DcganGenerator, CanGenerator, StyleGanGenerator {
    /**
     * The generator that the tensors belong to, told by their names.
     *
     * @throws WeightsException with a sentence when they belong to none
     */
    static Generator of(Weights weights) {
        if (weights.has("mapping.fc.0.weight")) {
            return StyleGanGenerator.of(weights);
        }
        if (weights.has("fc.bias")) {
            return CanGenerator.of(weights);
        }
        if (weights.has("fc.weight")) {
            return DcganGenerator.of(weights);
        }
        throw new WeightsException("These weights belong to none of the known generators: DCGAN, CAN or StyleGAN.");
    }

    /** The same architecture over other tensors of the same names and shapes. */
    Generator over(Weights weights);

    NetworkTensors tensors();

    int latentSize();

    /** Height and width of the images. */
    int resolution();

    /** Images with gradients to the parameters and to {@code z}. */
    NDArray generate(Ops ops, NDArray z, Pass pass);

    /**
     * Images of a trained generator, in evaluation.
     *
     * @param diversity {@code [N, 1]}: 0 is the average image, 1 the distribution as it is
     */
    NDArray express(Ops ops, NDArray z, NDArray diversity);

    /** As {@link #express}, with RGB in [0, 1]. */
    default NDArray sample(Ops ops, NDArray z, NDArray diversity) {
        try (Ops inner = ops.scope()) {
            return inner.result(new LayerOps(inner).toUnit(express(inner, z, diversity)));
        }
    }
}

package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;

/** A network that tells images {@code [N, 3, R, R]} in [−1, 1] of people from generated ones, and styles from each other. */
public sealed interface Discriminator
        permits DcganDiscriminator, CanDiscriminator, StyleGanDiscriminator, ProjectedDiscriminator {
    /** The same architecture over other tensors of the same names and shapes. */
    Discriminator over(Weights weights);

    NetworkTensors tensors();

    int resolution();

    /** The number of styles that the style head tells apart; 0 without a style head. */
    int classes();

    Logits judge(Ops ops, NDArray images, Pass pass);
}

package atelier.nn;

import ai.djl.ndarray.NDArray;

/**
 * Where the parts of a network that look at a whole picture at once take what they need: instance normalisations and
 * channel attention. Asked in the order in which the network runs.
 */
interface Normaliser {
    /** Each picture for itself. */
    Normaliser OWN = new Normaliser() {
        @Override
        public NDArray normalisedRelu(Ops ops, InstanceNorm norm, NDArray x) {
            return norm.forwardRelu(ops, x);
        }

        @Override
        public NDArray channels(Ops ops, ChannelAttention attention, NDArray x) {
            return attention.forward(ops, x);
        }
    };

    /** Instance normalisation, then ReLU. */
    NDArray normalisedRelu(Ops ops, InstanceNorm norm, NDArray x);

    /** The weight of each channel, {@code [N, C, 1, 1]}. */
    NDArray channels(Ops ops, ChannelAttention attention, NDArray x);
}

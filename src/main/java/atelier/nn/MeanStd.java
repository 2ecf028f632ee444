package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Mean and standard deviation of each channel, {@code [N, C, 1, 1]} each. */
public record MeanStd(NDArray mean, NDArray std) {}

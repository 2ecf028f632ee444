package atelier.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import atelier.nn.ComputeDevice;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import java.io.IOException;
import java.nio.file.Path;

/** The stylizer network by itself: what a PyTorch of the same weights is compared with. */
final class NetworkTiming {
    private static final int SIDE = 512;

    private NetworkTiming() {}

    static double milliseconds(TensorEngine engine, ComputeDevice device, Path model, int warmUp, int repeats)
            throws IOException {
        TensorEngine.inferenceThread();
        double[] times = new double[repeats];
        try (SafetensorsFile file = SafetensorsFile.open(model.resolve("weights.safetensors"));
                Ops ops = engine.ops(device)) {
            InstantStylizer stylizer =
                    InstantStylizer.of(Weights.load(file, ops).at("stylizer"));
            NDArray content = ops.manager().randomUniform(0, 1, new Shape(1, 3, SIDE, SIDE));
            NDArray code = ops.manager().randomUniform(0, 1, new Shape(1, 8, stylizer.channels()));
            for (int i = -warmUp; i < repeats; i++) {
                long start = System.nanoTime();
                try (Ops inner = ops.scope()) {
                    stylizer.forward(inner, content, code, 1);
                }
                if (i >= 0) {
                    times[i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return InstantBench.median(times);
    }
}

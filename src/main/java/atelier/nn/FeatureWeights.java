package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Reads a feature network from a safetensors file in either naming: {@code conv1_1 …} with {@code conv0}, as ours, or
 * torchvision's {@code features.N} of the original VGG-19, whose normalisation becomes {@code conv0}. What the network
 * doesn't use, a classifier for example, is not read.
 */
public final class FeatureWeights {
    private static final List<Integer> TORCHVISION = List.of(0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28);
    private static final List<Integer> CHANNELS =
            List.of(64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512, 512);
    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] DEVIATION = {0.229, 0.224, 0.225};

    private final Ops ops;

    /** The tensors will belong to the scope. */
    public FeatureWeights(Ops ops) {
        this.ops = ops;
    }

    /**
     * @throws WeightsException with a sentence when the file holds something else
     * @throws SafetensorsException when the file is not sound
     */
    public FeatureNetwork read(Path path) throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            if (file.names().contains("conv1_1.weight")) {
                return FeatureNetwork.of(own(file));
            }
            if (file.names().contains("features.0.weight")) {
                return FeatureNetwork.of(torchvision(file));
            }
            throw new WeightsException(
                    "%s is not a VGG-19 feature network: it has neither 'conv1_1.weight' nor 'features.0.weight'."
                            .formatted(path.getFileName()));
        }
    }

    private Weights own(SafetensorsFile file) throws SafetensorsException {
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
        for (String name : file.names()) {
            if (name.startsWith("conv")) {
                tensors.put(name, ops.floats(file.floats(name), file.info(name).shapeArray()));
            }
        }
        return Weights.of(tensors);
    }

    private Weights torchvision(SafetensorsFile file) throws SafetensorsException {
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
        normalisation(tensors);
        Iterator<String> names = FeatureNetwork.PLAN.stream()
                .filter(step -> step.startsWith("conv"))
                .iterator();
        long in = 3;
        for (int i = 0; i < TORCHVISION.size(); i++) {
            String source = "features." + TORCHVISION.get(i);
            String target = names.next();
            long out = CHANNELS.get(i);
            tensors.put(target + ".weight", tensor(file, source + ".weight", out, in, 3, 3));
            tensors.put(target + ".bias", tensor(file, source + ".bias", out));
            in = out;
        }
        return Weights.of(tensors);
    }

    private NDArray tensor(SafetensorsFile file, String name, long... shape) throws SafetensorsException {
        if (!file.names().contains(name) || !Arrays.equals(file.info(name).shapeArray(), shape)) {
            throw new WeightsException(
                    "The file is not the original VGG-19: its tensor '%s' is missing or has another shape. VGG-16 and"
                                    .formatted(name)
                            + " variants with batch normalisation don't fit.");
        }
        return ops.floats(file.floats(name), shape);
    }

    /** {@code (x − mean) / deviation} as a convolution. */
    private void normalisation(SequencedMap<String, NDArray> tensors) {
        float[] weight = new float[9];
        float[] bias = new float[3];
        for (int i = 0; i < 3; i++) {
            weight[4 * i] = (float) (1 / DEVIATION[i]);
            bias[i] = (float) (-MEAN[i] / DEVIATION[i]);
        }
        tensors.put("conv0.weight", ops.floats(weight, 3, 3, 1, 1));
        tensors.put("conv0.bias", ops.floats(bias, 3));
    }
}

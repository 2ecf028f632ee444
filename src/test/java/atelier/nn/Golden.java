package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** One file of reference vectors: weights, inputs, outputs, and gradients of {@code sum(first output × in.seed)}. */
public final class Golden implements AutoCloseable {
    private static final double OUTPUT_TOLERANCE = 1e-4;
    private static final double GRADIENT_TOLERANCE = 1e-3;

    private final String name;
    private final SafetensorsFile file;
    private final Ops ops;
    private final SequencedMap<String, NDArray> weights = new LinkedHashMap<>();
    private final Map<String, NDArray> inputs = new LinkedHashMap<>();

    private Golden(String name, SafetensorsFile file, Ops ops) throws IOException {
        this.name = name;
        this.file = file;
        this.ops = ops;
        for (String tensor : file.names()) {
            if (tensor.startsWith("w.")) {
                weights.put(tensor.substring(2), load(tensor));
            } else if (tensor.startsWith("in.") && file.info(tensor).type() != TensorType.I64) {
                inputs.put(tensor.substring(3), load(tensor));
            }
        }
    }

    /** Opens the vectors of a network; a file that is absent from the folder skips the test. */
    public static Golden open(String name, TensorEngine engine) throws IOException {
        Path path = Path.of(System.getProperty("golden.dir", "src/test/resources/golden"), name + ".safetensors");
        assumeTrue(Files.exists(path), () -> "no " + path);
        TensorEngine.trainingThread();
        return new Golden(name, SafetensorsFile.open(path), engine.ops(engine.choose("cpu")));
    }

    private NDArray load(String tensor) throws IOException {
        return ops.floats(file.floats(tensor), file.info(tensor).shapeArray());
    }

    public Ops ops() {
        return ops;
    }

    public Weights weights() {
        return Weights.of(weights);
    }

    public NDArray input(String input) {
        return inputs.get(input);
    }

    /** Marks what the file has gradients for, before the network runs. */
    public void recordGradients() {
        for (String tensor : gradientNames()) {
            subject(tensor).setRequiresGradient(true);
        }
    }

    public void assertOutput(String output, NDArray actual) throws IOException {
        float[] expected = file.floats("out." + output);
        assertThat(actual.getShape().getShape())
                .as("shape of " + output)
                .isEqualTo(file.info("out." + output).shapeArray());
        assertThat(largestDifference(expected, actual.toFloatArray()))
                .as("%s of %s: largest difference", output, name)
                .isLessThanOrEqualTo(OUTPUT_TOLERANCE);
    }

    /** A scalar, whatever number of axes it is stored with. */
    public void assertScalar(String output, NDArray actual) throws IOException {
        assertThat(largestDifference(file.floats("out." + output), actual.toFloatArray()))
                .as("%s of %s", output, name)
                .isLessThanOrEqualTo(OUTPUT_TOLERANCE);
    }

    public void assertGradients(NDArray output) throws IOException {
        List<String> names = gradientNames();
        assertThat(names).isNotEmpty();
        List<NDArray> subjects = names.stream().map(this::subject).toList();
        assertGradients(names, ops.gradients(output, inputs.get("seed"), subjects, false));
    }

    /** Gradients of another group than "grad", all of them of weights. */
    public void assertWeightGradients(String group, NDArray loss) throws IOException {
        List<String> names = names(group);
        List<NDArray> gradients = new UpdateOps(ops)
                .gradients(loss, names.stream().map(weights::get).toList(), false);
        compare(group, names, gradients);
    }

    private void assertGradients(List<String> names, List<NDArray> gradients) throws IOException {
        compare("grad", names, gradients);
    }

    private void compare(String group, List<String> names, List<NDArray> gradients) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            float[] expected = file.floats(group + "." + names.get(i));
            double scale = largestDifference(expected, new float[expected.length]);
            assertThat(largestDifference(expected, gradients.get(i).toFloatArray()) / Math.max(scale, 1e-12))
                    .as("gradient of %s to %s, relative", name, names.get(i))
                    .isLessThanOrEqualTo(GRADIENT_TOLERANCE);
        }
    }

    /** A scalar loss's own gradients, for files without {@code in.seed}. */
    public void assertGradientsOfLoss(NDArray loss) throws IOException {
        List<String> names = gradientNames();
        List<NDArray> subjects = names.stream().map(this::subject).toList();
        assertGradients(names, new UpdateOps(ops).gradients(loss, subjects, false));
    }

    /** Any tensor of the file as it stands there, to compare with. */
    public float[] expected(String tensor) throws IOException {
        return file.floats(tensor);
    }

    public long[] wholeNumbers(String tensor) throws IOException {
        return file.longs(tensor);
    }

    /** The names of a group's tensors, without the group. */
    public List<String> names(String group) {
        return file.names().stream()
                .filter(tensor -> tensor.startsWith(group + "."))
                .map(tensor -> tensor.substring(group.length() + 1))
                .toList();
    }

    private List<String> gradientNames() {
        List<String> names = new ArrayList<>();
        for (String tensor : file.names()) {
            if (tensor.startsWith("grad.")) {
                names.add(tensor.substring(5));
            }
        }
        return names;
    }

    private NDArray subject(String tensor) {
        return tensor.startsWith("w.") ? weights.get(tensor.substring(2)) : inputs.get(tensor.substring(3));
    }

    private static double largestDifference(float[] expected, float[] actual) {
        assertThat(actual).hasSameSizeAs(expected);
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(expected[i] - actual[i]);
            assertThat(difference).isNotNaN();
            largest = Math.max(largest, difference);
        }
        return largest;
    }

    @Override
    public void close() {
        ops.close();
        file.close();
    }
}

package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.Conv;
import atelier.nn.FeatureMaps;
import atelier.nn.FeatureNetwork;
import atelier.nn.Ops;
import atelier.nn.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A small feature network's first weights, cut from its teachers: of every layer the channels that tell most of the
 * others are kept, and what the next layer misses of its input is reckoned from them by least squares over some
 * pictures. Layers follow the first teacher that reaches them. Each is fitted to what the small network really sees, so
 * errors don't pile up.
 */
final class SlicedFeatures {
    private final Ops scope;
    private final List<PerceptualEyes> teachers;

    /** The weights will belong to the scope. */
    SlicedFeatures(Ops scope, List<PerceptualEyes> teachers) {
        this.scope = scope;
        this.teachers = List.copyOf(teachers);
    }

    /**
     * @param fresh weights of the small network, which give the shapes and what has no pattern
     * @param pictures {@code [N, 3, H, W]} to look at
     * @param taps what the teachers see in them at each tap
     */
    Weights cut(Weights fresh, NDArray pictures, List<NDArray> taps) {
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>(fresh.all());
        try (Ops inner = scope.scope()) {
            List<List<NDArray>> seen = teachers.stream()
                    .map(teacher -> teacher.network().activations(inner, pictures))
                    .toList();
            FeatureNetwork first = teachers.getFirst().network();
            NDArray start = first.input().forward(inner, pictures);
            FeatureMaps ours = FeatureMaps.of(start);
            List<FeatureNetwork.Step> plan = longest();
            int tap = 0;
            for (int i = 0; i < plan.size(); i++) {
                String name = plan.get(i).name();
                if (!tensors.containsKey(name + ".weight")) {
                    break;
                }
                boolean pooled = plan.get(i).pooled();
                int teacher = teacherOf(i);
                NDArray target = i == 0 ? start : seen.get(teacher).get(i - 1);
                FeatureMaps from = ours.entering(inner, pooled);
                fit(
                        tensors,
                        teachers.get(teacher).network().steps().get(i),
                        from.own(),
                        FeatureMaps.of(target).entering(inner, pooled).own(),
                        seen.get(teacher).get(i));
                // wide channels stay as they begin: chance, which the projection reads
                ours = from.through(inner, conv(tensors, name).orElseThrow(), conv(tensors, name + "_wide"));
                if (tensors.containsKey(name + "_aux.weight")) {
                    project(tensors, name + "_aux", ours.joined(inner), taps.get(tap++));
                }
            }
        }
        return Weights.of(tensors);
    }

    private static Optional<Conv> conv(SequencedMap<String, NDArray> tensors, String name) {
        return Optional.ofNullable(tensors.get(name + ".weight"))
                .map(weight -> new Conv(weight, tensors.get(name + ".bias"), 1, 1));
    }

    private List<FeatureNetwork.Step> longest() {
        return teachers.stream()
                .map(teacher -> teacher.network().steps())
                .reduce((a, b) -> b.size() > a.size() ? b : a)
                .orElseThrow();
    }

    private int teacherOf(int layer) {
        for (int i = 0; i < teachers.size(); i++) {
            if (teachers.get(i).network().steps().size() > layer) {
                return i;
            }
        }
        throw new IllegalArgumentException("no teacher reaches layer " + layer);
    }

    private void fit(
            SequencedMap<String, NDArray> tensors,
            FeatureNetwork.Step step,
            NDArray own,
            NDArray target,
            NDArray output) {
        String name = step.name();
        NDArray weight = tensors.get(name + ".weight");
        int out = (int) weight.getShape().get(0);
        int in = (int) weight.getShape().get(1);
        LeastSquares decode = LeastSquares.of(ChannelSamples.of(own), ChannelSamples.of(target));
        int[] chosen = ChannelSamples.of(output).mostTelling(out);
        float[] taught = step.conv().weight().toFloatArray();
        float[] taughtBias = step.conv().bias().toFloatArray();
        int from = (int) step.conv().weight().getShape().get(1);
        float[] weights = weight.toFloatArray();
        float[] bias = tensors.get(name + ".bias").toFloatArray();
        for (int row = 0; row < Math.min(out, chosen.length); row++) {
            double offset = taughtBias[chosen[row]];
            Arrays.fill(weights, row * in * 9, (row + 1) * in * 9, 0);
            for (int c = 0; c < from; c++) {
                for (int k = 0; k < 9; k++) {
                    double w = taught[(chosen[row] * from + c) * 9 + k];
                    offset += w * decode.offset(c);
                    for (int i = 0; i < in; i++) {
                        weights[(row * in + i) * 9 + k] += (float) (w * decode.weight(c, i));
                    }
                }
            }
            bias[row] = (float) offset;
        }
        replace(tensors, name, weights, bias);
    }

    private void project(SequencedMap<String, NDArray> tensors, String name, NDArray own, NDArray tap) {
        LeastSquares decode = LeastSquares.of(ChannelSamples.of(own), ChannelSamples.of(tap));
        int out = (int) tensors.get(name + ".weight").getShape().get(0);
        int in = (int) tensors.get(name + ".weight").getShape().get(1);
        float[] weights = new float[out * in];
        float[] bias = new float[out];
        for (int o = 0; o < out; o++) {
            bias[o] = (float) decode.offset(o);
            for (int i = 0; i < in; i++) {
                weights[o * in + i] = (float) decode.weight(o, i);
            }
        }
        replace(tensors, name, weights, bias);
    }

    private void replace(SequencedMap<String, NDArray> tensors, String name, float[] weights, float[] bias) {
        for (String part : List.of(".weight", ".bias")) {
            NDArray former = tensors.get(name + part);
            float[] values = part.equals(".weight") ? weights : bias;
            tensors.put(name + part, scope.floats(values, former.getShape().getShape()));
            former.close();
        }
    }
}

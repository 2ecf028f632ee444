package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.UpdateOps;
import atelier.nn.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Progressive growing: a StyleGAN of twice the resolution that begins where the smaller one was. Fade its newest block
 * in with {@code fading(alpha)}; at alpha 0 a picture is the smaller one's, enlarged.
 */
public final class Growth {
    private static final Pattern BLOCK = Pattern.compile("blocks\\.(\\d+)\\.(.+)");

    private Growth() {}

    /** @param settings of the smaller network */
    public static StyleGanGenerator grow(Ops ops, StyleGanGenerator small, StyleGanSettings settings, long seed) {
        StyleGanGenerator large = StyleGanGenerator.create(ops, settings.at(2 * settings.resolution()), seed);
        take(ops, large.tensors(), small.tensors(), false);
        return large;
    }

    /** @param settings of the smaller network */
    public static StyleGanDiscriminator grow(
            Ops ops, StyleGanDiscriminator small, StyleGanSettings settings, long seed) {
        StyleGanDiscriminator fresh = StyleGanDiscriminator.create(ops, settings.at(2 * settings.resolution()), seed);
        SequencedMap<String, NDArray> tensors =
                new LinkedHashMap<>(fresh.tensors().parameters());
        tensors.put("fading.weight", like(ops, small.stem().weight()));
        tensors.put("fading.bias", like(ops, small.stem().bias()));
        StyleGanDiscriminator large = StyleGanDiscriminator.of(Weights.of(tensors));
        take(ops, large.tensors(), small.tensors(), true);
        return large;
    }

    /** The name that a grown discriminator's parameter had before, for its optimizer's moments; none for a new one. */
    public static Optional<String> formerName(String name) {
        Matcher block = BLOCK.matcher(name);
        if (block.matches()) {
            int index = Integer.parseInt(block.group(1));
            return index == 0 ? Optional.empty() : Optional.of("blocks.%d.%s".formatted(index - 1, block.group(2)));
        }
        if (name.startsWith("stem.")) {
            return Optional.empty();
        }
        return Optional.of(name.startsWith("fading.") ? name.replace("fading.", "stem.") : name);
    }

    private static NDArray like(Ops ops, NDArray tensor) {
        return ops.floats(tensor.toFloatArray(), tensor.getShape().getShape());
    }

    private static void take(Ops ops, NetworkTensors large, NetworkTensors small, boolean renamed) {
        List<NDArray> into = new ArrayList<>();
        List<NDArray> from = new ArrayList<>();
        SequencedMap<String, NDArray> source = small.weights().all();
        large.weights().all().forEach((name, tensor) -> {
            NDArray former = (renamed ? formerName(name) : Optional.of(name))
                    .map(source::get)
                    .orElse(null);
            if (former != null) {
                into.add(tensor);
                from.add(former);
            }
        });
        new UpdateOps(ops).copy(into, from);
    }
}

package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.AugmentOps;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Experience replay: half of the generated pictures that a discriminator sees are older ones, which the new ones then
 * replace (Shrivastava et al. 2017), so it does not forget what the generator has left behind.
 */
public final class ReplayBuffer implements AutoCloseable {
    private final Ops memory;
    private final int capacity;
    private final List<NDArray> pictures = new ArrayList<>();

    /** @param capacity how many pictures are kept */
    public ReplayBuffer(Ops ops, int capacity) {
        this.memory = ops.scope();
        this.capacity = capacity;
    }

    /** A batch of the same size, in which older pictures stand for some of the new ones; without gradients. */
    public NDArray mix(Ops ops, NDArray fakes, RandomGenerator random) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            int n = (int) fakes.getShape().get(0);
            List<NDArray> rows = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                rows.add(exchange(inner, new AugmentOps(inner).row(fakes, i), random));
            }
            return inner.result(new LayerOps(inner).concat(rows, 0));
        }
    }

    private NDArray exchange(Ops ops, NDArray fresh, RandomGenerator random) {
        if (pictures.size() < capacity) {
            pictures.add(keep(fresh));
            return fresh;
        }
        if (random.nextBoolean()) {
            return fresh;
        }
        int index = random.nextInt(pictures.size());
        NDArray old = pictures.set(index, keep(fresh));
        old.attach(ops.manager());
        return old;
    }

    private NDArray keep(NDArray picture) {
        return memory.add(picture, memory.floats(new float[1]));
    }

    public int size() {
        return pictures.size();
    }

    /** The kept pictures, to be written into a checkpoint. */
    public Map<String, TensorData> data(String prefix) {
        Map<String, NDArray> named = new LinkedHashMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            named.put(Integer.toString(i), pictures.get(i));
        }
        return NetworkTensors.data(prefix, named);
    }

    /** Puts back what {@link #data} wrote, in place of everything kept. */
    public void restore(String prefix, SafetensorsFile file) throws SafetensorsException {
        pictures.forEach(NDArray::close);
        pictures.clear();
        while (file.names().contains(prefix + pictures.size())) {
            String name = prefix + pictures.size();
            pictures.add(memory.floats(file.floats(name), file.info(name).shapeArray()));
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}

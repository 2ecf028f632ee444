package atelier.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operators that DJL lacks, as methods of the TorchScript resource {@code kernels.torchscript}, all of them with
 * gradients. Used by one thread at a time.
 */
final class Kernels implements AutoCloseable {
    private static final String RESOURCE = "kernels.torchscript";
    private static final int KEPT_SCALARS = 512;

    private final NDManager manager;
    private final PtSymbolBlock module;
    private final NDManager cpu;
    private final Map<Object, NDArray> scalars = new HashMap<>();
    private final Map<String, NDArray> methods = new HashMap<>();

    private Kernels(NDManager manager, PtSymbolBlock module) {
        this.manager = manager;
        // scalars stay in the CPU's memory: reading one back from a GPU would wait for it
        this.cpu = manager.newSubManager(ai.djl.Device.cpu());
        this.module = module;
    }

    /** Loads the kernels for the manager's device; what they own lives in a sub-manager of it. */
    static Kernels load(NDManager parent) {
        NDManager manager = parent.newSubManager();
        try {
            Path archive = Files.createTempFile("atelier-kernels", ".pt");
            try {
                try (OutputStream out = Files.newOutputStream(archive)) {
                    new KernelArchive(source()).writeTo(out);
                }
                String[] none = {};
                return new Kernels(
                        manager, JniUtils.loadModule((PtNDManager) manager, archive, true, none, none, true));
            } finally {
                Files.delete(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the operators could not be written to the temporary folder", e);
        }
    }

    private static String source() throws IOException {
        try (InputStream in = Kernels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the resource " + RESOURCE + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Runs a method. Arguments are arrays, lists of arrays, or Java numbers and booleans; results belong to
     * {@code target}.
     */
    NDList run(NDManager target, String method, Object... arguments) {
        NDList inputs = new NDList();
        // by identity: arrays are equal when their contents are, and comparing contents is dear
        IdentityHashMap<NDArray, String> renamed = new IdentityHashMap<>();
        List<NDArray> passing = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            add(inputs, renamed, passing, "list" + i + "[]", arguments[i]);
        }
        inputs.add(methods.computeIfAbsent(method, this::marker));
        try {
            NDList results = IValueUtils.forward(module, inputs, true);
            results.attach(target);
            return results;
        } finally {
            renamed.forEach(NDArray::setName);
            passing.forEach(NDArray::close);
        }
    }

    private void add(
            NDList inputs,
            IdentityHashMap<NDArray, String> renamed,
            List<NDArray> passing,
            String listName,
            Object argument) {
        switch (argument) {
            case NDArray array -> inputs.add(array);
            case List<?> list -> {
                for (Object element : list) {
                    NDArray array = element instanceof NDArray given ? given : scalar(element, passing);
                    if (!renamed.containsKey(array)) { // most have no name, which putIfAbsent would take for absent
                        renamed.put(array, array.getName());
                    }
                    array.setName(listName);
                    inputs.add(array);
                }
            }
            default -> inputs.add(scalar(argument, passing));
        }
    }

    /** Numbers that come back are kept; of a rate that changes with every step only the first ones are. */
    private NDArray scalar(Object value, List<NDArray> passing) {
        NDArray kept = scalars.get(value);
        if (kept != null) {
            return kept;
        }
        NDArray made = create(value);
        if (scalars.size() < KEPT_SCALARS) {
            scalars.put(value, made);
        } else {
            passing.add(made);
        }
        return made;
    }

    private NDArray create(Object value) {
        return switch (value) {
            case Boolean flag -> cpu.create(flag.booleanValue());
            case Integer number -> cpu.create(number.longValue());
            case Double number -> cpu.create(number.doubleValue());
            default -> throw new IllegalArgumentException("no kernel takes a " + value.getClass());
        };
    }

    /** DJL reads the method's name from the name of the last input. */
    private NDArray marker(String method) {
        NDArray marker = cpu.create(0);
        marker.setName("module_method:" + method);
        return marker;
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }
}

package atelier.studio;

import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.nn.ComputeDevice;
import atelier.nn.TensorEngine;
import atelier.stylizer.DedicatedPainter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The painter of the one style that was painted with last. Used on the worker's thread only. */
final class TrainedPainters implements AutoCloseable {
    private final TensorEngine engine;
    private final ComputeDevice device;
    private final Function<String, Optional<Path>> folders;
    private String hash = "";
    private DedicatedPainter loaded;

    /** {@code folders} finds a model's folder by the sha256 of its weights. */
    TrainedPainters(TensorEngine engine, ComputeDevice device, Function<String, Optional<Path>> folders) {
        this.engine = engine;
        this.device = device;
        this.folders = folders;
    }

    /** What a blend was trained for: nothing where styles are mixed. */
    static Optional<StyleOrigin.Painter> origin(StyleBlend blend) {
        return blend.parts().size() == 1
                        && blend.parts().getFirst().style().origin() instanceof StyleOrigin.Painter painter
                ? Optional.of(painter)
                : Optional.empty();
    }

    /** Empty where the model is not on this machine. */
    Optional<DedicatedPainter> of(StyleOrigin.Painter origin) {
        if (hash.equals(origin.modelHash())) {
            return Optional.of(loaded);
        }
        Optional<Path> folder = folders.apply(origin.modelHash());
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            DedicatedPainter next = DedicatedPainter.load(folder.get(), engine, device);
            close();
            loaded = next;
            hash = origin.modelHash();
            return Optional.of(next);
        } catch (IOException e) {
            throw new StudioException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
            hash = "";
        }
    }
}

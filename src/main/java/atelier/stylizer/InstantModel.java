package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.StyleCode;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.StyleEncoder;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The instant stylizer's loaded weights.
 *
 * @param margin pixels of reflected context that are painted around a picture and cut off
 */
record InstantModel(Painter.ModelId id, int margin, StyleEncoder encoder, InstantStylizer stylizer) {
    private static final int DEFAULT_MARGIN = 32;
    private static final int MAX_MARGIN = 256;

    /** @throws ModelException with a sentence that names the file or the tensor at fault */
    static InstantModel load(Path folder, Ops ops) throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        int margin = (model.number("context_margin", DEFAULT_MARGIN, 0, MAX_MARGIN) + 3) / 4 * 4;
        try (SafetensorsFile file = SafetensorsFile.open(model.weights())) {
            Weights weights = Weights.load(file, ops);
            requireFinite(weights);
            InstantModel loaded = new InstantModel(
                    new Painter.ModelId(model.name(), model.sha256()),
                    margin,
                    StyleEncoder.of(weights.at("style_encoder")),
                    InstantStylizer.of(weights.at("stylizer")));
            loaded.requireCodeWidth();
            return loaded;
        } catch (SafetensorsException | WeightsException e) {
            throw new ModelException("The model in %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void requireFinite(Weights weights) {
        weights.all().forEach((name, tensor) -> {
            for (float value : tensor.toFloatArray()) {
                if (!Float.isFinite(value)) {
                    throw new WeightsException("The tensor '%s' holds values that are not numbers.".formatted(name));
                }
            }
        });
    }

    private void requireCodeWidth() {
        long encoded = encoder.trunk().channels();
        long painted = stylizer.channels();
        if (encoded != StyleCode.WIDTH || painted != StyleCode.WIDTH) {
            throw new WeightsException(
                    "The encoder makes codes of width %d and the stylizer takes %d; Atelier's are %d."
                            .formatted(encoded, painted, StyleCode.WIDTH));
        }
    }

    /** The code of a picture tensor {@code [1, 3, H, W]}. */
    StyleCode encode(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            return StyleCode.of(encoder.forward(inner, picture).toFloatArray());
        }
    }
}

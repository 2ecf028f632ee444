package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.StyleCode;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import atelier.nn.PhotoFilter;
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
 * @param filter what photos pass before they are painted
 */
record InstantModel(
        Painter.ModelId id, int margin, PhotoFilter filter, StyleEncoder encoder, InstantStylizer stylizer) {
    private static final int DEFAULT_MARGIN = 32;
    private static final int MAX_MARGIN = 256;
    private static final int ENCODER_GRID = 4;
    private static final double MAX_SOFTNESS = 8;
    private static final double MAX_GRAIN = 0.1;

    /** @throws ModelException with a sentence that names the file or the tensor at fault */
    static InstantModel load(Path folder, Ops ops) throws IOException {
        ModelFolder model = ModelFolder.open(folder);
        double softness = model.setting("photoSoftness", 0, 0, MAX_SOFTNESS);
        double grain = model.setting("photoGrain", 0, 0, MAX_GRAIN);
        int context = model.number("context_margin", DEFAULT_MARGIN, 0, MAX_MARGIN);
        try (SafetensorsFile file = SafetensorsFile.open(model.weights())) {
            Weights weights = Weights.load(file, ops);
            requireFinite(weights);
            InstantStylizer stylizer = InstantStylizer.of(weights.at("stylizer"));
            InstantModel loaded = new InstantModel(
                    new Painter.ModelId(model.name(), model.sha256()),
                    Math.ceilDiv(context, stylizer.grid()) * stylizer.grid(),
                    PhotoFilter.of(softness, grain),
                    StyleEncoder.of(weights.at("style_encoder")),
                    stylizer);
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

    /** Where to look to paint a picture of this size on a grid that may be shifted. */
    Frame frame(int width, int height, Shift shift) {
        int near = Math.ceilDiv(stylizer.lastReach() + ChromaBlur.REACH, stylizer.grid()) * stylizer.grid();
        return new Frame(width, height, margin, stylizer.grid(), stylizer.reach(), near, shift);
    }

    /** What the stylizer sees of a window of a photo, {@code [1, 3, H, W]}, until the buffer is read into again. */
    NDArray content(Ops ops, InputBuffer buffer, Picture photo, Region window) {
        NDArray read = buffer.read(photo, window.grown(filter.reach()), ops);
        return filter.of(ops, read);
    }

    /** Where to look to encode a picture of this size. */
    Frame frameToEncode(int width, int height) {
        return new Frame(width, height, 0, ENCODER_GRID, 0, 0, Shift.NONE);
    }

    /** The code of a picture tensor {@code [1, 3, H, W]}. */
    StyleCode encode(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            return StyleCode.of(encoder.forward(inner, picture).toFloatArray());
        }
    }
}

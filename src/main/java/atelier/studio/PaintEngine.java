package atelier.studio;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.generator.GeneratorCard;
import atelier.generator.GeneratorModel;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.Painter;
import atelier.stylizer.StyleSampler;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What runs on the device, used on the worker's thread only. */
public interface PaintEngine extends AutoCloseable {
    /**
     * The painter of a lane. Each has its own, because urgent work runs between two tiles of less urgent work, and a
     * painter remembers things about the photo that it paints.
     */
    Painter painter(Lane lane);

    /** Paints with the painter of a lane, or with the one that was trained for the style. */
    default PictureBuffer paint(
            Lane lane,
            Picture photo,
            StyleBlend blend,
            PaintSettings settings,
            PictureBuffer.Depth depth,
            Monitor monitor) {
        return painter(lane).paint(photo, blend, settings, depth, monitor);
    }

    /** Where the engine finds a style's own picture, for what paints by it; without one it uses {@link #swatch}. */
    default void pictures(Function<Style, Optional<PictureBuffer>> known) {}

    DeviceReport report();

    /** A small square picture that shows a style which has none of its own. */
    PictureBuffer swatch(Style style);

    /**
     * The style of a painter that was trained for it: named as the model, with codes of what it paints.
     *
     * @throws StudioException with a sentence, when its model is not here or not sound
     */
    default Style painterStyle(StyleOrigin.Painter origin, Monitor monitor) {
        throw new StudioException("This engine has no painters of its own.");
    }

    /** New styles drawn from the distribution of known codes. */
    List<Style> invent(long seed, int count, double diversity);

    /** The landscape that shows styles without a picture of their own. */
    default PictureBuffer scene() {
        throw new StudioException("There is no scene here.");
    }

    /** The same landscape with four times as many pixels across. */
    default PictureBuffer largeScene() {
        throw new StudioException("There is no scene here.");
    }

    /** The distribution of known codes. */
    default StyleSampler sampler() {
        throw new StudioException("There is no distribution of styles here.");
    }

    /**
     * A generator, loaded when first asked for; the last few are kept.
     *
     * @throws StudioException with a sentence, when its weights are damaged
     */
    default GeneratorModel generator(GeneratorCard card) {
        throw new StudioException("There are no generators here.");
    }

    @Override
    void close();

    /** Starts an engine; runs on the worker's thread, so the caller never waits. */
    @FunctionalInterface
    interface Start {
        /** @throws StudioException with a sentence, when there is no engine or no model */
        PaintEngine start();
    }
}

package atelier.studio;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.stylizer.Painter;
import java.util.List;

/** What runs on the device, used on the worker's thread only. */
interface PaintEngine extends AutoCloseable {
    /**
     * The painter of a lane. Each has its own, because urgent work runs between two tiles of less urgent work, and a
     * painter remembers things about the photo that it paints.
     */
    Painter painter(Lane lane);

    DeviceReport report();

    /** A small square picture that shows a style which has none of its own. */
    PictureBuffer swatch(Style style);

    /** New styles drawn from the distribution of known codes. */
    List<Style> invent(long seed, int count, double diversity);

    @Override
    void close();

    /** Starts an engine; runs on the worker's thread, so the caller never waits. */
    @FunctionalInterface
    interface Start {
        /** @throws StudioException with a sentence, when there is no engine or no model */
        PaintEngine start();
    }
}

package atelier.studio.styles;

import atelier.art.Style;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Finds a picture's style again: as a latent of a generator, and among the styles at hand. */
public interface StyleFinder {
    /** A style at hand and how far its code is. */
    record Near(Style style, double distance) {}

    /**
     * What was found.
     *
     * @param latent the nearest place in the generator's space
     * @param likeness of that to the picture, 1 the same, 0 as unlike as two random styles of the generator
     * @param encoded the picture itself as a style
     * @param nearest among the styles at hand, nearest first
     */
    record Found(FreshStyle latent, double likeness, Style encoded, List<Near> nearest) {
        public Found {
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * How far it is.
     *
     * @param done from 0 to 1
     * @param best the nearest picture so far
     */
    record Progress(double done, PictureBuffer best) {}

    /** @param progress heard on the delivery executor, a few times a second */
    Pending<Found> find(Path picture, String generator, Consumer<Progress> progress);

    /** As {@link #find(Path, String, Consumer)}, for a picture that was pasted. */
    Pending<Found> find(Picture picture, String name, String generator, Consumer<Progress> progress);

    /** The styles at hand nearest to one, without itself, nearest first. */
    Pending<List<Near>> nearest(Parent style, int count);
}

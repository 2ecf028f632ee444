package atelier.studio.styles;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;

/** Paths through styles, seen and written as moving pictures. */
public interface Walks {
    int FEWEST_STOPS = 2;
    int MOST_FRAMES = 3000;
    int LARGEST_SIDE = 1920;

    /**
     * A path.
     *
     * @param stops the styles passed, in their order; through latents where all are of one generator, else codes
     * @param loops whether it goes back to the first
     * @param frames how many pictures in all
     */
    record Walk(List<Parent> stops, boolean loops, int frames) {
        public Walk {
            stops = List.copyOf(stops);
            if (stops.size() < FEWEST_STOPS) {
                throw new IllegalArgumentException("a walk goes through two styles or more");
            }
            if (frames < 2 || frames > MOST_FRAMES) {
                throw new IllegalArgumentException("a walk has 2 to %d frames".formatted(MOST_FRAMES));
            }
        }
    }

    /** What is written. */
    enum Format {
        /** Numbered PNG files in a new folder. */
        PNG_FRAMES(""),
        GIF(".gif"),
        /** H.264. */
        MP4(".mp4");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** With its dot; empty for a folder. */
        public String extension() {
            return extension;
        }
    }

    /**
     * What to write.
     *
     * @param photo painted in each style; empty for the swatches themselves
     * @param side longest side in pixels, up to {@link #LARGEST_SIDE}
     * @param perSecond frames a second, 1 to 60
     * @param target file or folder; an existing one is replaced by the caller's consent only
     */
    record Export(
            Walk walk, Optional<Photo> photo, int side, int perSecond, Format format, Path target, boolean replace) {
        public Export {
            if (side < 32 || side > LARGEST_SIDE || perSecond < 1 || perSecond > 60) {
                throw new IllegalArgumentException(
                        "a film has a side of 32 to %d pixels and 1 to 60 frames a second".formatted(LARGEST_SIDE));
            }
        }
    }

    /**
     * Small frames one after the other, for looking at; the newest call wins.
     *
     * @param frame hears index and picture on the delivery executor
     */
    Pending<Integer> preview(Walk walk, Optional<Photo> photo, int side, BiConsumer<Integer, PictureBuffer> frame);

    /** Writes a film; it appears whole or not at all. Completes with the file or folder. */
    Pending<Path> export(Export export, DoubleConsumer progress);

    /** The style at a share of the walk from 0 to 1: to keep what was seen. */
    Pending<FreshStyle> at(Walk walk, double share);

    /** The style codes of every frame, to see how even the steps are; blocks nothing. */
    Pending<List<Style>> styles(Walk walk);
}

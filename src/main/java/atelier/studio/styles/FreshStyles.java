package atelier.studio.styles;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pages of fresh styles, and what is done with them. */
public interface FreshStyles {
    int FEWEST = 1;
    int MOST = 500;

    /**
     * What a page is made of. The same page is the same styles on every machine.
     *
     * @param generator the id of a {@link GeneratorInfo}
     * @param seed the page's; the pages after it may use {@link #next}
     * @param count 12 to 48 in the interface
     * @param diversity 0 the average style, 1 the distribution as it is, up to 1.5
     */
    record PageRequest(String generator, long seed, int count, double diversity) {
        public PageRequest {
            if (count < FEWEST || count > MOST) {
                throw new IllegalArgumentException("a page has %d to %d styles".formatted(FEWEST, MOST));
            }
            if (!(diversity >= 0 && diversity <= 1.5)) {
                throw new IllegalArgumentException("diversity goes from 0 to 1.5");
            }
        }

        /** The request for the page after this one. */
        public PageRequest next() {
            return new PageRequest(generator, seed + 1, count, diversity);
        }
    }

    /** Called on the delivery executor, in the page's order; silent once a newer page was asked for. */
    interface PageListener {
        void arrived(int index, FreshStyle style);

        void finished();

        void failed(Problem problem);
    }

    /** Called on the delivery executor. */
    interface PaintListener {
        /** A coarse tile may come before the one that was asked for. */
        void painted(FreshStyle style, PictureBuffer tile);

        void failed(FreshStyle style, Problem problem);
    }

    /**
     * Makes a page; the newest page wins. With taste on, each place takes the best of a few candidates, so that the
     * page is still the same for the same seed and taste.
     *
     * @param taste {@link Taste#OFF} or a preference
     */
    void page(PageRequest request, Taste taste, PageListener listener);

    /**
     * Paints a photo in each, in the order given; the newest call wins. Large tiles are painted coarsely first, so that
     * all are there soon.
     *
     * @param side longest side of a tile in pixels
     */
    void paint(Photo photo, List<FreshStyle> styles, int side, PaintListener listener);

    /** Drops the page and the painting under way. */
    void cancel();

    /** The style with its codes, to paint with, without keeping it. Quick the second time. */
    CompletableFuture<Style> style(FreshStyle fresh);

    /** Keeps it among the user's own styles, with the swatch shown, and its ancestors for the lineage. */
    CompletableFuture<Style> keep(FreshStyle fresh);

    /** The bytes of its {@code .style} file, the same for the same style: to share it without keeping it. */
    CompletableFuture<byte[]> capsule(FreshStyle fresh);
}

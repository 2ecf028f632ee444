package atelier.stylizer;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a painting has its strokes from: from itself, or from a smaller one to which it adds its detail. */
final class Strokes {
    private static final Strokes OWN = new Strokes(Band.ALL, Optional.empty(), Optional.empty());

    /** A small painting and the picture that it was painted from. */
    private record Small(PlanarPicture painting, Picture photo) {}

    private final Band band;
    private final Optional<CoarsePainting> enlarged;
    private final Optional<Small> small;

    private Strokes(Band band, Optional<CoarsePainting> enlarged, Optional<Small> small) {
        this.band = band;
        this.enlarged = enlarged;
        this.small = small;
    }

    /**
     * Paints the smaller painting where the photo is large enough to need one.
     *
     * @param margin pixels around the photo that are painted with it
     */
    static Strokes paint(
            PhotoMemory memory,
            Picture photo,
            StrokeSize size,
            Brush brush,
            List<Shift> shifts,
            int margin,
            Monitor monitor) {
        if (!size.smallerThan(photo)) {
            return OWN;
        }
        PhotoFeatures features = memory.reduced(photo, size);
        Picture reduced = features.working();
        PlanarPicture painting =
                new PlanarPicture(reduced.width(), reduced.height(), features.paint(brush, shifts, Band.ALL, monitor));
        return of(painting, reduced, photo, size, margin);
    }

    /**
     * Takes what was painted already, at the size of {@code reduced}.
     *
     * @param reduced the photo, or a copy of it at the strokes' size
     */
    static Strokes of(PlanarPicture painting, Picture reduced, Picture photo, StrokeSize size, int margin) {
        return new Strokes(
                Band.Detail.lostBy(size.ratio(photo), margin),
                Optional.of(new CoarsePainting(painting, photo)),
                Optional.of(new Small(painting, reduced)));
    }

    /** Whether nothing is to be painted at the photo's own size. */
    boolean complete(Picture photo) {
        return small.filter(s -> s.painting().bounds().equals(photo.bounds())).isPresent();
    }

    /** What is to be painted at the photo's own size. */
    Band band() {
        return band;
    }

    /** Adds the rest. */
    void addTo(Region tile, float[] rgb) {
        enlarged.ifPresent(painting -> painting.addTo(tile, rgb));
    }

    /** The colour rule, from the small painting if there is one. */
    ColorRule rule(ColorPlan colors, Supplier<float[]> painted, Picture reference) {
        return small.map(s -> colors.rule(s.painting()::rgb, s.photo()))
                .orElseGet(() -> colors.rule(painted, reference));
    }
}

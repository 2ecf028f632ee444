package atelier.stylizer;

import atelier.image.Picture;

/**
 * How large a photo is painted for its strokes: they have a fixed size in pixels, so that the longest side of what is
 * painted decides how large they stand in the picture. A larger photo takes them from a smaller painting.
 *
 * @param side the longest side of that painting in pixels
 */
record StrokeSize(int side) {
    /** Longest side at Style scale 1: strokes are seen, and faces are still faces. */
    private static final double NATURAL_SIDE = 800;

    /** A photo that is hardly larger is painted as it is. */
    private static final double WORTH_IT = 1.25;

    static StrokeSize of(PaintSettings settings) {
        return new StrokeSize((int) Math.round(NATURAL_SIDE / settings.scale()));
    }

    boolean smallerThan(Picture photo) {
        return longest(photo) > WORTH_IT * side;
    }

    /** How much larger the photo is than the painting that its strokes come from. */
    double ratio(Picture photo) {
        return (double) longest(photo) / side;
    }

    /** The photo at that size. */
    Picture reduce(Picture photo) {
        double ratio = ratio(photo);
        return new Resampler().resize(photo, Math.max(1, (int) Math.round(photo.width() / ratio)), Math.max(1, (int)
                Math.round(photo.height() / ratio)));
    }

    private static int longest(Picture photo) {
        return Math.max(photo.width(), photo.height());
    }
}

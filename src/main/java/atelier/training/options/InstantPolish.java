package atelier.training.options;

import atelier.art.Param;
import atelier.nn.PhotoFilter;
import java.util.List;

/**
 * What only a painter for any style is taught beside the others.
 *
 * @param ownStrokes weight of: two styles paint one photo with strokes that are not alike; 0 leaves it out
 * @param softness pixels by which photos are softened before they are painted (sigma of a Gaussian)
 * @param grain deviation of values, of [0, 1], that is taken for grain and evened out before photos are painted
 */
public record InstantPolish(double ownStrokes, double softness, double grain) {
    static final List<Param> PARAMS = List.of(
            Given.number(
                    "strokesWeight",
                    "Own strokes",
                    0,
                    0,
                    1000,
                    true,
                    "How much it counts that two styles paint one photo with strokes of their own."),
            Given.number(
                    "photoSoftness",
                    "Soft photos",
                    0,
                    0,
                    8,
                    true,
                    "Pixels by which photos are softened before they are painted: less weave in rough places."),
            Given.number(
                    "photoGrain",
                    "Even grain",
                    0,
                    0,
                    0.1,
                    true,
                    "How far values may stray to be taken for grain, which is evened out before photos are painted: no"
                            + " canvas on skies."));

    static InstantPolish of(Given given) {
        return new InstantPolish(
                given.values().number("strokesWeight"),
                given.values().number("photoSoftness"),
                given.values().number("photoGrain"));
    }

    /** What photos pass before they are painted. */
    public PhotoFilter photoFilter() {
        return PhotoFilter.of(softness, grain);
    }
}

package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;

/**
 * What a painter for any style is taught beside content and style, each with its weight; 0 leaves it out.
 *
 * @param shift a photo that moves by some pixels is painted the same
 * @param grain no fine grain where the photo is flat
 * @param weave no broader texture where the photo is soft, as out of focus
 * @param range colours stay within what can be shown
 * @param ownStrokes two styles paint one photo with strokes that are not alike
 * @param softness pixels by which photos are softened before they are painted (sigma of a Gaussian)
 */
public record InstantPolish(
        double shift, double grain, double weave, double range, double ownStrokes, double softness) {
    static final List<Param> PARAMS = List.of(
            Given.number(
                    "shiftWeight",
                    "Steadiness",
                    0,
                    0,
                    1000,
                    true,
                    "How much it counts that a photo moved by a few pixels is painted the same: less hatching."),
            Given.number(
                    "grainWeight",
                    "Calm flats",
                    0,
                    0,
                    1000,
                    true,
                    "How much fine grain is held down where the photo is flat, as in a sky."),
            Given.number(
                    "weaveWeight",
                    "Calm softness",
                    0,
                    0,
                    1000,
                    true,
                    "How much broader texture is held down where the photo is soft, as out of focus."),
            Given.number(
                    "rangeWeight",
                    "Colour range",
                    0,
                    0,
                    1000,
                    true,
                    "How much colours beyond what a screen shows are held back."),
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
                    "Pixels by which photos are softened before they are painted: less weave in rough places."));

    static InstantPolish of(Given given) {
        ParamValues v = given.values();
        return new InstantPolish(
                v.number("shiftWeight"),
                v.number("grainWeight"),
                v.number("weaveWeight"),
                v.number("rangeWeight"),
                v.number("strokesWeight"),
                v.number("photoSoftness"));
    }
}

package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;

/**
 * What any painter can be taught beside content and style, each with its weight; 0 leaves it out.
 *
 * @param shift a photo that moves by some pixels is painted the same
 * @param grain no fine grain where the photo is flat
 * @param weave no broader texture where the photo is soft, as out of focus
 * @param range colours stay within what can be shown
 */
public record PainterPolish(double shift, double grain, double weave, double range) {
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
                    "How much colours beyond what a screen shows are held back."));

    static PainterPolish of(Given given) {
        ParamValues v = given.values();
        return new PainterPolish(
                v.number("shiftWeight"), v.number("grainWeight"), v.number("weaveWeight"), v.number("rangeWeight"));
    }
}

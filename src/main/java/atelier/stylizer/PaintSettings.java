package atelier.stylizer;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the instant stylizer paints.
 *
 * @param strength percent, 0 (the photo itself) to 150
 * @param evenStrength whether the strength is a measured one, which whoever has a painter first turns into the style's
 *     own; painters themselves don't know it
 * @param scale size of the style's strokes and shapes, 0.5 to 2, 1 as the style is
 * @param keepColors percent of the photo's own colours, 0 to 100
 * @param colorMode how colours are kept: "luminance" takes the photo's chroma with the painting's luminance, "match"
 *     moves the painting's colour statistics to the photo's
 * @param finish how often the photo is painted on moved grids and averaged: once, twice, four times; "patient" works
 *     the painting over by gradient descent on its pixels
 */
public record PaintSettings(
        double strength, boolean evenStrength, double scale, double keepColors, String colorMode, String finish) {
    public static final String QUICK = "quick";
    public static final String SMOOTH = "smooth";
    public static final String FINE = "fine";
    public static final String PATIENT = "patient";

    public static final List<Param> PARAMS = List.of(
            new Param.Range(
                    "strength", "Strength", 100, 0, 150, 1, "%", false, "How far the photo is taken into the style."),
            new Param.Toggle(
                    "evenStrength",
                    "Even strength",
                    false,
                    false,
                    "The same per cent then changes the photo about as much in every style: each is measured on the photo."),
            new Param.Range(
                    "scale",
                    "Style scale",
                    1,
                    0.5,
                    2,
                    0.05,
                    "×",
                    false,
                    "Size of the style's strokes and shapes: below 1 finer, above 1 coarser."),
            new Param.Range(
                    "keepColors",
                    "Keep colours",
                    0,
                    0,
                    100,
                    1,
                    "%",
                    false,
                    "How much of the photo's own colours stays."),
            new Param.Choice(
                    "colorMode",
                    "Keep colours by",
                    "luminance",
                    List.of("luminance", "match"),
                    true,
                    "Luminance: the photo's colours with the painting's light. Match: the painting's palette moved to the"
                            + " photo's."),
            new Param.Choice(
                    "finish",
                    "Finish",
                    SMOOTH,
                    List.of(QUICK, SMOOTH, FINE, PATIENT),
                    true,
                    "How carefully the photo is painted. Smooth takes twice as long as quick, fine four times. Patient works the"
                            + " painting over in hundreds of steps until its texture is the style's: minutes without a"
                            + " graphics card."));

    public static final PaintSettings DEFAULT = of(Map.of());

    /**
     * Defaults, overridden by what is given under the keys of {@link #PARAMS}.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static PaintSettings of(Map<String, ?> given) {
        ParamValues values = ParamValues.of(PARAMS, given);
        return new PaintSettings(
                values.number("strength"),
                values.toggle("evenStrength"),
                values.number("scale"),
                values.number("keepColors"),
                values.choice("colorMode"),
                values.choice("finish"));
    }

    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("strength", strength);
        map.put("evenStrength", evenStrength);
        map.put("scale", scale);
        map.put("keepColors", keepColors);
        map.put("colorMode", colorMode);
        map.put("finish", finish);
        return map;
    }

    /** The same settings with one value changed; {@code key} is that of a parameter. */
    public PaintSettings with(String key, Object value) {
        Map<String, Object> map = toMap();
        map.put(key, value);
        return of(map);
    }
}

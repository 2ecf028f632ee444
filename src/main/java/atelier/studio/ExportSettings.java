package atelier.studio;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a painted picture is written.
 *
 * @param size longest side in pixels, 0 as the photo
 * @param format "png", "jpeg" or "tiff"
 * @param quality JPEG quality, 1 to 100
 * @param depth "8" or "16" bits for each colour of PNG and TIFF
 * @param keepLocation whether the photo's GPS position is kept
 * @param recipe whether the recipe is written into the file
 */
public record ExportSettings(
        double size, String format, double quality, String depth, boolean keepLocation, boolean recipe) {
    public static final List<Param> PARAMS = List.of(
            new Param.Range("size", "Longest side", 0, 0, 60000, 1, "px", false, "Longest side, 0 as the photo."),
            new Param.Choice("format", "Format", "png", List.of("png", "jpeg", "tiff"), false, "The file's format."),
            new Param.Range("quality", "Quality", 92, 1, 100, 1, "", false, "JPEG quality."),
            new Param.Choice("depth", "Bits", "8", List.of("8", "16"), true, "Bits for each colour of PNG and TIFF."),
            new Param.Toggle(
                    "keepLocation", "Keep location", false, true, "Keeps the place where the photo was taken."),
            new Param.Toggle(
                    "recipe",
                    "Embed recipe",
                    true,
                    true,
                    "Writes the settings into the file, so that it can be made again."));

    public static final ExportSettings DEFAULT = of(Map.of());

    /**
     * Defaults, overridden by what is given under the keys of {@link #PARAMS}.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static ExportSettings of(Map<String, ?> given) {
        ParamValues values = ParamValues.of(PARAMS, given);
        return new ExportSettings(
                values.number("size"),
                values.choice("format"),
                values.number("quality"),
                values.choice("depth"),
                values.toggle("keepLocation"),
                values.toggle("recipe"));
    }

    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("size", size);
        map.put("format", format);
        map.put("quality", quality);
        map.put("depth", depth);
        map.put("keepLocation", keepLocation);
        map.put("recipe", recipe);
        return map;
    }
}

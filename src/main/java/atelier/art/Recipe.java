package atelier.art;

import java.util.List;
import java.util.Map;

/**
 * Everything needed to make a result again; written into every exported picture, with no file paths in it.
 *
 * @param schema version of this record's JSON form
 * @param software name and version of the program that painted
 * @param photoHash sha256 of the photo's file
 * @param styles what it was painted with: id, name, weight, and the codes, so that it works without the library
 * @param settings the stylizer's settings by {@link Param} key
 * @param models sha256 of each model's weights by model name
 * @param engine engine and device, as text ("PyTorch 2.7.1, CPU")
 * @param credit a line that names who is to be named; may be empty
 */
public record Recipe(
        int schema,
        String software,
        String photoHash,
        List<StylePart> styles,
        Map<String, Object> settings,
        Map<String, String> models,
        String engine,
        String credit) {
    public static final int SCHEMA = 1;

    /** One style of the blend. */
    public record StylePart(String id, String name, double weight, StyleOrigin origin, CodeScales codes) {}

    public Recipe {
        styles = List.copyOf(styles);
        settings = Map.copyOf(settings);
        models = Map.copyOf(models);
        credit = credit == null ? "" : credit;
    }

    /** A recipe without a credit line. */
    public Recipe(
            int schema,
            String software,
            String photoHash,
            List<StylePart> styles,
            Map<String, Object> settings,
            Map<String, String> models,
            String engine) {
        this(schema, software, photoHash, styles, settings, models, engine, "");
    }
}

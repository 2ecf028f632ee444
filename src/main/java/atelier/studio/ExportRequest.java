package atelier.studio;

import atelier.art.StyleBlend;
import atelier.image.ExportNames;
import atelier.stylizer.PaintSettings;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One photo to paint and write.
 *
 * @param photo the photo's file
 * @param folder where the result goes; made when it doesn't exist
 * @param namePattern the file's name without extension, with {@code {name}} and {@code {style}} to be filled in
 */
public record ExportRequest(
        Path photo, StyleBlend blend, PaintSettings settings, ExportSettings export, Path folder, String namePattern) {
    public static final String DEFAULT_PATTERN = "{name}_{style}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(name|style)}");

    ExportRequest withSettings(PaintSettings next) {
        return new ExportRequest(photo, blend, next, export, folder, namePattern);
    }

    /** The result's name without extension; where a file has that name already, a number will be added. */
    public String fileName() {
        String pattern = namePattern.isBlank() ? DEFAULT_PATTERN : namePattern;
        // both are filled in at once, so that a photo named "{style}" keeps its name
        String name = PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1).equals("name") ? FileNames.stem(photo) : blend.name()));
        return ExportNames.sanitise(name);
    }
}

package atelier.studio;

import atelier.art.StyleBlend;
import atelier.stylizer.PaintSettings;
import java.nio.file.Path;

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
}

package atelier.library.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A painted picture that was exported. Its recipe is read on its own.
 *
 * @param photo the photo that was painted, where it was then
 * @param photoHash sha256 of the photo's file
 * @param file the painted picture, where it was written
 * @param styleIds the styles of the blend
 * @param styles their names, joined
 */
public record RenderRow(
        long id,
        Path photo,
        String photoHash,
        Path file,
        int width,
        int height,
        Instant made,
        List<String> styleIds,
        String styles) {
    public RenderRow {
        styleIds = List.copyOf(styleIds);
    }
}

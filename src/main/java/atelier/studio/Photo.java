package atelier.studio;

import atelier.image.PictureBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A photo that is open, decoded at preview size.
 *
 * @param id sha256 of the file's bytes
 * @param name the file's name without its extension
 * @param file where it is on disk; a pasted picture is kept in the studio's own photos folder
 * @param width width of the whole photo in pixels, upright
 * @param height height of the whole photo in pixels, upright
 * @param preview the photo in sRGB, its longest side at most {@link #PREVIEW_SIDE}
 * @param recipeJson the recipe found in the file, when Atelier painted it
 */
public record Photo(
        String id, String name, Path file, int width, int height, PictureBuffer preview, Optional<String> recipeJson) {
    public static final int PREVIEW_SIDE = 1600;
}

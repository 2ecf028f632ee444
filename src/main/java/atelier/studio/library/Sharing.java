package atelier.studio.library;

import java.nio.file.Path;
import java.util.List;

/**
 * Styles to be taken out of the library, in their order.
 *
 * @param title heads a sheet or a gallery; may be empty
 * @param credit stands below it; may be empty
 * @param target a folder, made when it doesn't exist, for capsules and galleries; a file for a sheet, replaced when it
 *     exists
 */
public record Sharing(List<String> ids, String title, String credit, Form form, Path target) {
    /** What they become. */
    public enum Form {
        /** One {@code .style} file each. */
        CAPSULES,
        /** As {@link #CAPSULES}, with each swatch as a PNG beside it. */
        CAPSULES_AND_SWATCHES,
        /** One picture of all swatches with their names. */
        SHEET_PNG,
        /** Pages of swatches with their names, to be printed. */
        SHEET_PDF,
        /** A page for the web in a folder, with its pictures and the capsules; it asks no server for anything. */
        WEB_GALLERY
    }

    public Sharing {
        ids = List.copyOf(ids);
    }
}

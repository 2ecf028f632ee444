package atelier.studio;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.library.index.KeepDetails;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The styles at hand: the starters that ship, and those that the user added, invented and kept. Calls may block. */
public interface StyleCatalog {
    /** Starters first, then the newest 500 of the user's own, newest first; the library finds the others. */
    List<Style> all();

    /** By id, or by name without regard to case. */
    Optional<Style> find(String nameOrId);

    /** The style's own small picture, 256 × 256. */
    PictureBuffer swatch(Style style);

    /** The style's picture to be looked at large, as sharp as it can be had; takes a second or two. */
    default PictureBuffer large(Style style, int side) {
        return swatch(style);
    }

    /**
     * Encodes a picture as a style, without keeping it.
     *
     * @throws atelier.image.PictureException with a sentence for the user
     */
    Style fromImage(Path file, Monitor monitor);

    /** As {@link #fromImage(Path, Monitor)}, for a picture that was pasted. */
    Style fromPicture(Picture picture, String name, Monitor monitor);

    /**
     * Reads a {@code .style} file, without keeping it.
     *
     * @throws StudioException with a sentence for the user
     */
    default Style open(Path file) {
        throw new StudioException("Style files can't be opened here.");
    }

    /** The bytes of a {@code .style} file that holds this style: for sharing, and for the session. */
    default byte[] capsule(Style style) {
        throw new StudioException("Style files can't be made here.");
    }

    /** As {@link #open(Path)}, from the bytes that {@link #capsule} made. */
    default Style fromCapsule(byte[] capsule) {
        throw new StudioException("Style files can't be opened here.");
    }

    /** New styles that never existed, drawn from the seed; not kept. The same seed gives the same styles everywhere. */
    List<Style> invent(long seed, int count, double diversity);

    /** Keeps a style among the user's own, as a {@code .style} file; keeping it again renames it. */
    void keep(Style style);

    /** As {@link #keep(Style)}, with a swatch picture of its own, 256 × 256. */
    default void keep(Style style, PictureBuffer swatch) {
        keep(style);
    }

    /** As {@link #keep(Style, PictureBuffer)}, with what is known of where it comes from. */
    default void keep(Style style, PictureBuffer swatch, KeepDetails details) {
        keep(style, swatch);
    }

    /** Moves one of the user's own styles to the trash. */
    void remove(String id);

    /** Brings a removed style back from the trash. */
    void restore(String id);

    /** Starters can be used but not removed or renamed. */
    boolean isStarter(String id);
}

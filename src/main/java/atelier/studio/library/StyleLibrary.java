package atelier.studio.library;

import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.library.index.Facets;
import atelier.library.index.KeepDetails;
import atelier.library.index.LibraryEdit;
import atelier.library.index.LibraryHealth;
import atelier.library.index.MapPoint;
import atelier.library.index.Provenance;
import atelier.library.index.RenderRow;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleGroup;
import atelier.library.index.StyleListing;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.library.likeness.Taste;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The user's library of styles and of what was painted with them. Every call but {@link #listen} may block: the
 * interface makes them off its thread. Safe for several threads. What can't be done is a
 * {@link atelier.studio.StudioException} with a sentence for the user; changes of a library that is read only are such.
 */
public interface StyleLibrary {
    /** How the library is; the first call of any method waits until it is opened and checked. */
    LibraryHealth health();

    /** Called on the delivery executor when something has changed, also by another program. */
    void listen(Consumer<LibraryNews> listener);

    // looking

    /** What a query finds, in its order. */
    StyleListing list(StyleQuery query);

    /** How many styles a query finds. */
    int count(StyleQuery query);

    Facets facets();

    Optional<StyleRow> row(String id);

    /** The style itself, to paint with; also one in the trash. */
    Style style(String id);

    /** The style's picture, 256 × 256: a few milliseconds, from its file. */
    PictureBuffer swatch(String id);

    Provenance provenance(String id);

    // changing

    /** Keeps a style, with its file; one that is kept already gets the new name. {@link LibraryEdit.Trash} undoes it. */
    StyleRow keep(Style style, KeepDetails details);

    /** Applies an edit as a whole or not at all, and returns the edit that undoes it. */
    LibraryEdit apply(LibraryEdit edit);

    /** Deletes what lies in the trash, for good: the only thing that can't be undone. Returns how many. */
    int emptyTrash();

    /** All collections by name. */
    List<StyleCollection> collections();

    /** Makes a collection of chosen styles, or with a query a smart one; {@link LibraryEdit.DropCollection} undoes it. */
    StyleCollection createCollection(String name, Optional<StyleQuery> query);

    // likeness

    /** The styles nearest to one, without itself, nearest first, outside the trash. */
    List<Near> similar(String id, int count);

    /** As {@link #similar(String, int)}, for a style that need not be kept. */
    List<Near> similar(Style style, int count);

    /**
     * The map of all styles outside the trash. Computed where the library has changed much since the last one, which
     * takes seconds, else read.
     */
    List<MapPoint> map(Monitor monitor);

    /** A blend of the styles around a place on the map, from 0 to 1 in both directions; nearer ones weigh more. */
    Optional<StyleBlend> between(double x, double y);

    /** The aesthetic groups as they were found last, largest first; empty when {@link #regroup} was never called. */
    List<StyleGroup> groups();

    /**
     * Finds groups anew, from 2 to 40; names stay with the group that their face is in.
     *
     * @param count how many, 0 for as many as fit the library's size
     */
    List<StyleGroup> regroup(int count, Monitor monitor);

    /** What the stars say that the user likes; empty while they say too little. */
    Optional<Taste> taste();

    // renders

    /** Painted pictures, newest first; {@code text} as in {@link StyleQuery#text}, over photo, file, and styles. */
    List<RenderRow> renders(String text, int offset, int limit);

    int renderCount(String text);

    /** What a picture was painted with: {@link atelier.studio.Recipes#restore} makes blend and settings of it. */
    Recipe recipe(long render);

    // in and out

    /** Takes {@code .style} files, and those in folders, into the library; a bad one never stops the rest. */
    Imported importFiles(List<Path> files, Monitor monitor);

    /** Takes styles out in one of several forms; returns the file or folder. */
    Path share(Sharing sharing, Monitor monitor);
}

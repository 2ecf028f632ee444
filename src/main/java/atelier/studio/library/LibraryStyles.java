package atelier.studio.library;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.library.StyleCapsule;
import atelier.library.index.LibraryHealth;
import atelier.library.index.Provenance;
import atelier.studio.Lru;
import atelier.studio.Starters;
import java.nio.file.Path;
import java.util.Optional;

/** Single styles by id or name: the starters, and those whose files the library has. Calls block. */
public final class LibraryStyles {
    private final OpenLibrary library;
    private final Starters starters;
    private final Lru<String, Style> read = new Lru<>(1000);

    LibraryStyles(OpenLibrary library, Starters starters) {
        this.library = library;
        this.starters = starters;
    }

    /** Forgets what was read from files. */
    void clear() {
        read.clear();
    }

    /** A style that comes with the studio, or whose file the library has. */
    public Optional<Style> find(String id) {
        return starter(id)
                .or(() -> read.find(id))
                .or(() -> file(id).map(file -> {
                    Style style =
                            library.with(store -> StyleCapsule.readHead(file)).style();
                    read.put(id, style);
                    return style;
                }));
    }

    /** As {@link #find}, but not one that lies in the trash. */
    public Optional<Style> kept(String id) {
        return starter(id)
                .or(() -> library.with(store -> store.styles().row(id))
                        .filter(found -> !found.trashed())
                        .flatMap(found -> find(id)));
    }

    /** The line that a style's exports carry; empty where there is none. */
    public String credit(String id) {
        if (library.health().state() == LibraryHealth.State.UNAVAILABLE) {
            return "";
        }
        return library.with(store -> store.styles().provenance(id))
                .map(Provenance::credit)
                .orElse("");
    }

    /** One of the user's own styles by its name, without regard to case. */
    public Optional<Style> named(String name) {
        return library.with(store -> store.styles().named(name)).flatMap(row -> find(row.id()));
    }

    private Optional<Style> starter(String id) {
        return starters.all().stream().filter(style -> style.id().equals(id)).findFirst();
    }

    Optional<Path> file(String id) {
        return library.with(store -> store.styles().file(id));
    }

    /** The style's own picture; empty for a style that the library does not have. */
    public Optional<PictureBuffer> swatchOf(String id) {
        return starter(id)
                .map(starters::swatch)
                .or(() -> file(id).map(file -> library.with(store -> StyleCapsule.readSwatch(file))));
    }
}

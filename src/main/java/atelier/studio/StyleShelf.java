package atelier.studio;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import atelier.library.index.KeepDetails;
import atelier.library.index.LibraryEdit;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.library.index.StyleSort;
import atelier.studio.library.LibraryDesk;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The starters and the user's own styles as one catalog. */
final class StyleShelf implements StyleCatalog {
    static final int SWATCH_SIDE = 256;
    // more are a matter for the library
    private static final int MOST_OWN = 500;
    // the encoder looks at styles no larger than this
    private static final int STYLE_SIDE = 1024;

    private final Starters starters;
    private final LibraryDesk own;
    private final PaintWorker worker;
    private final PictureFiles files;
    private final Clock clock;
    private final Originals originals;
    private final Lru<CodeScales, PictureBuffer> swatches = new Lru<>(2000);

    StyleShelf(
            Starters starters,
            LibraryDesk own,
            PaintWorker worker,
            PictureFiles files,
            Clock clock,
            Originals originals) {
        this.starters = starters;
        this.own = own;
        this.worker = worker;
        this.files = files;
        this.clock = clock;
        this.originals = originals;
    }

    @Override
    public List<Style> all() {
        List<Style> all = new ArrayList<>(starters.all());
        StyleQuery newest = StyleQuery.ALL.withPlace(StyleQuery.Place.OWN).withSort(StyleSort.NEWEST);
        for (String id : own.list(newest).ids(0, MOST_OWN)) {
            own.known().find(id).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<Style> find(String nameOrId) {
        return byId(nameOrId)
                .or(() -> starters.all().stream()
                        .filter(style -> style.name().equalsIgnoreCase(nameOrId.strip()))
                        .findFirst())
                .or(() -> own.known().named(nameOrId));
    }

    /** A style by its id. */
    Optional<Style> byId(String id) {
        return own.known().kept(id);
    }

    @Override
    public PictureBuffer swatch(Style style) {
        return known(style).orElseGet(() -> painted(style));
    }

    /** The picture of a style where there is one already; nothing is painted. */
    Optional<PictureBuffer> known(Style style) {
        return own.known().swatchOf(style.id()).or(() -> swatches.find(style.codes()));
    }

    @Override
    public PictureBuffer large(Style style, int side) {
        return joined(new LargePictures(worker, files).of(style, swatch(style), side));
    }

    /** The picture of a style that the library does not have. */
    PictureBuffer unkept(Style style) {
        return swatches.find(style.codes()).orElseGet(() -> painted(style));
    }

    @Override
    public Style fromImage(Path file, Monitor monitor) {
        PictureFiles.Opened opened = files.open(file, STYLE_SIDE, monitor);
        return encoded(opened.picture(), FileNames.stem(file), opened.sha256(), monitor);
    }

    @Override
    public Style fromPicture(Picture picture, String name, Monitor monitor) {
        return encoded(picture, name, PictureHash.sha256(picture), monitor);
    }

    @Override
    public Style open(Path file) {
        return toStyle(said(() -> StyleCapsule.read(file)));
    }

    @Override
    public Style fromCapsule(byte[] capsule) {
        return toStyle(said(() -> StyleCapsule.read(capsule, "This style")));
    }

    @Override
    public byte[] capsule(Style style) {
        return StyleCapsule.of(style, swatch(style), clock.instant()).toBytes();
    }

    @Override
    public List<Style> invent(long seed, int count, double diversity) {
        return onDevice(Lane.PREVIEW, Monitor.NONE, (engine, monitor) -> engine.invent(seed, count, diversity));
    }

    @Override
    public void keep(Style style) {
        keep(style, KeepDetails.NONE);
    }

    @Override
    public void keep(Style style, PictureBuffer swatch) {
        keep(style, swatch, KeepDetails.NONE);
    }

    @Override
    public void keep(Style style, PictureBuffer swatch, KeepDetails details) {
        swatches.put(style.codes(), swatch);
        keep(style, details);
    }

    private void keep(Style style, KeepDetails details) {
        if (isStarter(style.id())) {
            throw new StudioException("'%s' comes with Atelier and is always here.".formatted(style.name()));
        }
        own.keep(style, details);
        if (style.origin() instanceof StyleOrigin.FromImage image) {
            originals.keep(image);
        }
    }

    @Override
    public void remove(String id) {
        if (isStarter(id)) {
            throw new StudioException("The styles that come with Atelier can't be removed.");
        }
        own.apply(new LibraryEdit.Trash(Set.of(id)));
    }

    @Override
    public void restore(String id) {
        if (own.row(id).filter(StyleRow::trashed).isEmpty()) {
            throw new StudioException("This style is no longer in the trash.");
        }
        own.apply(new LibraryEdit.Restore(Set.of(id)));
    }

    @Override
    public boolean isStarter(String id) {
        return starters.all().stream().anyMatch(style -> style.id().equals(id));
    }

    private Style encoded(Picture picture, String name, String hash, Monitor monitor) {
        CodeScales codes = onDevice(
                Lane.PREVIEW,
                monitor,
                (engine, ears) -> engine.painter(Lane.PREVIEW).encode(picture, ears));
        originals.saw(hash, picture);
        return new Style("image-" + hash.substring(0, 16), name, new StyleOrigin.FromImage(hash), codes);
    }

    private PictureBuffer painted(Style style) {
        PictureBuffer swatch = onDevice(Lane.TILE, Monitor.NONE, (engine, monitor) -> engine.swatch(style));
        swatches.put(style.codes(), swatch);
        return swatch;
    }

    // a capsule from elsewhere may use an id that means another style here
    private Style toStyle(StyleCapsule capsule) {
        Style style = capsule.style();
        Optional<Style> known = byId(style.id());
        Style safe = known.isPresent() && !known.get().codes().equals(style.codes())
                ? new Style(
                        style.id() + "-" + Integer.toHexString(style.codes().hashCode()),
                        style.name(),
                        style.origin(),
                        style.codes())
                : style;
        swatches.put(safe.codes(), capsule.swatch());
        return safe;
    }

    private <T> T onDevice(Lane lane, Monitor owner, PaintWorker.Work<T> work) {
        return joined(worker.submit(lane, owner, work));
    }

    private static <T> T joined(PaintTicket<T> ticket) {
        try {
            return ticket.result().join();
        } catch (CompletionException e) {
            if (Explanation.unwrap(e) instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (LibraryException e) {
            throw new StudioException(e.getMessage(), e);
        }
    }
}

package atelier.ui.library;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleRow;
import atelier.studio.StyleCatalog;
import atelier.studio.library.StyleLibrary;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A walk past the styles of a listing, one after the other, by itself or by hand; the last is followed by the first. */
public final class ExhibitionModel {
    private static final Duration EACH = Duration.ofSeconds(7);

    /** What hangs on the wall, and its number among so many, from 1. */
    public record Hanging(StyleRow row, Pixels picture, int number, int of) {}

    private static final Logger LOG = LoggerFactory.getLogger(ExhibitionModel.class);
    private static final int LEAST_SIDE = 256;
    private static final int MOST_SIDE = 1440;

    private final StyleLibrary library;
    private final StyleCatalog catalog;
    private final Workers workers;
    private final Consumer<RuntimeException> failed;
    private final ReadOnlyObjectWrapper<Optional<Hanging>> hanging = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final Latest<Optional<Hanging>> latest;
    private final Latest<Hanging> large;
    private StyleListing listing = new RowListing(List.of());
    private int index;
    private int side = 2 * LEAST_SIDE;
    private Workers.Cancel next = () -> {};

    ExhibitionModel(StyleLibrary library, StyleCatalog catalog, Workers workers, Consumer<RuntimeException> failed) {
        this.library = library;
        this.catalog = catalog;
        this.workers = workers;
        this.failed = failed;
        this.latest = new Latest<>(workers, this::take, this::giveUp);
        this.large = new Latest<>(
                workers, this::sharpen, failure -> LOG.info("a style is shown as it is in the library", failure));
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Hanging>> hanging() {
        return hanging.getReadOnlyProperty();
    }

    /** How large pictures are shown, in pixels of the screen. */
    void shownAt(double pixels) {
        side = (int) Math.clamp(Math.rint(pixels), LEAST_SIDE, MOST_SIDE);
    }

    /** Opens with what is listed, at an entry. */
    void begin(StyleListing what, int at) {
        if (what.size() == 0) {
            return;
        }
        listing = what;
        index = Math.clamp(at, 0, what.size() - 1);
        hanging.set(Optional.empty());
        open.set(true);
        playing.set(true);
        hang();
    }

    public void step(int by) {
        if (open.get()) {
            index = Math.floorMod(index + by, listing.size());
            hang();
        }
    }

    public void togglePlaying() {
        playing.set(!playing.get());
        schedule();
    }

    public void close() {
        next.cancel();
        playing.set(false);
        open.set(false);
        hanging.set(Optional.empty());
    }

    private void hang() {
        next.cancel();
        StyleListing from = listing;
        int at = index;
        latest.ask(() -> from.rows(at, 1).stream()
                .findFirst()
                .map(row -> new Hanging(row, Pixels.of(library.swatch(row.id())), at + 1, from.size())));
    }

    private void take(Optional<Hanging> now) {
        if (!open.get()) {
            return;
        }
        // one that was removed meanwhile is passed by
        if (now.isPresent()) {
            hanging.set(now);
            Hanging small = now.get();
            int wanted = side;
            large.ask(() -> {
                Pixels picture =
                        Pixels.of(catalog.large(library.style(small.row().id()), wanted));
                return new Hanging(small.row(), picture, small.number(), small.of());
            });
        }
        schedule();
    }

    /** The swatch hangs at once; the same picture at the size of the wall takes its place. */
    private void sharpen(Hanging now) {
        boolean still = hanging.get()
                .filter(shown -> shown.number() == now.number()
                        && shown.row().id().equals(now.row().id()))
                .isPresent();
        if (open.get() && still) {
            hanging.set(Optional.of(now));
        }
    }

    private void giveUp(RuntimeException failure) {
        close();
        failed.accept(failure);
    }

    private void schedule() {
        next.cancel();
        if (open.get() && playing.get()) {
            next = workers.timer().after(EACH, () -> step(1));
        }
    }
}

package atelier.ui.styles;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.image.Picture;
import atelier.studio.StyleCatalog;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Makes styles off the interface thread: from nothing, from pictures, from {@code .style} files. */
final class StyleMaker {
    private static final double DIVERSITY = 0.9;

    private final StyleCatalog catalog;
    private final Workers workers;
    private final LongSupplier seeds;
    private final Consumer<RuntimeException> failed;
    private final ReadOnlyBooleanWrapper inventing = new ReadOnlyBooleanWrapper();

    StyleMaker(StyleCatalog catalog, Workers workers, LongSupplier seeds, Consumer<RuntimeException> failed) {
        this.catalog = catalog;
        this.workers = workers;
        this.seeds = seeds;
        this.failed = failed;
    }

    ReadOnlyBooleanProperty inventing() {
        return inventing.getReadOnlyProperty();
    }

    /** Invents so many styles; does nothing while it is still at it. */
    void invent(int count, Consumer<List<Style>> done) {
        if (inventing.get()) {
            return;
        }
        inventing.set(true);
        long seed = seeds.getAsLong();
        workers.load(
                () -> catalog.invent(seed, count, DIVERSITY),
                styles -> {
                    inventing.set(false);
                    done.accept(styles);
                },
                failure -> {
                    inventing.set(false);
                    failed.accept(failure);
                });
    }

    void fromFile(Path file, Consumer<Style> done) {
        workers.load(() -> isCapsule(file) ? catalog.open(file) : catalog.fromImage(file, Monitor.NONE), done, failed);
    }

    void fromPicture(Picture picture, String name, Consumer<Style> done) {
        workers.load(() -> catalog.fromPicture(picture, name, Monitor.NONE), done, failed);
    }

    static boolean isCapsule(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".style");
    }
}

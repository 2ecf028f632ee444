package atelier.ui.styles;

import atelier.art.Style;
import atelier.studio.StyleCatalog;
import atelier.ui.work.ShelfChange;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries changes of the user's shelf out in the catalog, in their order and off the interface thread. */
final class Shelf {
    private final StyleCatalog catalog;
    private final Executor background;
    private final Consumer<RuntimeException> failed;
    private final Set<String> trashed = new HashSet<>();
    private CompletableFuture<Void> tail = CompletableFuture.completedFuture(null);

    Shelf(StyleCatalog catalog, Executor background, Consumer<RuntimeException> failed) {
        this.catalog = catalog;
        this.background = background;
        this.failed = failed;
    }

    /** Makes the catalog follow the step from one state of the shelf to another, forwards or back. */
    void move(Map<String, ShelfChange> from, Map<String, ShelfChange> to) {
        Set<String> ids = new LinkedHashSet<>(from.keySet());
        ids.addAll(to.keySet());
        for (String id : ids) {
            Optional<Style> was =
                    from.containsKey(id) ? from.get(id).after() : to.get(id).before();
            Optional<Style> is =
                    to.containsKey(id) ? to.get(id).after() : from.get(id).before();
            if (!was.equals(is)) {
                is.ifPresentOrElse(style -> keep(style, was.isEmpty()), () -> remove(id));
            }
        }
    }

    /** Reads the catalog as it is after every change that was asked for by now. */
    <T> void thenRead(Supplier<T> read, Consumer<T> done) {
        then(() -> done.accept(read.get()));
    }

    private void keep(Style style, boolean comesBack) {
        if (comesBack && trashed.remove(style.id())) {
            then(() -> catalog.restore(style.id()));
        } else {
            then(() -> catalog.keep(style));
        }
    }

    private void remove(String id) {
        trashed.add(id);
        then(() -> catalog.remove(id));
    }

    private void then(Runnable step) {
        tail = tail.thenRunAsync(
                () -> {
                    try {
                        step.run();
                    } catch (RuntimeException e) {
                        failed.accept(e);
                    }
                },
                background);
    }
}

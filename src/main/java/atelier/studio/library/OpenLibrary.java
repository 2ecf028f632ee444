package atelier.studio.library;

import atelier.library.LibraryException;
import atelier.library.index.LibraryHealth;
import atelier.library.index.LibraryStore;
import atelier.studio.StudioException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens the store when it is first asked for, once; who comes meanwhile waits. */
final class OpenLibrary implements AutoCloseable {
    private final Supplier<LibraryStore> opening;
    private LibraryStore store;
    private StudioException failure;
    private boolean closed;

    OpenLibrary(Supplier<LibraryStore> opening) {
        this.opening = opening;
    }

    /** @throws StudioException with a sentence for the user */
    synchronized LibraryStore store() {
        if (closed) {
            throw new StudioException("The library is closed.");
        }
        if (failure != null) {
            throw failure;
        }
        if (store == null) {
            try {
                store = opening.get();
            } catch (LibraryException e) {
                failure = new StudioException(e.getMessage(), e);
                throw failure;
            }
        }
        return store;
    }

    /** How the store is; one that can't be opened is said to be so. */
    LibraryHealth health() {
        try {
            return store().health();
        } catch (StudioException e) {
            return new LibraryHealth(LibraryHealth.State.UNAVAILABLE, e.getMessage());
        }
    }

    /** Does something with the store; what the library says becomes what the studio says. */
    <T> T with(Function<LibraryStore, T> work) {
        try {
            return work.apply(store());
        } catch (LibraryException | IllegalArgumentException e) {
            throw new StudioException(e.getMessage(), e);
        }
    }

    /** The store if it was ever opened. */
    synchronized Optional<LibraryStore> opened() {
        return Optional.ofNullable(closed ? null : store);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (store != null) {
            store.close();
        }
    }
}

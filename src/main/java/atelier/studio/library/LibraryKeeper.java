package atelier.studio.library;

import atelier.image.PictureBuffer;
import atelier.library.LibraryException;
import atelier.library.index.LibraryStore;
import atelier.library.index.PaletteColor;
import atelier.library.likeness.SwatchPalette;
import atelier.studio.StudioException;
import atelier.studio.ThreadEnd;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after an open library on a thread of its own: backs it up once a day, looks at swatches whose colours are not
 * known yet, and hears when another program has changed it.
 */
final class LibraryKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryKeeper.class);
    private static final long PAUSE_MILLISECONDS = 1000;
    private static final int SWATCHES = 40;

    private final OpenLibrary library;
    private final LibraryDesk desk;
    private final Thread thread =
            Thread.ofPlatform().name("atelier-library").daemon(true).unstarted(this::live);
    private final CountDownLatch closing = new CountDownLatch(1);

    LibraryKeeper(OpenLibrary library, LibraryDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    void start() {
        thread.start();
    }

    private void live() {
        try {
            LibraryStore store = library.store();
            if (!store.health().sentence().isEmpty()) {
                desk.tell(LibraryNews.HEALTH);
            }
            store.backUp();
            watch(store);
        } catch (LibraryException | StudioException e) {
            // whoever needs the library is told the same
            LOG.warn("the library is not looked after", e);
        }
    }

    private void watch(LibraryStore store) {
        long version = store.version();
        boolean looking = store.health().writable();
        while (pause(looking ? 1 : PAUSE_MILLISECONDS)) {
            looking = looking && look(store) > 0;
            long now = store.version();
            if (now != version) {
                version = now;
                looking = store.health().writable();
                desk.changed(LibraryNews.STYLES, LibraryNews.RENDERS);
            }
        }
    }

    /** Returns how many swatches were looked at. */
    private int look(LibraryStore store) {
        List<String> ids = store.styles().withoutColors(SWATCHES);
        Map<String, List<PaletteColor>> palettes = new LinkedHashMap<>();
        for (String id : ids) {
            palettes.put(id, palette(id));
        }
        if (!palettes.isEmpty()) {
            store.setPalettes(palettes);
            desk.tell(LibraryNews.STYLES);
        }
        return ids.size();
    }

    // a swatch that can't be read has no colours, and is not looked at again
    private List<PaletteColor> palette(String id) {
        try {
            PictureBuffer swatch = desk.swatch(id);
            return SwatchPalette.of(swatch);
        } catch (StudioException | atelier.image.PictureException e) {
            LOG.info("the swatch of {} can't be read", id, e);
            return List.of();
        }
    }

    /** Returns false once the library closes. */
    private boolean pause(long milliseconds) {
        try {
            return !closing.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        ThreadEnd.await(thread);
    }
}

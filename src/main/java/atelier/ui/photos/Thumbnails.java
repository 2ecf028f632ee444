package atelier.ui.photos;

import atelier.art.Monitor;
import atelier.studio.Photo;
import atelier.studio.Photos;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the filmstrip's small pictures, one at a time, the one asked for last first. */
final class Thumbnails {
    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final int WIDTH = 160;

    private final Photos photos;
    private final Workers workers;
    private final Deque<PhotoItem> waiting = new ArrayDeque<>();
    private boolean busy;

    Thumbnails(Photos photos, Workers workers) {
        this.photos = photos;
        this.workers = workers;
    }

    void want(PhotoItem item) {
        if (item.askOnce()) {
            waiting.push(item);
            next();
        }
    }

    static Pixels small(Photo photo) {
        return Pixels.of(Pixels.of(photo.preview()).atLeast(WIDTH));
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        PhotoItem item = waiting.pop();
        workers.load(
                () -> small(photos.open(item.file(), Monitor.NONE)),
                small -> {
                    item.show(small);
                    goOn();
                },
                failure -> {
                    LOG.info("No thumbnail of {}: {}", item.name(), failure.getMessage());
                    goOn();
                });
    }

    private void goOn() {
        busy = false;
        next();
    }
}

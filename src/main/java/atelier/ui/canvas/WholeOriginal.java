package atelier.ui.canvas;

import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.Previews;
import atelier.studio.Problem;
import atelier.ui.kit.Workers;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open photo with all its pixels, to compare a whole painting with; read only once there is such a painting. */
public final class WholeOriginal {
    private static final Logger LOG = LoggerFactory.getLogger(WholeOriginal.class);

    private final Previews previews;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Optional<FullPicture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Photo> asked = Optional.empty();
    private Runnable arrived = () -> {};

    public WholeOriginal(Previews previews, Workers workers) {
        this.previews = previews;
        this.workers = workers;
    }

    /** Empty until it is there; the preview shows meanwhile. */
    ReadOnlyObjectProperty<Optional<FullPicture>> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Tells when a tile is ready to be drawn. */
    void onTileArrived(Runnable action) {
        arrived = action;
    }

    void want(Photo photo) {
        if (asked.filter(photo::equals).isEmpty()) {
            forget();
            asked = Optional.of(photo);
            previews.original(photo, new Hearing());
        }
    }

    void forget() {
        asked = Optional.empty();
        picture.set(Optional.empty());
    }

    private final class Hearing implements Previews.OriginalListener {
        @Override
        public void decoded(Photo photo, PictureBuffer whole) {
            if (asked.filter(photo::equals).isPresent()) {
                picture.set(Optional.of(new FullPicture(whole, workers, () -> arrived.run())));
            }
        }

        @Override
        public void failed(Photo photo, Problem problem) {
            LOG.warn("No whole original of {}: {}", photo.name(), problem.sentence());
        }
    }
}

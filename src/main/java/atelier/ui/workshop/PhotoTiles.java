package atelier.ui.workshop;

import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.Problem;
import atelier.studio.StyleTiles;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.Parent;
import atelier.ui.kit.Pixels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the open photo painted in the fresh styles of a sheet, while that is wanted. */
public final class PhotoTiles {
    private static final Logger LOG = LoggerFactory.getLogger(PhotoTiles.class);

    /** Longest sides that tiles are painted with: the next one up serves, so that a moving window edge repaints little. */
    private static final List<Integer> SIDES = List.of(StyleTiles.SIDE, 320, 448, 640, 896);

    private final Surroundings around;
    private final ReadOnlyIntegerWrapper side = new ReadOnlyIntegerWrapper(StyleTiles.SIDE);
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Photo>> photo = new SimpleObjectProperty<>(Optional.empty());

    PhotoTiles(Surroundings around) {
        this.around = around;
    }

    /** Whether sheets show the photo in place of the swatches. */
    public BooleanProperty on() {
        return on;
    }

    /** The photo that is open in Stylize. */
    public ObjectProperty<Optional<Photo>> photo() {
        return photo;
    }

    /** The longest side that tiles are painted with. */
    ReadOnlyIntegerProperty side() {
        return side.getReadOnlyProperty();
    }

    /** Cards that the photo fills are shown so large, in pixels of the screen. */
    void shownAt(double width, double height) {
        double aspect = photo.get()
                .map(p -> p.preview().width() / (double) p.preview().height())
                .orElse(1.5);
        double wide = Math.max(width, height * aspect);
        double longest = Math.max(wide, wide / aspect);
        side.set(SIDES.stream().filter(s -> s >= longest).findFirst().orElse(SIDES.getLast()));
    }

    /** What a card shows of the photo that is open now. */
    public Optional<Pixels> picture(StyleCard card) {
        return photo.get()
                .filter(p -> on.get() && card.showsPhoto(p.id()))
                .flatMap(p -> card.painted().get());
    }

    /** Paints those of the cards that don't show the photo yet, in their order; the newest call wins. */
    void paint(List<StyleCard> cards) {
        if (on.get()) {
            photo.get().ifPresent(now -> paint(now, cards));
        }
    }

    private void paint(Photo now, List<StyleCard> cards) {
        int least = Math.min(
                side.get(), Math.max(now.preview().width(), now.preview().height()));
        List<FreshStyle> styles = new ArrayList<>();
        Map<String, StyleCard> waiting = new HashMap<>();
        for (StyleCard card : cards) {
            if (!card.showsPhoto(now.id(), least) && card.style().get().orElse(null) instanceof Parent.Fresh fresh) {
                styles.add(fresh.style());
                waiting.put(card.id(), card);
            }
        }
        if (!styles.isEmpty()) {
            around.styles().fresh().paint(now, styles, least, new Arrival(now, waiting));
        }
    }

    private final class Arrival implements FreshStyles.PaintListener {
        private final Photo painted;
        private final Map<String, StyleCard> waiting;

        Arrival(Photo painted, Map<String, StyleCard> waiting) {
            this.painted = painted;
            this.waiting = waiting;
        }

        @Override
        public void painted(FreshStyle style, PictureBuffer tile) {
            around.workers()
                    .load(
                            () -> Pixels.of(tile),
                            pixels -> waiting.get(style.id()).painted(painted.id(), pixels),
                            failure -> LOG.warn("No tile of {}", style.name(), failure));
        }

        @Override
        public void failed(FreshStyle style, Problem problem) {
            LOG.info("No tile of {}: {}", style.name(), problem.sentence());
        }
    }
}

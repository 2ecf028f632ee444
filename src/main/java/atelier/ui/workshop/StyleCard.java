package atelier.ui.workshop;

import atelier.studio.styles.NoveltyGauge.Novelty;
import atelier.studio.styles.Parent;
import atelier.ui.kit.Pixels;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One style of the workspace. Its place is there before the style is, and its pictures come after it. */
public final class StyleCard {
    private final ReadOnlyObjectWrapper<Optional<Parent>> style = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pixels>> swatch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pixels>> painted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> score = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Novelty>> novelty = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String photo = "";
    private int side;

    public ReadOnlyObjectProperty<Optional<Parent>> style() {
        return style.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Pixels>> swatch() {
        return swatch.getReadOnlyProperty();
    }

    /** The photo painted in it; empty until it is. */
    public ReadOnlyObjectProperty<Optional<Pixels>> painted() {
        return painted.getReadOnlyProperty();
    }

    /** How well it suits the photo, from 0 to 1; empty until measured. */
    public ReadOnlyObjectProperty<Optional<Double>> score() {
        return score.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Novelty>> novelty() {
        return novelty.getReadOnlyProperty();
    }

    /** Empty while the card waits. */
    public String id() {
        return style.get().map(Parent::id).orElse("");
    }

    public String name() {
        return style.get().map(Parent::name).orElse("");
    }

    public boolean waits() {
        return style.get().isEmpty();
    }

    void place(Parent parent) {
        style.set(Optional.of(parent));
    }

    void swatch(Pixels pixels) {
        swatch.set(Optional.of(pixels));
    }

    boolean showsPhoto(String id) {
        return photo.equals(id);
    }

    /** Whether it shows the photo with its longest side at least this. */
    boolean showsPhoto(String id, int least) {
        return photo.equals(id) && side >= least;
    }

    /** A coarse picture never takes the place of a finer one. */
    void painted(String photoId, Pixels pixels) {
        int next = Math.max(pixels.width(), pixels.height());
        if (photo.equals(photoId) && next < side) {
            return;
        }
        photo = photoId;
        side = next;
        painted.set(Optional.of(pixels));
    }

    /** Lets the photo's picture go; it is painted again when it is wanted. */
    void forgetPhoto() {
        photo = "";
        side = 0;
        painted.set(Optional.empty());
    }

    void score(Optional<Double> value) {
        score.set(value);
    }

    void novelty(Novelty value) {
        novelty.set(Optional.of(value));
    }
}

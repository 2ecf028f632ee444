package atelier.ui.canvas;

import atelier.studio.Photo;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the canvas shows: the photo, how it is compared with its painting, and where it lies in the view. */
public final class CanvasModel {
    private static final double ZOOM_STEP = 1.25;
    private static final double PREVIEW_SLACK = 1.05;

    /** A photo ready for the screen. */
    public record Original(Photo photo, Pixels pixels) {}

    private final PaintModel paint;
    private final WholeOriginal whole;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<Optional<Original>> original = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.NONE);
    private final ObjectProperty<Compare> compare = new SimpleObjectProperty<>(Compare.PAINTING);
    private final DoubleProperty split = new SimpleDoubleProperty(0.5);
    private final BooleanProperty holding = new SimpleBooleanProperty();
    private Optional<Photo> photo = Optional.empty();
    private double outputScale = 1;

    public CanvasModel(PaintModel paint, WholeOriginal whole, Workers workers) {
        this.paint = paint;
        this.whole = whole;
        this.workers = workers;
        paint.painting()
                .addListener(
                        (o, before, painting) -> painting.filter(p -> p.full().isPresent())
                                .ifPresent(p -> whole.want(p.request().photo())));
    }

    public PaintModel paint() {
        return paint;
    }

    public ReadOnlyObjectProperty<Optional<Original>> original() {
        return original.getReadOnlyProperty();
    }

    /** The photo with all its pixels, once the canvas shows more than the preview holds. */
    public WholeOriginal whole() {
        return whole;
    }

    public ReadOnlyObjectProperty<Viewport> viewport() {
        return viewport.getReadOnlyProperty();
    }

    public ObjectProperty<Compare> compare() {
        return compare;
    }

    /** Where the split divider stands, 0 to 1 of the picture's visible width. */
    public DoubleProperty split() {
        return split;
    }

    /** Whether the original is shown for as long as something is held. */
    public BooleanProperty holding() {
        return holding;
    }

    /** Puts a photo on the canvas, whole; the picture appears as soon as it is converted. */
    public void show(Optional<Photo> next) {
        if (!photo.equals(next)) {
            whole.forget();
        }
        photo = next;
        holding.set(false);
        if (next.isEmpty()) {
            original.set(Optional.empty());
            return;
        }
        Photo shown = next.get();
        workers.load(() -> Pixels.of(shown.preview()), pixels -> place(shown, pixels), failure -> {
            throw failure;
        });
    }

    private void place(Photo shown, Pixels pixels) {
        if (photo.filter(shown::equals).isPresent()) {
            original.set(Optional.of(new Original(shown, pixels)));
            move(viewport.get().photo(shown.width(), shown.height()));
        }
    }

    /** The size of one picture's view; {@code scale} is physical pixels for one screen pixel. */
    public void resize(double width, double height, double scale) {
        outputScale = scale;
        move(viewport.get().view(width, height));
    }

    public void fit() {
        move(viewport.get().fitted());
    }

    public void actual() {
        Viewport now = viewport.get();
        actualAt(now.viewWidth() / 2, now.viewHeight() / 2);
    }

    /** 100 %, one photo pixel for each physical pixel, around a point of the view. */
    public void actualAt(double x, double y) {
        move(viewport.get().zoomed(1 / (viewport.get().zoom() * outputScale), x, y));
    }

    /** Fit when zoomed, 100 % when fitted. */
    public void toggleZoom() {
        if (viewport.get().fit()) {
            actual();
        } else {
            fit();
        }
    }

    public void zoomIn() {
        zoomAtCenter(ZOOM_STEP);
    }

    public void zoomOut() {
        zoomAtCenter(1 / ZOOM_STEP);
    }

    public void zoomAt(double factor, double x, double y) {
        move(viewport.get().zoomed(factor, x, y));
    }

    public void pan(double dx, double dy) {
        move(viewport.get().panned(dx, dy));
    }

    public void compare(Compare mode) {
        compare.set(mode);
    }

    /** Chooses a mode, or goes back to the painting alone when it is chosen already. */
    public void toggle(Compare mode) {
        compare.set(compare.get() == mode ? Compare.PAINTING : mode);
    }

    public void moveSplit(double to) {
        split.set(Math.clamp(to, 0, 1));
    }

    /** Percent of the photo's own pixels, as people read zoom. */
    public long zoomPercent() {
        return Math.round(viewport.get().zoom() * outputScale * 100);
    }

    private void zoomAtCenter(double factor) {
        Viewport now = viewport.get();
        zoomAt(factor, now.viewWidth() / 2, now.viewHeight() / 2);
    }

    private void move(Viewport next) {
        viewport.set(next);
        photo.ifPresent(shown -> {
            double preview = shown.preview().width() / (double) shown.width();
            paint.wantFull(next.zoom() * outputScale > preview * PREVIEW_SLACK);
        });
    }
}

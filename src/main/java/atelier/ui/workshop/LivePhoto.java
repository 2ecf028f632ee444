package atelier.ui.workshop;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.studio.Photo;
import atelier.stylizer.PaintSettings;
import atelier.ui.canvas.PaintModel;
import atelier.ui.canvas.Painting;
import atelier.ui.kit.Pixels;
import atelier.ui.work.WorkModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/** The open photo, painted in a style that changes while one drags; with the settings of the Stylize workspace. */
public final class LivePhoto {
    private final PaintModel paint;
    private final WorkModel work;
    private final ReadOnlyObjectProperty<Optional<Photo>> photo;
    private Optional<Style> style = Optional.empty();
    private boolean shown;

    LivePhoto(PaintModel paint, WorkModel work, ReadOnlyObjectProperty<Optional<Photo>> photo) {
        this.paint = paint;
        this.work = work;
        this.photo = photo;
        photo.addListener(o -> paint());
    }

    public ReadOnlyObjectProperty<Optional<Photo>> photo() {
        return photo;
    }

    /** The newest painting; empty without a photo or a style. */
    public ObservableValue<Optional<Pixels>> picture() {
        return paint.painting().map(painting -> painting.map(Painting::pixels));
    }

    public ReadOnlyBooleanProperty busy() {
        return paint.busy();
    }

    void show(Style next) {
        style = Optional.of(next);
        paint();
    }

    void enter() {
        shown = true;
        paint();
    }

    void leave() {
        shown = false;
        paint.stop();
    }

    private void paint() {
        if (shown) {
            paint.want(
                    photo.get(), style.map(StyleBlend::of), quickly(work.now().settings()));
        }
    }

    // a style that is gone in a moment is neither measured nor painted for minutes
    private static PaintSettings quickly(PaintSettings settings) {
        PaintSettings even = settings.with("evenStrength", false);
        return even.finish().equals(PaintSettings.PATIENT) ? even.with("finish", PaintSettings.SMOOTH) : even;
    }
}

package atelier.ui.workshop;

import atelier.ui.kit.Images;
import atelier.ui.kit.Pixels;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A picture as large as its pane allows, whole and in the middle. */
final class PictureFit extends Region {
    private final ImageView view = new ImageView();
    private Optional<Pixels> shown = Optional.empty();

    PictureFit() {
        getStyleClass().add("picture-fit");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /** Follows a picture for as long as the workspace lives. */
    void follow(ObservableValue<Optional<Pixels>> source) {
        InvalidationListener follow = o -> show(source.getValue());
        source.addListener(follow);
        follow.invalidated(source);
    }

    void show(Optional<Pixels> pixels) {
        if (!pixels.equals(shown)) {
            shown = pixels;
            view.setImage(pixels.map(p -> Images.wrap(p.levels().getFirst())).orElse(null));
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (view.getImage() == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double scale = Math.min(
                getWidth() / view.getImage().getWidth(),
                getHeight() / view.getImage().getHeight());
        double width = view.getImage().getWidth() * scale;
        double height = view.getImage().getHeight() * scale;
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    }
}

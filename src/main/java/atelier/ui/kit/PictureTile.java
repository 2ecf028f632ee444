package atelier.ui.kit;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A small picture that fills its place: cropped to it around the middle, with rounded corners. */
public final class PictureTile extends Region {
    private static final double ARC = 8;

    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    // held here, and only weakly by the source: pictures outlive the tiles that show them
    private InvalidationListener following = o -> {};
    private Optional<Pixels> shown = Optional.empty();

    public PictureTile(double width, double height) {
        getStyleClass().add("picture-tile");
        size(width, height);
        clip.setArcWidth(ARC);
        clip.setArcHeight(ARC);
        setClip(clip);
        view.setSmooth(true);
        getChildren().add(view);
    }

    public void size(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
    }

    /** Follows a picture that may come later. */
    public void follow(ObservableValue<Optional<Pixels>> source) {
        following = o -> show(source.getValue());
        source.addListener(new WeakInvalidationListener(following));
        show(source.getValue());
    }

    public void show(Optional<Pixels> pixels) {
        if (!pixels.equals(shown)) {
            shown = pixels;
            view.setImage(pixels.map(p -> Images.wrap(levelFor(p))).orElse(null));
            requestLayout();
        }
    }

    private Pixels.Level levelFor(Pixels pixels) {
        double cover = Math.max(getPrefWidth(), getPrefHeight() * pixels.width() / pixels.height());
        return pixels.atLeast(1.5 * cover);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        view.setFitWidth(width);
        view.setFitHeight(height);
        Image image = view.getImage();
        if (image != null && width > 0 && height > 0) {
            double scale = Math.max(width / image.getWidth(), height / image.getHeight());
            double w = width / scale;
            double h = height / scale;
            view.setViewport(new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
        }
    }
}

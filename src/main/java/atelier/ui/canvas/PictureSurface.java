package atelier.ui.canvas;

import atelier.ui.kit.Images;
import atelier.ui.kit.Pixels;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/** Draws the photo and its painting as the canvas model says, once a pulse at most. */
final class PictureSurface extends Region {
    /** Between the two pictures that stand side by side. */
    static final double GAP = 8;

    private static final double PIXELS_SHOW = 3;

    private final CanvasModel model;
    private final Canvas canvas = new Canvas();
    private final Images images = new Images();
    private final ImagePattern checkers = new ImagePattern(checkerboard(), 0, 0, 16, 16, false);

    PictureSurface(CanvasModel model) {
        this.model = model;
        getChildren().add(canvas);
        model.original().addListener(o -> requestLayout());
        model.viewport().addListener(o -> requestLayout());
        model.paint().painting().addListener(o -> requestLayout());
        model.compare().addListener(o -> resizeModel());
        model.split().addListener(o -> requestLayout());
        model.holding().addListener(o -> requestLayout());
        model.paint().onTileArrived(this::requestLayout);
        model.whole().onTileArrived(this::requestLayout);
        model.whole().picture().addListener(o -> requestLayout());
        widthProperty().addListener(o -> resizeModel());
        heightProperty().addListener(o -> resizeModel());
    }

    /** The width of one picture's view. */
    double sideWidth() {
        return sideBySide() ? (getWidth() - GAP) / 2 : getWidth();
    }

    /** A point of the surface in the view of the picture that it lies on. */
    double localX(double x) {
        return sideBySide() && x > sideWidth() ? x - sideWidth() - GAP : x;
    }

    private boolean sideBySide() {
        return model.compare().get() == Compare.SIDE_BY_SIDE;
    }

    private void resizeModel() {
        model.resize(sideWidth(), getHeight(), outputScale());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        model.original().get().ifPresent(original -> draw(g, original));
    }

    private void draw(GraphicsContext g, CanvasModel.Original original) {
        Optional<Painting> painting = model.holding().get()
                ? Optional.empty()
                : model.paint()
                        .painting()
                        .get()
                        .filter(p ->
                                p.request().photo().id().equals(original.photo().id()));
        Viewport v = model.viewport().get();
        switch (model.compare().get()) {
            case PAINTING -> part(g, v, original, painting, 0, 0, getWidth());
            case SPLIT -> {
                double at = v.visibleLeft() + model.split().get() * (v.visibleRight() - v.visibleLeft());
                part(g, v, original, Optional.empty(), 0, 0, at);
                part(g, v, original, painting, 0, at, getWidth() - at);
            }
            case SIDE_BY_SIDE -> {
                double right = sideWidth() + GAP;
                part(g, v, original, Optional.empty(), 0, 0, sideWidth());
                part(g, v, original, painting, right, right, sideWidth());
            }
        }
    }

    private void part(
            GraphicsContext g,
            Viewport v,
            CanvasModel.Original original,
            Optional<Painting> painting,
            double shift,
            double clipX,
            double clipWidth) {
        g.save();
        g.beginPath();
        g.rect(clipX, 0, clipWidth, getHeight());
        g.clip();
        double left = v.left() + shift;
        if (original.photo().preview().hasAlpha()) {
            g.setFill(checkers);
            g.fillRect(left, v.top(), v.width(), v.height());
        }
        double scale = outputScale();
        g.setImageSmoothing(v.zoom() * scale < PIXELS_SHOW);
        Pixels base = painting.map(Painting::pixels).orElse(original.pixels());
        Image image = images.of(base.atLeast(v.width() * scale));
        g.drawImage(image, left, v.top(), v.width(), v.height());
        Optional<FullPicture> whole = painting.map(Painting::full)
                .orElseGet(() -> model.whole().picture().get());
        whole.filter(full -> v.zoom() * scale * original.photo().width() > base.width())
                .ifPresent(full -> tiles(g, v, full, shift, clipX, clipWidth));
        g.restore();
    }

    /** The whole painting's tiles that are in sight; the preview shows through until they come. */
    private void tiles(GraphicsContext g, Viewport v, FullPicture full, double shift, double clipX, double clipWidth) {
        int size = FullPicture.TILE;
        int firstColumn = Math.max(0, (int) (v.photoX(clipX - shift) / size));
        int lastColumn = Math.min((full.width() - 1) / size, (int) (v.photoX(clipX - shift + clipWidth) / size));
        int firstRow = Math.max(0, (int) (v.photoY(0) / size));
        int lastRow = Math.min((full.height() - 1) / size, (int) (v.photoY(getHeight()) / size));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                double x = v.left() + shift + column * size * v.zoom();
                double y = v.top() + row * size * v.zoom();
                full.tile(new FullPicture.Place(column, row))
                        .ifPresent(tile ->
                                g.drawImage(images.of(tile), x, y, tile.width() * v.zoom(), tile.height() * v.zoom()));
            }
        }
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private static WritableImage checkerboard() {
        WritableImage image = new WritableImage(16, 16);
        PixelWriter writer = image.getPixelWriter();
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                writer.setColor(x, y, (x < 8) == (y < 8) ? Color.gray(0.62) : Color.gray(0.48));
            }
        }
        return image;
    }
}

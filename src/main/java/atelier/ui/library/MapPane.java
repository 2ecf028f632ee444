package atelier.ui.library;

import atelier.library.index.MapPoint;
import atelier.ui.kit.Images;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The map as it is drawn: dots in the styles' colours, their swatches once there is room. */
final class MapPane extends Region {
    private static final double REACH = 16;
    private static final int MOST_SWATCHES = 240;
    private static final double STEP = 60;
    private static final Color SELECTED = Color.web("#6aa9ff");

    private final MapModel model;
    private final SwatchCache swatches;
    private final Consumer<MapPoint> chosen;
    private final Texts texts;
    private final Images images = new Images();
    private final MapDots dots = new MapDots();
    private final Canvas over = new Canvas();
    private MapFrame frame = MapFrame.whole(1, 1);
    private Optional<MapPoint> hovered = Optional.empty();
    private Optional<String> selected = Optional.empty();
    private Optional<MapPoint> from = Optional.empty();
    private Optional<MapPoint> anchor = Optional.empty();
    private double mouseX;
    private double mouseY;
    private boolean panning;
    private boolean drawing;
    private boolean dirty;
    private boolean aiming;

    MapPane(MapModel model, SwatchCache swatches, Consumer<MapPoint> chosen, Texts texts) {
        this.model = model;
        this.swatches = swatches;
        this.chosen = chosen;
        this.texts = texts;
        getStyleClass().add("map-pane");
        setId("library-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.of("library.map.name"));
        getChildren().addAll(dots.node(), over);
        over.setMouseTransparent(true);
        setMinSize(0, 0);
        model.points().addListener(o -> draw());
        swatches.listen(id -> {
            if (frame.zoom() > 1.01 || model.points().get().size() <= MOST_SWATCHES) {
                draw();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1e6, -1e6));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            frame = frame.zoomed(Math.exp(e.getDeltaY() / 300), e.getX(), e.getY());
            draw();
            e.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener(o -> draw());
    }

    void select(Optional<String> id) {
        selected = id;
        draw();
    }

    void zoom(double factor) {
        frame = frame.zoomed(factor, getWidth() / 2, getHeight() / 2);
        draw();
    }

    void whole() {
        frame = MapFrame.whole(getWidth(), getHeight());
        draw();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> frame = frame.panned(STEP, 0);
            case RIGHT -> frame = frame.panned(-STEP, 0);
            case UP -> frame = frame.panned(0, STEP);
            case DOWN -> frame = frame.panned(0, -STEP);
            case PLUS, ADD, EQUALS -> zoom(1.4);
            case MINUS, SUBTRACT -> zoom(1 / 1.4);
            case DIGIT0, HOME -> whole();
            case ENTER, SPACE -> aimed().ifPresent(chosen);
            case B -> blendHere();
            default -> {
                if (event.getCode() != KeyCode.ESCAPE || anchor.isEmpty()) {
                    return;
                }
                anchor = Optional.empty();
            }
        }
        aiming = true;
        draw();
        event.consume();
    }

    /** The style nearest to the middle: what the keyboard is at. */
    private Optional<MapPoint> aimed() {
        return frame.nearest(model.points().get(), getWidth() / 2, getHeight() / 2, getWidth());
    }

    /** The first style of a blend, then the second. */
    private void blendHere() {
        Optional<MapPoint> here = aimed();
        if (anchor.isEmpty()) {
            anchor = here;
        } else if (here.filter(point -> !point.id().equals(anchor.get().id())).isPresent()) {
            model.blend(anchor.get().id(), here.get().id(), 0.5);
            anchor = Optional.empty();
        }
    }

    private void hover(double x, double y) {
        Optional<MapPoint> now = frame.nearest(model.points().get(), x, y, REACH);
        if (!now.equals(hovered)) {
            hovered = now;
            draw();
        }
    }

    private void press(MouseEvent event) {
        aiming = false;
        anchor = Optional.empty();
        requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        mouseX = event.getX();
        mouseY = event.getY();
        from = frame.nearest(model.points().get(), mouseX, mouseY, REACH);
        panning = from.isEmpty();
        drawing = false;
    }

    private void dragged(MouseEvent event) {
        if (panning) {
            frame = frame.panned(event.getX() - mouseX, event.getY() - mouseY);
        } else {
            drawing = from.isPresent() && (drawing || !event.isStillSincePress());
            hovered = frame.nearest(model.points().get(), event.getX(), event.getY(), REACH);
        }
        mouseX = event.getX();
        mouseY = event.getY();
        draw();
    }

    private void release(MouseEvent event) {
        if (drawing && from.isPresent()) {
            Optional<MapPoint> to = frame.nearest(model.points().get(), event.getX(), event.getY(), REACH)
                    .filter(point -> !point.id().equals(from.get().id()));
            to.ifPresentOrElse(
                    point -> model.blend(from.get().id(), point.id(), 0.5),
                    () -> model.between(held(frame.mapX(event.getX())), held(frame.mapY(event.getY()))));
        } else if (from.isPresent()) {
            chosen.accept(from.get());
        }
        from = Optional.empty();
        drawing = false;
        panning = false;
        draw();
    }

    private static double held(double place) {
        return Math.clamp(place, 0, 1);
    }

    private void draw() {
        dirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int width = (int) Math.max(1, getWidth());
        int height = (int) Math.max(1, getHeight());
        if (dots.size(width, height)) {
            frame = frame.sized(width, height);
            over.setWidth(width);
            over.setHeight(height);
            dirty = true;
        }
        if (dirty) {
            dirty = false;
            dots.paint(model.points().get(), frame);
            paintOver();
        }
    }

    private void paintOver() {
        GraphicsContext g = over.getGraphicsContext2D();
        MapInk ink = new MapInk(g);
        g.clearRect(0, 0, over.getWidth(), over.getHeight());
        List<MapPoint> seen = model.points().get().stream()
                .filter(point -> frame.sees(point, 30))
                .limit(MOST_SWATCHES + 1L)
                .toList();
        double reach = 10;
        if (seen.size() <= MOST_SWATCHES) {
            double size = Math.clamp(Math.sqrt(getWidth() * getHeight() / Math.max(1, seen.size())) * 0.42, 20, 84);
            seen.forEach(point -> swatch(g, point, size));
            reach = size * 0.72;
        }
        double around = reach;
        model.points().get().stream()
                .filter(point -> selected.filter(point.id()::equals).isPresent())
                .forEach(point -> ink.ring(frame.x(point.x()), frame.y(point.y()), around, SELECTED));
        from.filter(point -> drawing).ifPresent(point -> {
            ink.line(frame.x(point.x()), frame.y(point.y()), mouseX, mouseY);
            ink.ring(frame.x(point.x()), frame.y(point.y()), around, Color.WHITE);
        });
        hovered.ifPresent(point -> {
            ink.ring(frame.x(point.x()), frame.y(point.y()), around, Color.WHITE);
            name(ink, point);
        });
        if (aiming && isFocused()) {
            paintAim(ink, around);
        }
    }

    private void paintAim(MapInk ink, double reach) {
        Optional<MapPoint> here = aimed();
        anchor.ifPresent(point -> {
            here.ifPresent(to -> ink.line(frame.x(point.x()), frame.y(point.y()), frame.x(to.x()), frame.y(to.y())));
            ink.ring(frame.x(point.x()), frame.y(point.y()), reach, SELECTED);
        });
        here.ifPresent(point -> {
            ink.ring(frame.x(point.x()), frame.y(point.y()), reach, Color.WHITE);
            name(ink, point);
            String words = anchor.map(first -> first.id().equals(point.id())
                            ? texts.of("library.map.blend.other", first.name())
                            : texts.of("library.map.blend.with", first.name(), point.name()))
                    .orElse(texts.of("library.map.blend.first", point.name()));
            ink.plate(words, (getWidth() - ink.width(words)) / 2, 12);
        });
    }

    private void swatch(GraphicsContext g, MapPoint point, double size) {
        swatches.of(point.id(), size).ifPresent(picture -> {
            Pixels.Level level = picture.atLeast(size);
            Image image = images.of(level);
            g.drawImage(image, frame.x(point.x()) - size / 2, frame.y(point.y()) - size / 2, size, size);
        });
    }

    private void name(MapInk ink, MapPoint point) {
        double width = ink.width(point.name());
        double x = Math.clamp(frame.x(point.x()) + 14, 4, Math.max(4, getWidth() - width - 4));
        double y = Math.clamp(frame.y(point.y()) - 36, 4, Math.max(4, getHeight() - 28));
        ink.plate(point.name(), x, y);
    }
}

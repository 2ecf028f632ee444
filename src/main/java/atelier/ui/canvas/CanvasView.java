package atelier.ui.canvas;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/** The canvas: shows the picture, zooms to the pointer, pans, compares, and draws a thin line while it paints. */
public final class CanvasView extends Pane {
    private static final double WHEEL = 1.0015;
    private static final double PAN_STEP = 60;
    private static final double BADGE_INSET = 12;

    private final CanvasModel model;
    private final PictureSurface surface;
    private final SplitHandle handle;
    private final Label originalBadge;
    private final Label paintedBadge;
    private final Region progress = new Region();
    private final PauseTransition progressDelay = new PauseTransition(Duration.millis(350));
    private double lastX;
    private double lastY;

    public CanvasView(CanvasModel model, Texts texts) {
        this.model = model;
        this.surface = new PictureSurface(model);
        this.handle = new SplitHandle(model, texts.of("canvas.split.handle"));
        this.originalBadge = Controls.label(texts.of("canvas.original"), "canvas-badge");
        this.paintedBadge = Controls.label(texts.of("canvas.painted"), "canvas-badge");
        getStyleClass().add("picture-canvas");
        setId("canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.of("canvas.name"));
        progress.getStyleClass().add("progress-line");
        progress.setVisible(false);
        getChildren().addAll(surface, originalBadge, paintedBadge, handle, progress);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        listen();
        showMode();
    }

    private void listen() {
        model.compare().addListener(o -> showMode());
        model.holding().addListener(o -> showMode());
        model.original().addListener(o -> showMode());
        model.split().addListener(o -> requestLayout());
        model.viewport().addListener(o -> requestLayout());
        model.paint().progress().addListener(o -> requestLayout());
        model.paint().busy().addListener((o, was, busy) -> showProgress(busy));
        progressDelay.setOnFinished(
                e -> progress.setVisible(model.paint().busy().get()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> setCursor(Cursor.DEFAULT));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(ZoomEvent.ZOOM, e -> model.zoomAt(e.getZoomFactor(), surface.localX(e.getX()), e.getY()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        handle.place(getHeight());
        originalBadge.autosize();
        paintedBadge.autosize();
        originalBadge.relocate(BADGE_INSET, BADGE_INSET);
        double paintedX = model.compare().get() == Compare.SIDE_BY_SIDE
                ? surface.sideWidth() + PictureSurface.GAP + BADGE_INSET
                : getWidth() - paintedBadge.getWidth() - BADGE_INSET;
        paintedBadge.relocate(paintedX, BADGE_INSET);
        double done = Math.max(0.03, model.paint().progress().get());
        progress.resizeRelocate(0, 0, getWidth() * done, 2);
    }

    private void showMode() {
        boolean picture = model.original().get().isPresent();
        Compare mode = model.compare().get();
        handle.setVisible(picture && mode == Compare.SPLIT);
        originalBadge.setAlignment(Pos.CENTER);
        originalBadge.setVisible(
                picture && (mode != Compare.PAINTING || model.holding().get()));
        paintedBadge.setVisible(
                picture && mode != Compare.PAINTING && !model.holding().get());
        requestLayout();
    }

    private void showProgress(boolean busy) {
        if (busy) {
            progressDelay.playFromStart();
        } else {
            progressDelay.stop();
            progress.setVisible(false);
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (model.original().get().isEmpty() || event.isSynthesized()) {
            return;
        }
        setCursor(Cursor.CLOSED_HAND);
        model.pan(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            if (model.viewport().get().fit()) {
                model.actualAt(surface.localX(event.getX()), event.getY());
            } else {
                model.fit();
            }
        }
    }

    private void scroll(ScrollEvent event) {
        if (model.original().get().isPresent() && event.getDeltaY() != 0) {
            model.zoomAt(Math.pow(WHEEL, event.getDeltaY()), surface.localX(event.getX()), event.getY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.pan(PAN_STEP, 0);
            case RIGHT -> model.pan(-PAN_STEP, 0);
            case UP -> model.pan(0, PAN_STEP);
            case DOWN -> model.pan(0, -PAN_STEP);
            case PLUS, ADD, EQUALS -> model.zoomIn();
            case MINUS, SUBTRACT -> model.zoomOut();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

package atelier.ui.canvas;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The divider of the split comparison: dragged, or moved by the arrow keys. */
final class SplitHandle extends StackPane {
    private static final double WIDTH = 26;
    private static final double STEP = 0.02;

    private final CanvasModel model;

    SplitHandle(CanvasModel model, String name) {
        this.model = model;
        Region line = new Region();
        line.getStyleClass().add("split-line");
        line.setMaxWidth(2);
        Region knob = new Region();
        knob.getStyleClass().add("split-knob");
        knob.setMaxSize(WIDTH, WIDTH);
        Region arrows = new Region();
        arrows.getStyleClass().add("split-arrows");
        arrows.setMaxSize(14, 9);
        getChildren().addAll(line, knob, arrows);
        getStyleClass().add("split-handle");
        setAlignment(Pos.CENTER);
        setPrefWidth(WIDTH);
        setManaged(false);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            requestFocus();
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Stands over the split of a surface this high. */
    void place(double height) {
        Viewport v = model.viewport().get();
        double x = v.visibleLeft() + model.split().get() * (v.visibleRight() - v.visibleLeft());
        resizeRelocate(Math.round(x) - WIDTH / 2, 0, WIDTH, height);
    }

    private void drag(MouseEvent event) {
        Viewport v = model.viewport().get();
        double x =
                getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        model.moveSplit((x - v.visibleLeft()) / Math.max(1, v.visibleRight() - v.visibleLeft()));
        event.consume();
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? 5 * STEP : STEP;
        if (event.getCode() == KeyCode.LEFT) {
            model.moveSplit(model.split().get() - step);
        } else if (event.getCode() == KeyCode.RIGHT) {
            model.moveSplit(model.split().get() + step);
        } else {
            return;
        }
        event.consume();
    }
}

package atelier.ui.workshop;

import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The square of a pad: a map of small pictures, and the point to drag. Arrow keys move the point. */
final class PadSquare extends Pane {
    private static final double FINE = 0.05;
    private static final double COARSE = 0.5;
    private static final double KNOB = 26;
    private static final double GAP = 2;

    private final PadModel pad;
    private final Texts texts;
    private final List<PictureTile> tiles = new ArrayList<>();
    private final Region knob = new Region();

    /** {@code key} hears keys that don't move the point. */
    PadSquare(PadModel pad, Texts texts, Consumer<KeyEvent> key) {
        this.pad = pad;
        this.texts = texts;
        getStyleClass().add("pad-square");
        setId("pad-square");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinSize(0, 0);
        knob.getStyleClass().add("pad-knob");
        knob.setMouseTransparent(true);
        for (int i = 0; i < PadModel.NODES * PadModel.NODES; i++) {
            PictureTile tile = new PictureTile(10, 10);
            tile.setMouseTransparent(true);
            tiles.add(tile);
        }
        getChildren().addAll(tiles);
        getChildren().add(knob);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> pad.drop());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> key(e, key));
        pad.nodes().addListener(o -> fill());
        pad.place().addListener(o -> move());
        fill();
        move();
    }

    private void fill() {
        List<StyleCard> nodes = pad.nodes().get();
        for (int i = 0; i < nodes.size(); i++) {
            tiles.get(i).follow(nodes.get(i).swatch());
        }
    }

    private void move() {
        PadModel.Place at = pad.place().get();
        setAccessibleText(
                texts.of("workshop.pad.place", at.column() / (PadModel.NODES - 1), at.row() / (PadModel.NODES - 1)));
        requestLayout();
    }

    private void drag(MouseEvent event) {
        requestFocus();
        double tile = side() / PadModel.NODES;
        pad.drag((event.getX() - left()) / tile - 0.5, (event.getY() - top()) / tile - 0.5);
        event.consume();
    }

    private void key(KeyEvent event, Consumer<KeyEvent> other) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double by = event.isShiftDown() ? COARSE : FINE;
        switch (event.getCode()) {
            case LEFT -> pad.nudge(-by, 0);
            case RIGHT -> pad.nudge(by, 0);
            case UP -> pad.nudge(0, -by);
            case DOWN -> pad.nudge(0, by);
            default -> {
                other.accept(event);
                return;
            }
        }
        event.consume();
    }

    private double side() {
        return Math.max(0, Math.min(getWidth(), getHeight()));
    }

    private double left() {
        return (getWidth() - side()) / 2;
    }

    private double top() {
        return (getHeight() - side()) / 2;
    }

    @Override
    protected void layoutChildren() {
        double tile = side() / PadModel.NODES;
        for (int i = 0; i < tiles.size(); i++) {
            double x = Math.rint(left() + i % PadModel.NODES * tile);
            double y = Math.rint(top() + Math.floorDiv(i, PadModel.NODES) * tile);
            tiles.get(i).size(Math.rint(tile) - GAP, Math.rint(tile) - GAP);
            tiles.get(i).resizeRelocate(x, y, Math.rint(tile) - GAP, Math.rint(tile) - GAP);
        }
        PadModel.Place at = pad.place().get();
        knob.resizeRelocate(
                left() + (at.column() + 0.5) * tile - KNOB / 2, top() + (at.row() + 0.5) * tile - KNOB / 2, KNOB, KNOB);
    }
}

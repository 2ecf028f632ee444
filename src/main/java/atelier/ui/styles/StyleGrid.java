package atelier.ui.styles;

import atelier.ui.kit.Controls;
import atelier.ui.kit.SightCell;
import atelier.ui.kit.Texts;
import atelier.ui.work.WorkModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** The tiles in rows of two or three under their headings; only rows in sight exist. Arrow keys move a cursor. */
public final class StyleGrid extends ListView<StyleGrid.Row> {
    private static final double NARROWEST_TILE = 80;
    private static final int MOST_COLUMNS = 3;
    private static final double SPACE = 8;
    private static final double SIDES = 34;
    private static final double FRAME = 4;

    /** One line of the grid. */
    public sealed interface Row {}

    record Heading(String title, boolean clearable) implements Row {}

    record Tiles(List<StyleTile> tiles) implements Row {}

    private final StylesModel model;
    private final WorkModel work;
    private final Texts texts;
    private final TileMenu menu;
    // the list makes cells as it needs them, and forgets some
    private final Set<RowCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final TreeSet<Integer> inSight = new TreeSet<>();
    private final PauseTransition settled = new PauseTransition(Duration.millis(200));
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private Optional<StyleTile> cursor = Optional.empty();
    private int columns = 2;

    StyleGrid(StylesModel model, WorkModel work, Texts texts) {
        this.model = model;
        this.work = work;
        this.texts = texts;
        this.menu = new TileMenu(model, work, texts);
        getStyleClass().add("style-grid");
        setId("style-grid");
        setAccessibleText(texts.of("styles.grid"));
        setCellFactory(list -> new RowCell());
        setSelectionModel(null);
        model.sections().addListener((InvalidationListener) o -> arrange());
        widthProperty().addListener(o -> fitColumns());
        scale.addListener(o -> fitColumns());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((o, was, focused) -> arrive(focused));
        settled.setOnFinished(e -> model.prefer(visibleTiles()));
        arrange();
    }

    /** How much larger than usual tiles must be at least, for their names to have room. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    private void fitColumns() {
        double tile = NARROWEST_TILE * scale.get() + FRAME + SPACE;
        int fitting = Math.clamp((int) ((getWidth() - SIDES + SPACE) / tile), 1, MOST_COLUMNS);
        if (fitting != columns) {
            columns = fitting;
            arrange();
        }
        cells.forEach(RowCell::showTiles);
    }

    private void arrange() {
        List<Row> rows = new ArrayList<>();
        boolean several = model.sections().size() > 1;
        for (StylesModel.Section section : model.sections()) {
            if (several) {
                rows.add(new Heading(
                        section.title(), model.isFresh(section.tiles().getFirst())));
            }
            for (int i = 0; i < section.tiles().size(); i += columns) {
                rows.add(new Tiles(
                        section.tiles().subList(i, Math.min(section.tiles().size(), i + columns))));
            }
        }
        cursor = cursor.filter(tile -> model.shown().contains(tile));
        getItems().setAll(rows);
    }

    private double tileWidth() {
        return Math.max(60, Math.floor((getWidth() - SIDES - (columns - 1) * SPACE) / columns) - FRAME);
    }

    private List<StyleTile> visibleTiles() {
        return inSight.stream()
                .filter(i -> i < getItems().size())
                .map(getItems()::get)
                .flatMap(row -> row instanceof Tiles tiles ? tiles.tiles().stream() : Stream.empty())
                .toList();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.shown().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> moveRow(-1);
            case DOWN -> moveRow(1);
            case HOME -> moveTo(model.shown().getFirst());
            case END -> moveTo(model.shown().getLast());
            case ENTER, SPACE -> cursor.ifPresent(model::use);
            case PLUS, ADD, EQUALS -> cursor.ifPresent(model::toggleInBlend);
            case K -> cursor.ifPresent(model::keep);
            case DELETE, BACK_SPACE -> cursor.ifPresent(model::remove);
            case F2 -> cursor.ifPresent(tile -> menu.rename(this, tile));
            case CONTEXT_MENU -> cursor.ifPresent(tile -> menu.show(this, tile));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        List<StyleTile> shown = model.shown();
        int at = cursor.map(shown::indexOf).orElse(by > 0 ? -1 : shown.size());
        moveTo(shown.get(Math.clamp(at + by, 0, shown.size() - 1)));
    }

    private void moveRow(int by) {
        List<Tiles> rows = getItems().stream()
                .filter(Tiles.class::isInstance)
                .map(Tiles.class::cast)
                .toList();
        int row = -1;
        int column = 0;
        for (int i = 0; i < rows.size() && cursor.isPresent(); i++) {
            int found = rows.get(i).tiles().indexOf(cursor.get());
            if (found >= 0) {
                row = i;
                column = found;
            }
        }
        List<StyleTile> target =
                rows.get(Math.clamp((long) row + by, 0, rows.size() - 1)).tiles();
        moveTo(target.get(Math.min(column, target.size() - 1)));
    }

    private void moveTo(StyleTile tile) {
        cursor = Optional.of(tile);
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof Tiles tiles && tiles.tiles().contains(tile) && !wholeInSight(i)) {
                scrollTo(Math.max(0, i - 1));
            }
        }
        showCursor();
    }

    /** With the focus there is always a cursor to see: first where the style in use is. */
    private void arrive(boolean focused) {
        if (focused && cursor.isEmpty()) {
            cursor = model.shown().stream()
                    .filter(tile -> work.blends(tile.style()))
                    .findFirst()
                    .or(() -> model.shown().stream().findFirst());
        }
        showCursor();
    }

    // not refresh(), which throws every cell away
    private void showCursor() {
        cells.forEach(RowCell::showCursor);
    }

    private boolean wholeInSight(int row) {
        return SightCell.isWhole(inSight, row, getItems().size());
    }

    private final class RowCell extends SightCell<Row> {
        private final HBox box = new HBox(SPACE);
        private final List<StyleTileView> views = new ArrayList<>();

        RowCell() {
            super(inSight, settled::playFromStart);
            cells.add(this);
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(
                    empty || row == null
                            ? null
                            : switch (row) {
                                case Heading heading -> heading(heading);
                                case Tiles tiles -> tiles(tiles);
                            });
        }

        private Node heading(Heading heading) {
            HBox box = new HBox(Controls.caption(heading.title()), Controls.spacer());
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add("grid-heading");
            if (heading.clearable()) {
                Button clear = Controls.button(texts.of("styles.clear.new"), "flat", "link");
                clear.setOnAction(e -> model.clearFresh());
                box.getChildren().add(clear);
            }
            return box;
        }

        private Node tiles(Tiles row) {
            double width = tileWidth();
            for (int i = 0; i < row.tiles().size(); i++) {
                view(i).show(row.tiles().get(i), width);
            }
            views.stream().skip(row.tiles().size()).forEach(StyleTileView::hide);
            showCursor();
            return box;
        }

        private StyleTileView view(int column) {
            if (column == views.size()) {
                StyleTileView view = new StyleTileView(model, work, texts);
                view.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> view.tile().ifPresent(tile -> click(e, tile)));
                view.setOnContextMenuRequested(
                        e -> view.tile().ifPresent(tile -> menu.show(view, tile, e.getScreenX(), e.getScreenY())));
                views.add(view);
                box.getChildren().add(view);
            }
            return views.get(column);
        }

        void showTiles() {
            if (getItem() instanceof Tiles row) {
                tiles(row);
            }
        }

        void showCursor() {
            boolean focused = StyleGrid.this.isFocused();
            views.forEach(view ->
                    view.cursor(focused && cursor.isPresent() && view.tile().equals(cursor)));
        }

        private void click(MouseEvent event, StyleTile tile) {
            StyleGrid.this.requestFocus();
            cursor = Optional.of(tile);
            if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()) {
                model.toggleInBlend(tile);
            } else if (event.getButton() == MouseButton.PRIMARY) {
                model.use(tile);
            }
            StyleGrid.this.showCursor();
        }
    }
}

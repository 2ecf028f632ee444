package atelier.ui.library;

import atelier.library.index.StyleRow;
import atelier.ui.kit.SightCell;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import javafx.collections.ObservableListBase;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The found styles in rows of tiles; only rows in sight exist, so that any number scrolls alike. */
public final class LibraryGrid extends ListView<Integer> {
    private static final double SPACE = 10;
    private static final double SIDES = 48;
    private static final double FRAME = 4;
    private static final double FOOT = 30;

    /** The numbers of the rows, without holding them. */
    private static final class Lines extends ObservableListBase<Integer> {
        private final int count;

        Lines(int count) {
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return count;
        }
    }

    private final LibraryModel model;
    private final BrowseModel browse;
    private final LibraryActions actions;
    private final Texts texts;
    private final GridKeys keys;
    private final StyleMenu menu;
    // the list makes cells as it needs them, and forgets some
    private final Set<RowCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final TreeSet<Integer> inSight = new TreeSet<>();
    private int columns = 1;
    private double tile = 100;

    LibraryGrid(LibraryModel model, LibraryActions actions, StyleMenu menu, Texts texts) {
        this.model = model;
        this.browse = model.browse();
        this.actions = actions;
        this.menu = menu;
        this.texts = texts;
        this.keys = new GridKeys(model, actions);
        getStyleClass().addAll("style-grid", "library-grid");
        setId("library-grid");
        setAccessibleText(texts.of("library.grid"));
        setCellFactory(list -> new RowCell());
        setSelectionModel(null);
        browse.rows().addListener((o, was, now) -> arrange(was.size() != now.size()));
        browse.revision().addListener(o -> cells.forEach(RowCell::showTiles));
        browse.answered().addListener((o, was, now) -> scrollTo(0));
        browse.selection().ids().addListener(o -> showMarks());
        browse.selection().cursor().addListener((o, was, now) -> reveal(now.intValue()));
        model.swatches().listen(id -> cells.forEach(cell -> cell.showPicture(id)));
        model.tileSize().addListener(o -> fit());
        widthProperty().addListener(o -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((o, was, focused) -> arrive(focused));
        fit();
    }

    private void fit() {
        double wanted = model.tileSize().get() + FRAME + SPACE;
        double room = Math.max(wanted, getWidth() - SIDES + SPACE);
        int fitting = Math.max(1, (int) (room / wanted));
        int first = inSight.isEmpty() ? 0 : inSight.first() * columns;
        boolean other = fitting != columns;
        columns = fitting;
        tile = Math.floor(room / columns - SPACE - FRAME);
        setFixedCellSize(Math.rint(tile + FRAME + FOOT));
        if (other) {
            arrange(true);
            scrollTo(first / columns);
        } else {
            cells.forEach(RowCell::showTiles);
        }
    }

    private void arrange(boolean otherSize) {
        if (otherSize) {
            setItems(new Lines(Math.ceilDiv(browse.rows().get().size(), columns)));
        }
        cells.forEach(RowCell::showTiles);
    }

    private void key(KeyEvent event) {
        int size = browse.rows().get().size();
        if (size == 0) {
            return;
        }
        Optional<Integer> move = event.isShortcutDown() || event.isAltDown()
                ? Optional.empty()
                : keys.move(event.getCode(), columns, Math.max(1, (int) (getHeight() / getFixedCellSize())));
        int cursor = browse.selection().cursor().get();
        if (move.isPresent()) {
            int to = cursor < 0 ? 0 : Math.clamp((long) cursor + move.get(), 0, size - 1);
            if (event.isShiftDown()) {
                browse.extend(to);
            } else {
                browse.choose(to);
            }
            event.consume();
        } else if (event.getCode().toString().equals("CONTEXT_MENU")) {
            tileAt(cursor).ifPresent(view -> {
                Bounds at = view.localToScreen(view.getBoundsInLocal());
                menu.show(view, at.getCenterX(), at.getCenterY());
            });
            event.consume();
        } else if (keys.act(event)) {
            event.consume();
        }
    }

    private Optional<LibraryTile> tileAt(int index) {
        return cells.stream()
                .flatMap(cell -> cell.tiles.stream())
                .filter(view -> view.isVisible() && view.index() == index)
                .findFirst();
    }

    /** With the focus there is always a place to see. */
    private void arrive(boolean focused) {
        if (focused
                && browse.selection().cursor().get() < 0
                && browse.rows().get().size() > 0) {
            browse.choose(inSight.isEmpty() ? 0 : inSight.first() * columns);
        }
        showMarks();
    }

    private void reveal(int cursor) {
        if (cursor >= 0) {
            int row = cursor / columns;
            if (!SightCell.isWhole(inSight, row, getItems().size())) {
                scrollTo(Math.max(0, row - 1));
            }
        }
        showMarks();
    }

    private void showMarks() {
        cells.forEach(RowCell::showMarks);
    }

    private void look() {
        if (!inSight.isEmpty()) {
            browse.look(inSight.first() * columns, (inSight.last() + 1) * columns - 1);
        }
    }

    private final class RowCell extends SightCell<Integer> {
        private final HBox box = new HBox(SPACE);
        private final List<LibraryTile> tiles = new ArrayList<>();

        RowCell() {
            super(inSight, LibraryGrid.this::look);
            cells.add(this);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                tiles.forEach(LibraryTile::hide);
            } else {
                setGraphic(box);
                showTiles();
            }
        }

        void showTiles() {
            if (isEmpty() || getItem() == null) {
                return;
            }
            RowPages rows = browse.rows().get();
            for (int i = 0; i < columns; i++) {
                int index = getItem() * columns + i;
                if (index < rows.size()) {
                    view(i).show(index, rows.at(index), tile);
                } else if (i < tiles.size()) {
                    tiles.get(i).hide();
                }
            }
            tiles.stream().skip(columns).forEach(LibraryTile::hide);
            showMarks();
        }

        void showPicture(String id) {
            tiles.stream()
                    .filter(view ->
                            view.row().filter(row -> row.id().equals(id)).isPresent())
                    .forEach(LibraryTile::showPicture);
        }

        void showMarks() {
            StyleSelection selection = browse.selection();
            boolean focused = LibraryGrid.this.isFocused();
            tiles.forEach(view -> view.mark(
                    view.row().map(StyleRow::id).filter(selection::contains).isPresent(),
                    focused
                            && view.index() >= 0
                            && view.index() == selection.cursor().get()));
        }

        private LibraryTile view(int column) {
            if (column == tiles.size()) {
                LibraryTile view = new LibraryTile(model.swatches(), texts);
                view.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> click(e, view));
                view.setOnContextMenuRequested(e -> {
                    chooseForMenu(view);
                    menu.show(view, e.getScreenX(), e.getScreenY());
                    e.consume();
                });
                view.setOnDragDetected(e -> {
                    chooseForMenu(view);
                    actions.drag(view);
                    e.consume();
                });
                tiles.add(view);
                box.getChildren().add(view);
            }
            return tiles.get(column);
        }

        private void chooseForMenu(LibraryTile view) {
            LibraryGrid.this.requestFocus();
            if (view.row().filter(row -> browse.selection().contains(row.id())).isEmpty()) {
                browse.choose(view.index());
            }
        }

        private void click(MouseEvent event, LibraryTile view) {
            if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
                return;
            }
            LibraryGrid.this.requestFocus();
            if (event.getClickCount() == 2 && !event.isShortcutDown() && !event.isShiftDown()) {
                actions.use();
            } else if (event.isShiftDown()) {
                browse.extend(view.index());
            } else if (event.isShortcutDown()) {
                browse.toggle(view.index());
            } else {
                browse.choose(view.index());
            }
        }
    }
}

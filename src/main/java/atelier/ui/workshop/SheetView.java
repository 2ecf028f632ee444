package atelier.ui.workshop;

import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** A sheet of cards that fills its pane. The focus is on one card; the arrow keys take it along. */
public final class SheetView extends Pane {
    private static final double GAP = 6;
    private static final double MARGIN = 12;

    private final WorkshopModel model;
    private final SheetModel sheet;
    private final Texts texts;
    private final List<CardView> views = new ArrayList<>();
    private SheetGrid grid = new SheetGrid(1, 1, 0, 0);

    SheetView(WorkshopModel model, SheetModel sheet, Texts texts) {
        this.model = model;
        this.sheet = sheet;
        this.texts = texts;
        getStyleClass().add("sheet");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.of("workshop.sheet"));
        setMinSize(0, 0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sheet.cards().addListener(o -> arrange());
        sheet.cursor().addListener(o -> showCursor());
        arrange();
    }

    /** Puts the keyboard on the sheet. */
    void focus() {
        views.stream()
                .filter(view -> view.card().equals(sheet.cursor().get()))
                .findFirst()
                .or(() -> views.stream().findFirst())
                .ifPresent(CardView::requestFocus);
    }

    private boolean holdsFocus() {
        return getScene() != null && views.contains(getScene().getFocusOwner());
    }

    private void arrange() {
        boolean focused = holdsFocus();
        List<StyleCard> cards = sheet.cards().get();
        while (views.size() < cards.size()) {
            CardView view = new CardView(model, texts);
            view.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> click(e, view));
            views.add(view);
        }
        for (int i = 0; i < cards.size(); i++) {
            views.get(i).show(cards.get(i));
        }
        getChildren().setAll(views.subList(0, cards.size()));
        showCursor();
        if (focused) {
            focus();
        }
        requestLayout();
    }

    private void showCursor() {
        boolean any = sheet.cursor().get().isPresent();
        for (int i = 0; i < views.size(); i++) {
            CardView view = views.get(i);
            boolean here = any && view.card().equals(sheet.cursor().get());
            view.cursor(here);
            view.setFocusTraversable(any ? here : i == 0);
            if (here && holdsFocus()) {
                view.requestFocus();
            }
        }
    }

    private void click(MouseEvent event, CardView view) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        view.card().ifPresent(card -> {
            sheet.goTo(card);
            view.requestFocus();
            if (event.isShortcutDown() || event.isShiftDown()) {
                model.toggleChosen(card);
            } else if (event.getClickCount() == 2) {
                model.use(card);
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> sheet.move(-1);
            case RIGHT -> sheet.move(1);
            case UP -> sheet.move(-grid.columns());
            case DOWN -> sheet.move(grid.columns());
            case HOME -> sheet.move(-sheet.cards().get().size());
            case END -> sheet.move(sheet.cards().get().size());
            case ENTER -> sheet.cursor().get().ifPresent(model::use);
            case K -> sheet.cursor().get().ifPresent(model.keeping()::toggle);
            case L -> sheet.cursor().get().ifPresent(model::moreLike);
            case C -> sheet.cursor().get().ifPresent(model::toggleChosen);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        int count = sheet.cards().get().size();
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        if (count == 0 || width <= 0 || height <= 0) {
            return;
        }
        grid = SheetGrid.fit(count, width, height, GAP);
        double w = grid.cardWidth();
        double h = grid.cardHeight();
        if (isVisible() && getScene() != null) {
            double density =
                    getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
            model.photo().shownAt(w * density, h * density);
        }
        double left = Math.floor(MARGIN + (width - grid.columns() * (w + GAP) + GAP) / 2);
        double top = Math.floor(MARGIN + (height - grid.rows() * (h + GAP) + GAP) / 2);
        for (int i = 0; i < count; i++) {
            CardView view = views.get(i);
            view.size(w, h);
            view.resizeRelocate(
                    left + i % grid.columns() * (w + GAP), top + Math.floorDiv(i, grid.columns()) * (h + GAP), w, h);
        }
    }
}

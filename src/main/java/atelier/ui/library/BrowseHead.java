package atelier.ui.library;

import atelier.library.index.StyleSort;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The line over the grid: search, order, taste, and the size of the tiles. */
final class BrowseHead extends HBox {
    private static final List<StyleSort> ORDERS = List.of(
            StyleSort.NEWEST,
            StyleSort.OLDEST,
            StyleSort.NAME,
            StyleSort.STARS,
            StyleSort.NOVELTY,
            StyleSort.COLOR,
            StyleSort.TASTE);

    private final LibraryModel model;
    private final BrowseModel browse;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ComboBox<StyleSort> order = new ComboBox<>();
    private final ToggleButton taste;
    private boolean following;

    BrowseHead(LibraryModel model, Texts texts) {
        this.model = model;
        this.browse = model.browse();
        this.texts = texts;
        getStyleClass().add("library-head");
        setAlignment(Pos.CENTER_LEFT);
        taste = Controls.iconToggle(Controls.icon(FluentUiRegularAL.HEART_20), texts.of("library.taste"));
        taste.setId("library-taste");
        taste.setOnAction(e -> model.followTaste(taste.isSelected()));
        getChildren().addAll(searchBox(), orderBox(), taste, size());
        InvalidationListener follow = o -> follow();
        browse.question().addListener(follow);
        model.taste().addListener(follow);
        follow();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private StackPane searchBox() {
        search.setId("library-search");
        search.setPromptText(texts.of("library.search"));
        search.setAccessibleText(texts.of("library.search"));
        search.getStyleClass().add("search");
        search.textProperty().addListener((o, was, now) -> {
            if (!following) {
                browse.change(query -> query.withText(now));
            }
        });
        StackPane box = new StackPane(search, Controls.icon(FluentUiRegularMZ.SEARCH_20));
        box.getStyleClass().add("search-box");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().getLast().setMouseTransparent(true);
        box.setMinWidth(140);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private ComboBox<StyleSort> orderBox() {
        order.setId("library-order");
        order.getItems().setAll(ORDERS);
        order.setAccessibleText(texts.of("library.order"));
        order.setMinWidth(USE_PREF_SIZE);
        Controls.explain(order, texts.of("library.order"));
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(StyleSort sort) {
                return sort == null ? "" : name(sort);
            }

            @Override
            public StyleSort fromString(String text) {
                throw new UnsupportedOperationException("the orders are chosen, not typed");
            }
        });
        order.valueProperty().addListener((o, was, now) -> {
            if (!following && now != null) {
                browse.change(query -> query.withSort(now));
            }
        });
        return order;
    }

    private String name(StyleSort sort) {
        return switch (sort) {
            case NEWEST -> texts.of("library.order.newest");
            case OLDEST -> texts.of("library.order.oldest");
            case NAME -> texts.of("library.order.name");
            case STARS -> texts.of("library.order.stars");
            case NOVELTY -> texts.of("library.order.novelty");
            case COLOR -> texts.of("library.order.color");
            case TASTE -> texts.of("library.order.taste");
        };
    }

    private Slider size() {
        Slider size = new Slider(
                LibraryModel.SMALLEST, LibraryModel.LARGEST, model.tileSize().get());
        size.setId("library-size");
        size.setAccessibleText(texts.of("library.size"));
        Controls.explain(size, texts.of("library.size"));
        size.setBlockIncrement(20);
        size.setPrefWidth(92);
        size.setMinWidth(60);
        size.valueProperty().bindBidirectional(model.tileSize());
        return size;
    }

    private void follow() {
        following = true;
        if (!search.getText().equals(browse.query().text())) {
            search.setText(browse.query().text());
        }
        StyleSort sort = browse.query().sort();
        order.setValue(sort);
        taste.setSelected(sort == StyleSort.TASTE);
        boolean known = model.taste().get().isPresent();
        taste.setDisable(!known && sort != StyleSort.TASTE);
        taste.setTooltip(Controls.tooltip(model.taste()
                .get()
                .map(t -> texts.of("library.taste.hint", t.learnedFrom()))
                .orElse(texts.of("library.taste.unknown"))));
        following = false;
    }
}

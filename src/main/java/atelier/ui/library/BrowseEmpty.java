package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands where the grid has nothing to show: why, and what to do. */
final class BrowseEmpty extends VBox {
    private final LibraryModel model;
    private final BrowseModel browse;
    private final Texts texts;
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label title = Controls.label("", "empty-title");
    private final Label hint = Controls.label("", "empty-text");
    private final Button clear;

    BrowseEmpty(LibraryModel model, Texts texts) {
        this.model = model;
        this.browse = model.browse();
        this.texts = texts;
        getStyleClass().addAll("empty-state", "library-empty");
        setAlignment(Pos.CENTER);
        hint.setWrapText(true);
        hint.setAlignment(Pos.CENTER);
        hint.setMaxWidth(420);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        busy.setMaxSize(36, 36);
        clear = Controls.button(texts.of("library.filters.clear"));
        clear.setId("empty-clear");
        clear.setOnAction(e -> browse.clear());
        setPickOnBounds(false);
        getChildren().addAll(busy, title, hint, clear);
        InvalidationListener follow = o -> follow();
        browse.rows().addListener(follow);
        browse.loading().addListener(follow);
        browse.answered().addListener(follow);
        follow();
    }

    private void follow() {
        boolean loading = browse.loading().get();
        boolean shown = loading || browse.rows().get().size() == 0;
        DetailsView.visible(this, shown);
        if (!shown) {
            return;
        }
        boolean narrowed = !loading && browse.question().get().narrowed();
        DetailsView.visible(busy, loading);
        DetailsView.visible(clear, narrowed);
        if (loading) {
            say(texts.of("library.loading"), "");
        } else if (narrowed) {
            say(texts.of("library.none.found"), texts.of("library.none.found.hint"));
        } else {
            switch (model.places().current().get().kind()) {
                case FAVOURITES -> say(texts.of("library.none.favourites"), texts.of("library.none.favourites.hint"));
                case COLLECTION, SMART ->
                    say(texts.of("library.none.collection"), texts.of("library.none.collection.hint"));
                case TRASH -> say(texts.of("library.none.trash"), texts.of("library.none.trash.hint"));
                case RECENT -> say(texts.of("library.none.recent"), texts.of("library.none.recent.hint"));
                default -> say(texts.of("library.none"), texts.of("library.none.hint"));
            }
        }
    }

    private void say(String what, String then) {
        title.setText(what);
        hint.setText(then);
        DetailsView.visible(hint, !then.isEmpty());
    }
}

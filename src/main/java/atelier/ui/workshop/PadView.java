package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.photos.EmptyState;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pad's bench: the square at the left, the photo beside it. */
final class PadView extends VBox {
    private final WorkshopModel model;
    private final PadModel pad;
    private final PadSquare square;

    PadView(WorkshopModel model, EmptyState invitation, Texts texts) {
        this.model = model;
        this.pad = model.pad();
        setId("workshop-pad");
        square = new PadSquare(pad, texts, this::key);
        PictureFit photo = new PictureFit();
        photo.follow(pad.live().picture());
        StackPane beside = new StackPane(photo, invitation);
        HBox both = new HBox(square, beside);
        both.getStyleClass().add("pad-stage");
        for (Node half : new Node[] {square, beside}) {
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        square.setPrefWidth(100);
        beside.setPrefWidth(100);
        beside.setMinSize(0, 0);
        VBox empty = BenchParts.empty(texts.of("workshop.pad.empty"), texts.of("workshop.pad.empty.hint"));
        StackPane stage = new StackPane(both, empty);
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        InvalidationListener turn = o -> {
            boolean none = !pad.endless().get() && model.chosen().cards().size() < PadModel.CORNERS;
            empty.setVisible(none);
            both.setVisible(!none);
        };
        pad.endless().addListener(turn);
        model.chosen().cards().addListener(turn);
        turn.invalidated(pad.endless());
        pad.here().addListener(o -> pad.here().get().ifPresent(model::select));
        getChildren().addAll(head(texts), stage);
    }

    void focus() {
        square.requestFocus();
    }

    private HBox head(Texts texts) {
        ToggleButton four = mode(texts.of("workshop.pad.four"), texts.of("workshop.pad.four.hint"), false);
        ToggleButton space = mode(texts.of("workshop.pad.space"), texts.of("workshop.pad.space.hint"), true);
        four.getStyleClass().add("left-pill");
        space.getStyleClass().add("right-pill");
        HBox modes = new HBox(four, space);
        modes.getStyleClass().addAll("segment", "last-segment");
        modes.setMinWidth(USE_PREF_SIZE);
        HBox corners = new HBox();
        corners.getStyleClass().add("stops");
        corners.setAlignment(Pos.CENTER_LEFT);
        InvalidationListener fill = o -> corners.getChildren()
                .setAll(model.chosen().cards().stream()
                        .limit(PadModel.CORNERS)
                        .<Node>map(card -> BenchParts.stop(
                                card,
                                texts.of("workshop.tray.remove", card.name()),
                                () -> model.chosen().remove(card)))
                        .toList());
        model.chosen().cards().addListener(fill);
        fill.invalidated(model.chosen().cards());
        corners.visibleProperty().bind(pad.endless().not());
        corners.managedProperty().bind(corners.visibleProperty());
        HBox head = new HBox(modes, corners, Controls.spacer(), Controls.label(texts.of("workshop.pad.hint"), "hint"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("bench-tools", "bench-tools-tall");
        return head;
    }

    private ToggleButton mode(String text, String hint, boolean endless) {
        ToggleButton button = new ToggleButton(text);
        button.setId(endless ? "pad-space" : "pad-four");
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        Controls.explain(button, hint);
        button.setOnAction(e -> {
            pad.endless().set(endless);
            button.setSelected(true);
        });
        InvalidationListener turn = o -> button.setSelected(pad.endless().get() == endless);
        pad.endless().addListener(turn);
        turn.invalidated(pad.endless());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case K -> pad.here().get().ifPresent(model.keeping()::toggle);
            case C -> pad.here().get().ifPresent(model::toggleChosen);
            case ENTER -> pad.here().get().ifPresent(model::use);
            default -> {
                return;
            }
        }
        event.consume();
    }
}

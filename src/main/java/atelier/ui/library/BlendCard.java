package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The blend that was drawn on the map: how it looks, how much of each, and whether to keep it. */
final class BlendCard extends HBox {
    private static final double PICTURE = 96;

    private final PictureTile picture = new PictureTile(PICTURE, PICTURE);
    private final Label name = Controls.label("", "render-title");
    private final Slider share = new Slider(2, 98, 50);
    private boolean following;

    BlendCard(MapModel model, LibraryActions actions, Texts texts) {
        getStyleClass().addAll("queue-panel", "blend-card");
        setId("blend-card");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(440, USE_PREF_SIZE);
        share.setId("blend-share");
        share.setBlockIncrement(5);
        share.setAccessibleText(texts.of("library.blend.share"));
        Controls.explain(share, texts.of("library.blend.share"));
        share.valueProperty().addListener((o, was, now) -> {
            if (!following) {
                model.share(now.doubleValue() / 100);
            }
        });
        Button keep = Controls.button(texts.of("library.blend.keep"), "accent");
        keep.setId("blend-keep");
        keep.setOnAction(e -> actions.change(model::keep));
        keep.disableProperty().bind(actions.readOnly());
        Button use = Controls.button(texts.of("library.use"));
        use.setOnAction(e -> model.use());
        Button close = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("dialog.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(e -> model.dismiss());
        name.setWrapText(true);
        HBox buttons = new HBox(8, keep, use);
        VBox words = new VBox(8, name, share, buttons);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(picture, words, close);
        setAlignment(Pos.TOP_LEFT);
        model.blend().addListener((o, was, now) -> show(now));
        show(model.blend().get());
    }

    private void show(Optional<MapModel.Blend> blend) {
        DetailsView.visible(this, blend.isPresent());
        blend.ifPresent(now -> {
            following = true;
            name.setText(now.style().name());
            if (!share.isValueChanging() && !share.isPressed()) {
                share.setValue(100 * now.share());
            }
            DetailsView.visible(share, now.of().parts().size() == 2);
            if (now.picture().isPresent()) {
                picture.show(now.picture());
            }
            following = false;
        });
        if (blend.isEmpty()) {
            picture.show(Optional.empty());
        }
    }
}

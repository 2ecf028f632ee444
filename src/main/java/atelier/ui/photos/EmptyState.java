package atelier.ui.photos;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Command;
import atelier.ui.shell.Commands;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** What the canvas says while no photo is open: drop one, open one, or try a sample. */
public final class EmptyState extends VBox {
    private static final int SAMPLES = 3;

    public EmptyState(PhotosModel photos, List<Path> samples, Commands commands, Texts texts) {
        getStyleClass().add("empty-state");
        setId("empty-state");
        setAlignment(Pos.CENTER);
        Label title = Controls.label(texts.of("empty.title"), "empty-title");
        title.setGraphic(Controls.icon(FluentUiRegularAL.IMAGE_20));
        title.setContentDisplay(ContentDisplay.TOP);
        Label hint = Controls.label(texts.of("empty.hint"), "empty-text");
        hint.setWrapText(true);
        Button open = Controls.button(texts.of("empty.open"), "accent");
        open.setId("empty-open");
        open.setOnAction(e -> commands.run(Command.OPEN));
        VBox zone = new VBox(title, hint, open);
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("drop-invitation");
        zone.setMaxSize(440, USE_PREF_SIZE);
        getChildren().add(zone);
        if (!samples.isEmpty()) {
            getChildren().addAll(Controls.label(texts.of("empty.samples"), "hint"), samples(photos, samples, texts));
        }
        visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> photos.current().get().isEmpty(), photos.current()));
    }

    private static HBox samples(PhotosModel photos, List<Path> samples, Texts texts) {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("samples");
        for (Path sample : samples.stream().limit(SAMPLES).toList()) {
            PhotoItem item = new PhotoItem(sample);
            PictureTile picture = new PictureTile(124, 88);
            picture.follow(item.thumbnail());
            Button button = new Button(null, picture);
            button.getStyleClass().addAll("flat", "sample");
            button.setAccessibleText(texts.of("empty.sample", item.name()));
            Controls.explain(button, texts.of("empty.sample", item.name()));
            button.setOnAction(e -> photos.open(List.of(sample)));
            photos.wantThumbnail(item);
            box.getChildren().add(button);
        }
        return box;
    }
}

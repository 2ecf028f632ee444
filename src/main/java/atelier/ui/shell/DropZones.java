package atelier.ui.shell;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** While files are dragged over the window: two places to drop them, to be painted or to become styles. */
final class DropZones extends HBox {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");

    private final Label photoZone;
    private final Label styleZone;
    private final Intake intake;

    DropZones(Intake intake, Texts texts) {
        this.intake = intake;
        getStyleClass().add("drop-zones");
        setId("drop-zones");
        setVisible(false);
        setMouseTransparent(true);
        styleZone = zone(FluentUiRegularMZ.PAINT_BRUSH_20, texts.of("drop.style"));
        photoZone = zone(FluentUiRegularAL.IMAGE_20, texts.of("drop.photo"));
        HBox.setHgrow(photoZone, Priority.ALWAYS);
        styleZone.setPrefWidth(280);
        styleZone.setMinWidth(200);
        getChildren().addAll(styleZone, photoZone);
    }

    /** Listens to drags over the whole scene; {@code otherContent} is offered a drop that carries no files. */
    void watch(Scene scene, Consumer<DragEvent> otherContent) {
        scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
        scene.addEventHandler(DragEvent.DRAG_EXITED, e -> setVisible(false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, e -> dropped(e, otherContent));
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() == null
                && (event.getDragboard().hasFiles() || event.getDragboard().hasImage())) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
            boolean style = aimsAtStyle(event);
            styleZone.pseudoClassStateChanged(AIMED, style);
            photoZone.pseudoClassStateChanged(AIMED, !style);
            event.consume();
        }
    }

    private void dropped(DragEvent event, Consumer<DragEvent> otherContent) {
        setVisible(false);
        if (event.getDragboard().hasFiles()) {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            if (aimsAtStyle(event)) {
                intake.styles(files);
            } else {
                intake.photos(files);
            }
        } else {
            otherContent.accept(event);
        }
        event.setDropCompleted(true);
        event.consume();
    }

    boolean aimsAtStyle(DragEvent event) {
        return event.getSceneX()
                < styleZone.localToScene(styleZone.getBoundsInLocal()).getMaxX();
    }

    private static Label zone(Ikon ikon, String text) {
        Label zone = Controls.label(text, "drop-zone");
        zone.setGraphic(Controls.icon(ikon));
        zone.setContentDisplay(ContentDisplay.TOP);
        zone.setAlignment(Pos.CENTER);
        zone.setWrapText(true);
        zone.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return zone;
    }
}

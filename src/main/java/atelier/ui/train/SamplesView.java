package atelier.ui.train;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The samples of the selected run: the fixed grid, and the pinned photo where there is one. */
final class SamplesView extends ScrollPane {
    SamplesView(TrainModel model, Texts texts) {
        getStyleClass().addAll("inspector", "samples-pane");
        setId("samples");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        SampleView grid = new SampleView(model.grids(), texts.of("train.samples"), texts, "grid");
        SampleView photo = new SampleView(model.photos(), texts.of("train.photo"), texts, "photo");
        photo.visibleProperty().bind(photo.hasFrames());
        photo.managedProperty().bind(photo.hasFrames());
        VBox hint = new VBox(Controls.label(texts.of("train.samples.none"), "hint"));
        hint.getStyleClass().add("section");
        hint.visibleProperty().bind(grid.hasFrames().not());
        hint.managedProperty().bind(hint.visibleProperty());
        grid.visibleProperty().bind(grid.hasFrames());
        grid.managedProperty().bind(grid.hasFrames());
        setContent(new VBox(grid, photo, hint));
    }
}

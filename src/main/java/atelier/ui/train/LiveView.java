package atelier.ui.train;

import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The live room: how the selected run is doing, what the coach says, its charts and its samples. */
final class LiveView extends VBox {
    LiveView(TrainModel model, Desktop desktop, ToastModel toast, Texts texts) {
        getStyleClass().add("live");
        setId("live");
        RunHeader header = new RunHeader(model, desktop, texts);
        CoachView coach = new CoachView(model, texts);
        ChartsView charts = new ChartsView(model, desktop, toast, texts);
        SamplesView samples = new SamplesView(model, texts);
        HBox.setHgrow(charts, Priority.ALWAYS);
        HBox panes = new HBox(charts, samples);
        panes.setMinHeight(0);
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().addAll(header, coach, panes);
        samples.prefWidthProperty().bind(widthProperty().multiply(0.34));
        samples.setMinWidth(220);
        samples.setMaxWidth(460);
    }
}

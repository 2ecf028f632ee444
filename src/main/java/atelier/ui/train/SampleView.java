package atelier.ui.train;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Images;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The sample pictures of one name, with a slider through time. */
final class SampleView extends VBox {
    private final SamplesModel model;
    private final Texts texts;
    private final String title;
    private final ImageView view = new ImageView();
    private final Slider time = new Slider(0, 1, 0);
    private final Label step = Controls.label("", "value");
    private final BooleanBinding hasFrames;

    SampleView(SamplesModel model, String title, Texts texts, String id) {
        this.model = model;
        this.texts = texts;
        this.title = title;
        this.hasFrames =
                Bindings.createBooleanBinding(() -> !model.frames().get().isEmpty(), model.frames());
        getStyleClass().add("section");
        // the picture follows the width, so it must not hold it
        setMinWidth(0);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().addListener((o, was, width) -> view.setFitWidth(Math.max(1, width.doubleValue() - 32)));
        time.setId("sample-time-" + id);
        time.setBlockIncrement(1);
        time.setMajorTickUnit(1);
        time.setMinorTickCount(0);
        time.setSnapToTicks(true);
        time.setAccessibleText(texts.of("train.samples.time"));
        HBox.setHgrow(time, Priority.ALWAYS);
        time.valueProperty().addListener((o, was, now) -> model.index().set((int) Math.round(now.doubleValue())));
        Button newest = Controls.iconButton(FluentUiRegularMZ.NEXT_16, texts.of("train.samples.newest"));
        newest.getStyleClass().add("flat");
        newest.setOnAction(e -> model.index().set(model.frames().get().size() - 1));
        HBox scrub = new HBox(time, newest);
        scrub.setAlignment(Pos.CENTER_LEFT);
        scrub.getStyleClass().add("form-row");
        HBox head = new HBox(Controls.caption(title), Controls.spacer(), step);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, view, scrub);
        InvalidationListener show = o -> show();
        model.frames().addListener(show);
        model.index().addListener(show);
        model.picture()
                .addListener((o, was, now) -> view.setImage(
                        now.map(pixels -> Images.wrap(level(pixels))).orElse(null)));
        show();
    }

    BooleanBinding hasFrames() {
        return hasFrames;
    }

    private static Pixels.Level level(Pixels pixels) {
        return pixels.levels().getFirst();
    }

    private void show() {
        int last = Math.max(0, model.frames().get().size() - 1);
        time.setMax(Math.max(1, last));
        time.setValue(model.index().get());
        time.setDisable(last == 0);
        String at = model.frame().map(f -> texts.of("train.step", f.step())).orElse("");
        step.setText(at);
        view.setAccessibleText(title + ", " + at);
    }
}

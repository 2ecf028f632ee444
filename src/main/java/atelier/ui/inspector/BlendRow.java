package atelier.ui.inspector;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.styles.StylesModel;
import atlantafx.base.controls.ProgressSliderSkin;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** One style of the blend: swatch, name, share, and the way out of the blend. */
final class BlendRow extends HBox {
    private static final int COARSE = 10;

    private final InspectorModel model;
    private final NumberField field;
    private final Slider slider = new Slider(1, 99, 50);
    private InspectorModel.Share share;
    private boolean following;

    BlendRow(InspectorModel model, InspectorModel.Share share, StylesModel styles, boolean alone, Texts texts) {
        this.model = model;
        this.share = share;
        this.field = new NumberField(1, "%", texts.locale(), this::change, model::seal);
        getStyleClass().add("blend-row");
        setAlignment(Pos.CENTER_LEFT);
        PictureTile swatch = new PictureTile(alone ? 44 : 36, alone ? 44 : 36);
        styles.tile(share.style().id()).ifPresent(tile -> swatch.follow(tile.swatch()));
        Label name = Controls.label(share.style().name(), "blend-name");
        name.setMinWidth(0);
        Controls.explain(name, share.style().name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        if (alone) {
            VBox words = new VBox(name, Controls.label(texts.of("blend.hint"), "hint"));
            words.setMinWidth(0);
            ((Label) words.getChildren().getLast()).setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().addAll(swatch, words);
        } else {
            Button remove = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("styles.blend.take"));
            remove.getStyleClass().add("flat");
            remove.setOnAction(e -> model.take(share.style()));
            HBox head = new HBox(name, field, remove);
            head.setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(head, slider);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().addAll(swatch, words);
            setUpSlider(texts.of("blend.share", share.style().name()));
        }
        follow(share);
    }

    String styleId() {
        return share.style().id();
    }

    void follow(InspectorModel.Share next) {
        share = next;
        following = true;
        slider.setValue(next.share() * 100);
        field.show(Math.rint(next.share() * 100));
        following = false;
    }

    private void setUpSlider(String name) {
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(name);
        field.setAccessibleText(name);
        slider.valueProperty().addListener((o, was, now) -> {
            if (!following) {
                change(now.doubleValue());
            }
        });
        slider.setOnMouseReleased(e -> model.seal());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, e -> model.seal());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            double step = e.isShiftDown() ? COARSE : 1;
            switch (e.getCode()) {
                case LEFT, DOWN -> change(share.share() * 100 - step);
                case RIGHT, UP -> change(share.share() * 100 + step);
                default -> {
                    return;
                }
            }
            e.consume();
        });
    }

    private void change(double percent) {
        model.share(share.style(), percent / 100);
    }
}

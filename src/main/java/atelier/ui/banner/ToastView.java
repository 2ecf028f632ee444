package atelier.ui.banner;

import atelier.ui.kit.Controls;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The short message at the foot of the canvas. */
public final class ToastView extends HBox {
    public ToastView(ToastModel model) {
        getStyleClass().add("toast");
        setId("toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        model.toast().addListener((o, before, after) -> {
            setVisible(after.isPresent());
            after.ifPresent(toast -> {
                getChildren().setAll(Controls.label(toast.sentence()));
                toast.way().ifPresent(way -> {
                    Button button = Controls.button(way.label(), "flat", "link");
                    button.setOnAction(e -> {
                        model.hide();
                        way.action().run();
                    });
                    getChildren().add(button);
                });
            });
        });
    }
}

package atelier.ui.banner;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The newest notices at the top of the canvas, each with its way out; older ones are counted. */
public final class BannerView extends VBox {
    private static final int SHOWN = 3;

    private final BannerModel model;
    private final Texts texts;

    public BannerView(BannerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("banners");
        setPickOnBounds(false);
        setMaxSize(640, USE_PREF_SIZE);
        model.notices().addListener((InvalidationListener) o -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren()
                .setAll(model.notices().stream()
                        .limit(SHOWN)
                        .<Node>map(this::banner)
                        .toList());
        int more = model.notices().size() - SHOWN;
        if (more > 0) {
            Button all = Controls.button(texts.of("banner.more", more), "flat", "banner-more");
            all.setOnAction(e -> model.dismissAll());
            getChildren().add(all);
        }
    }

    private HBox banner(Notice notice) {
        boolean error = notice.kind() == Notice.Kind.ERROR;
        Label words = Controls.label((notice.sentence() + " " + notice.remedy()).strip(), "banner-text");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box =
                new HBox(Controls.icon(error ? FluentUiRegularAL.ERROR_CIRCLE_20 : FluentUiRegularAL.INFO_20), words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("banner", error ? "banner-error" : "banner-info");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(words.getText());
        notice.ways().forEach(way -> {
            Button button = Controls.button(way.label(), "banner-way");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> model.take(notice, way));
            box.getChildren().add(button);
        });
        Button dismiss = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("banner.dismiss"));
        dismiss.getStyleClass().add("flat");
        dismiss.setOnAction(e -> model.dismiss(notice));
        box.getChildren().add(dismiss);
        return box;
    }
}

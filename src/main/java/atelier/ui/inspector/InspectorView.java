package atelier.ui.inspector;

import atelier.art.Param;
import atelier.studio.Photo;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.photos.PhotosModel;
import atelier.ui.shell.Command;
import atelier.ui.shell.Commands;
import atelier.ui.styles.StylesModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The right pane: blend, settings from the stylizer's own list, the advanced ones closed, and the photo's facts. */
public final class InspectorView extends ScrollPane {
    private final InspectorModel model;
    private final StylesModel styles;
    private final Texts texts;
    private final VBox blend = new VBox();

    public InspectorView(InspectorModel model, StylesModel styles, PhotosModel photos, Commands commands, Texts texts) {
        this.model = model;
        this.styles = styles;
        this.texts = texts;
        getStyleClass().addAll("pane", "inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        VBox rows = new VBox(
                section(Controls.caption(texts.of("inspector.blend")), Optional.empty(), blend),
                section(
                        Controls.caption(texts.of("inspector.adjust")),
                        Optional.of(reset(commands)),
                        settings(model.basic())),
                advanced(),
                section(Controls.caption(texts.of("inspector.photo")), Optional.empty(), facts(photos)));
        rows.getStyleClass().add("inspector-rows");
        setContent(rows);
        model.shares().addListener((InvalidationListener) o -> showBlend());
        styles.loading().addListener(o -> showBlend());
        showBlend();
    }

    private void showBlend() {
        List<InspectorModel.Share> shares = model.shares();
        List<String> ids = shares.stream().map(share -> share.style().id()).toList();
        List<String> shown = blend.getChildren().stream()
                .filter(BlendRow.class::isInstance)
                .map(row -> ((BlendRow) row).styleId())
                .toList();
        if (!ids.isEmpty() && ids.equals(shown)) {
            for (int i = 0; i < ids.size(); i++) {
                ((BlendRow) blend.getChildren().get(i)).follow(shares.get(i));
            }
            return;
        }
        blend.getChildren()
                .setAll(
                        shares.isEmpty()
                                ? List.of(noBlend())
                                : shares.stream().<Node>map(this::blendRow).toList());
    }

    /** While styles are read there will be one in a moment: nothing is left to choose. */
    private Label noBlend() {
        return Controls.label(styles.loading().get() ? texts.of("styles.loading") : texts.of("blend.none"), "hint");
    }

    private BlendRow blendRow(InspectorModel.Share share) {
        return new BlendRow(model, share, styles, model.shares().size() == 1, texts);
    }

    private VBox settings(List<SettingModel> settings) {
        VBox rows = new VBox();
        rows.getStyleClass().add("setting-rows");
        settings.forEach(setting -> rows.getChildren().add(row(setting)));
        return rows;
    }

    private Node row(SettingModel setting) {
        return switch (setting.param()) {
            case Param.Range range -> new RangeRow(setting, range, texts);
            case Param.Choice choice -> new ChoiceRow(setting, choice);
            case Param.Toggle toggle -> toggleRow(setting, toggle);
        };
    }

    private static CheckBox toggleRow(SettingModel setting, Param.Toggle toggle) {
        CheckBox box = new CheckBox(setting.label());
        box.setId("setting-" + toggle.key());
        Controls.explain(box, setting.help());
        box.setSelected((Boolean) setting.value().get());
        box.selectedProperty().addListener((o, was, now) -> setting.set(now));
        setting.value().addListener((o, was, now) -> box.setSelected((Boolean) now));
        return box;
    }

    private Node advanced() {
        VBox rows = settings(model.advanced());
        rows.visibleProperty().bind(model.advancedOpen());
        rows.managedProperty().bind(model.advancedOpen());
        ToggleButton open = new ToggleButton(texts.of("inspector.advanced"));
        open.getStyleClass().addAll("flat", "disclosure");
        open.setMnemonicParsing(false);
        open.selectedProperty().bindBidirectional(model.advancedOpen());
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAlignment(Pos.CENTER_LEFT);
        InvalidationListener turn = o -> open.setGraphic(Controls.icon(
                open.isSelected() ? FluentUiRegularAL.CHEVRON_DOWN_16 : FluentUiRegularAL.CHEVRON_RIGHT_16));
        open.selectedProperty().addListener(turn);
        turn.invalidated(null);
        VBox box = new VBox(open, rows);
        box.getStyleClass().addAll("section", "advanced");
        return box;
    }

    private static VBox section(Label caption, Optional<Node> action, Node body) {
        HBox head = new HBox(caption, Controls.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("section-head");
        action.ifPresent(head.getChildren()::add);
        VBox box = new VBox(head, body);
        box.getStyleClass().add("section");
        return box;
    }

    private static Button reset(Commands commands) {
        Button reset = Controls.iconButton(FluentUiRegularAL.ARROW_COUNTERCLOCKWISE_20, commands.hint(Command.RESET));
        reset.getStyleClass().add("flat");
        reset.setOnAction(e -> commands.run(Command.RESET));
        reset.disableProperty().bind(commands.disabled(Command.RESET));
        return reset;
    }

    private VBox facts(PhotosModel photos) {
        Label name = Controls.label("", "fact");
        Label size = Controls.label("", "hint");
        InvalidationListener show = o -> {
            Optional<Photo> photo = photos.photo().get();
            name.setText(photo.map(Photo::name).orElse(texts.of("photo.none")));
            size.setText(photo.map(
                            p -> texts.of("photo.facts", p.width(), p.height(), p.width() * (double) p.height() / 1e6))
                    .orElse(""));
        };
        photos.photo().addListener(show);
        show.invalidated(photos.photo());
        return new VBox(name, size);
    }
}

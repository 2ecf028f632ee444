package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.photos.EmptyState;
import atelier.ui.workshop.WorkshopModel.Bench;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The Styles workspace: benches on a rail at the left, the open one in the middle, the style looked at on the right. */
public final class WorkshopView extends BorderPane {
    private final WorkshopModel model;
    private final Texts texts;
    private final SheetView sheet;
    private final BreedView breed;
    private final PadView pad;
    private final WalkView walk;
    private final DetailView detail;
    private final StackPane stage = new StackPane();
    private final VBox rail = new VBox();

    /** @param invitation says that no photo is open, and offers one */
    public WorkshopView(WorkshopModel model, Supplier<EmptyState> invitation, Desktop desktop, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("workshop");
        setId("workshop");
        sheet = new SheetView(model, model.sheet(), texts);
        sheet.setId("workshop-sheet");
        detail = new DetailView(model, texts);
        stage.setMinSize(0, 0);
        breed = new BreedView(model, texts);
        pad = new PadView(model, invitation.get(), texts);
        addBench(Bench.BROWSE, browse(invitation.get()));
        addBench(Bench.BREED, breed);
        addBench(Bench.PAD, pad);
        addBench(Bench.DIRECTIONS, new DirectionsView(model, texts));
        walk = new WalkView(model, invitation.get(), desktop, texts);
        addBench(Bench.WALK, walk);
        addBench(Bench.FIND, new FindView(model, desktop, texts));
        fillRail();
        setLeft(rail);
        setCenter(stage);
        setRight(detail);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // the keyboard follows to the bench, unless it is at the rail
        model.bench()
                .addListener(o -> Platform.runLater(() -> {
                    if (getScene() != null
                            && !rail.getChildren().contains(getScene().getFocusOwner())) {
                        focusBench();
                    }
                }));
    }

    public Region detail() {
        return detail;
    }

    /** Puts the keyboard where the open bench wants it. */
    public void focusBench() {
        switch (model.bench().get()) {
            case BROWSE -> sheet.focus();
            case BREED -> breed.focus();
            case PAD -> pad.focus();
            case WALK -> walk.focus();
            case DIRECTIONS, FIND -> requestFocus();
        }
    }

    private VBox browse(EmptyState invitation) {
        StackPane noPhoto = new StackPane(invitation);
        noPhoto.visibleProperty()
                .bind(model.photo()
                        .on()
                        .and(Bindings.createBooleanBinding(
                                () -> model.photo().photo().get().isEmpty(),
                                model.photo().photo())));
        noPhoto.managedProperty().bind(noPhoto.visibleProperty());
        noPhoto.getStyleClass().add("stage");
        StackPane middle = new StackPane(sheet, noPhoto);
        middle.getStyleClass().add("stage");
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return new VBox(
                new PageTools(model, texts), middle, new TrayView(model, texts), new HistoryView(model.pages(), texts));
    }

    private void addBench(Bench bench, Node node) {
        node.visibleProperty().bind(model.bench().isEqualTo(bench));
        node.managedProperty().bind(node.visibleProperty());
        stage.getChildren().add(node);
    }

    private void fillRail() {
        rail.getStyleClass().add("rail");
        rail.getChildren()
                .addAll(
                        bench(Bench.BROWSE, FluentUiRegularAL.GRID_20, texts.of("workshop.bench.browse")),
                        bench(Bench.BREED, FluentUiRegularAL.LEAF_TWO_20, texts.of("workshop.bench.breed")),
                        bench(Bench.PAD, FluentUiRegularAL.ARROW_MOVE_20, texts.of("workshop.bench.pad")),
                        bench(Bench.DIRECTIONS, FluentUiRegularMZ.OPTIONS_20, texts.of("workshop.bench.directions")),
                        bench(Bench.FIND, FluentUiRegularAL.IMAGE_SEARCH_20, texts.of("workshop.bench.find")),
                        bench(Bench.WALK, FluentUiRegularMZ.VIDEO_CLIP_20, texts.of("workshop.bench.walk")));
    }

    private ToggleButton bench(Bench bench, Ikon ikon, String text) {
        ToggleButton button = new ToggleButton(text, Controls.icon(ikon));
        button.setId("bench-" + bench.name().toLowerCase(Locale.ROOT));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER);
        button.getStyleClass().addAll("flat", "rail-button");
        button.setSelected(model.bench().get() == bench);
        model.bench().addListener((o, was, now) -> button.setSelected(now == bench));
        button.setOnAction(e -> {
            model.bench().set(bench);
            button.setSelected(true);
        });
        return button;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.bench().get() != Bench.BROWSE) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_UP -> model.pages().back();
            case PAGE_DOWN -> model.pages().forward();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

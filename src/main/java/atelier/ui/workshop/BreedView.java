package atelier.ui.workshop;

import atelier.art.Param;
import atelier.studio.styles.Breeding;
import atelier.studio.styles.Breeding.Layers;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.kit.ToolLine;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The breeding bench: parents above, what they give to their children, and the litter. */
final class BreedView extends VBox {
    private static final double GAP = 12;

    private final WorkshopModel model;
    private final BreedModel breed;
    private final Texts texts;
    private final HBox parents = new HBox();
    private final HBox mixing = new HBox();
    private final ComboBox<String> structure = new ComboBox<>();
    private final ComboBox<String> colours = new ComboBox<>();
    private final SheetView sheet;
    private final VBox empty;
    private boolean following;

    BreedView(WorkshopModel model, Texts texts) {
        this.model = model;
        this.breed = model.breed();
        this.texts = texts;
        setId("workshop-breed");
        sheet = new SheetView(model, breed.sheet(), texts);
        sheet.setId("workshop-litter");
        empty = BenchParts.empty(texts.of("workshop.breed.empty"), texts.of("workshop.breed.empty.hint"));
        parents.getStyleClass().add("stops");
        parents.setAlignment(Pos.CENTER_LEFT);
        StackPane stage = new StackPane(sheet, empty);
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(head(), stage);
        breed.parents().addListener(o -> follow());
        breed.layers().addListener(o -> follow());
        breed.sheet().cards().addListener(o -> follow());
        model.pages().generators().addListener((InvalidationListener) o -> follow());
        follow();
    }

    void focus() {
        sheet.focus();
    }

    private ToolLine head() {
        Param.Range range = new Param.Range(
                "mutation",
                texts.of("workshop.fact.mutation"),
                Breeding.USUAL_MUTATION,
                0,
                1,
                0.01,
                "",
                false,
                texts.of("workshop.mutation.hint"));
        Dial mutation = new Dial(
                Controls.label(texts.of("workshop.fact.mutation"), "tool-name"),
                range,
                breed.mutation(),
                breed::mutation,
                () -> {},
                texts.locale());
        mutation.setPrefWidth(240);
        setUpMixing();
        Button next = Controls.button(texts.of("workshop.breed.next"), "accent");
        next.setId("workshop-breed-next");
        next.setMinWidth(USE_PREF_SIZE);
        Controls.explain(next, texts.of("workshop.breed.next.hint"));
        next.setOnAction(e -> breed.next());
        next.disableProperty().bind(Bindings.createBooleanBinding(() -> !breed.canBreed(), breed.parents()));
        ToolLine head = new ToolLine(GAP);
        head.addLeft(parents, mutation, mixing);
        head.addRight(next);
        head.getStyleClass().addAll("bench-tools", "bench-tools-tall");
        return head;
    }

    private void setUpMixing() {
        mixing.getStyleClass().add("dial");
        mixing.setAlignment(Pos.CENTER_LEFT);
        Label from = Controls.label(texts.of("workshop.breed.structure"), "tool-name");
        Label with = Controls.label(texts.of("workshop.breed.colours"), "tool-name");
        from.setLabelFor(structure);
        with.setLabelFor(colours);
        structure.setAccessibleText(from.getText());
        colours.setAccessibleText(with.getText());
        structure.setOnAction(e -> choose());
        colours.setOnAction(e -> choose());
        for (ComboBox<String> box : List.of(structure, colours)) {
            box.setPrefWidth(100);
            box.setMinWidth(64);
        }
        mixing.getChildren().addAll(from, structure, with, colours);
    }

    /** The first entry of both is "all": then everything is crossed. */
    private void choose() {
        if (following) {
            return;
        }
        int coarse = structure.getSelectionModel().getSelectedIndex() - 1;
        int fine = colours.getSelectionModel().getSelectedIndex() - 1;
        breed.layers(
                coarse < 0 || fine < 0 ? Layers.MIXED : new Layers(coarse, fine, Math.max(1, breed.layerCount() / 2)));
    }

    private void follow() {
        List<StyleCard> now = breed.parents().get();
        List<Node> shown = new ArrayList<>();
        for (StyleCard card : now) {
            shown.add(BenchParts.stop(
                    card,
                    texts.of("workshop.tray.remove", card.name()),
                    () -> model.chosen().remove(card)));
        }
        for (int i = now.size(); i < Breeding.FEWEST_PARENTS; i++) {
            shown.add(BenchParts.slot());
        }
        parents.getChildren().setAll(shown);
        boolean layered = breed.layerCount() > 1;
        mixing.setVisible(layered);
        mixing.setManaged(layered);
        following = true;
        fill(structure, now, breed.layers().get().coarse());
        fill(colours, now, breed.layers().get().fine());
        following = false;
        boolean none = breed.sheet().cards().get().isEmpty();
        empty.setVisible(none);
    }

    private void fill(ComboBox<String> box, List<StyleCard> parents, int chosen) {
        List<String> names = new ArrayList<>();
        names.add(texts.of("workshop.breed.all"));
        parents.forEach(card -> names.add(card.name()));
        if (!names.equals(box.getItems())) {
            box.getItems().setAll(names);
        }
        box.getSelectionModel().select(Math.clamp(chosen + 1, 0, names.size() - 1));
    }
}

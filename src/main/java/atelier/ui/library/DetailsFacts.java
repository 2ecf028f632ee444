package atelier.ui.library;

import atelier.library.index.PaletteColor;
import atelier.library.index.StyleRow;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known of a style and can't be changed: its colours, where it comes from, and which ones are like it. */
final class DetailsFacts extends VBox {
    private static final double FACE = 74;

    private final LibraryModel model;
    private final Texts texts;
    private final ProvenanceWords words;
    private final HBox palette = new HBox();
    private final VBox paletteBox;
    private final VBox origin = new VBox();
    private final FlowPane similar = new FlowPane(6, 6);
    private final VBox similarBox;
    private final Map<String, PictureTile> faces = new LinkedHashMap<>();

    DetailsFacts(LibraryModel model, Runnable rights, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new ProvenanceWords(texts);
        palette.getStyleClass().add("palette");
        origin.getStyleClass().add("origin");
        Button more = Controls.button(texts.of("library.rights.link"), "flat", "link");
        more.setId("library-rights");
        more.setOnAction(e -> rights.run());
        paletteBox = section(Controls.caption(texts.of("library.palette")), palette);
        similarBox = section(Controls.caption(texts.of("library.similar")), similar);
        getChildren()
                .addAll(paletteBox, section(Controls.caption(texts.of("library.origin")), origin, more), similarBox);
        model.swatches().listen(this::arrived);
    }

    void show(DetailsModel.One one) {
        palette.getChildren()
                .setAll(one.row().palette().stream().map(this::color).toList());
        DetailsView.visible(paletteBox, !one.row().palette().isEmpty());
        List<Node> lines = new ArrayList<>();
        for (String sentence : words.sentences(one.provenance())) {
            Label line = Controls.label(sentence, "origin-line");
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            lines.add(line);
        }
        origin.getChildren().setAll(lines);
        faces.clear();
        similar.getChildren().setAll(one.similar().stream().map(this::face).toList());
        DetailsView.visible(similarBox, !one.similar().isEmpty());
    }

    private Node color(PaletteColor color) {
        String hex = String.format(Locale.ROOT, "#%06x", color.rgb());
        Button button = new Button();
        button.getStyleClass().add("palette-color");
        button.setStyle("-fx-background-color: " + hex + ";");
        String name = texts.of("library.palette.filter", hex, Math.round(100 * color.share()));
        button.setAccessibleText(name);
        Controls.explain(button, name);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(e -> model.browse().change(query -> query.withColor(OptionalInt.of(color.rgb()))));
        return button;
    }

    private Node face(StyleRow row) {
        PictureTile tile = new PictureTile(FACE, FACE);
        tile.show(model.swatches().of(row.id(), FACE));
        faces.put(row.id(), tile);
        Button button = new Button(null, tile);
        button.getStyleClass().addAll("flat", "face");
        button.setAccessibleText(row.name());
        Controls.explain(button, row.name());
        button.setOnAction(e -> model.reveal(row.id()));
        return button;
    }

    private void arrived(String id) {
        PictureTile tile = faces.get(id);
        if (tile != null) {
            tile.show(model.swatches().of(id, FACE));
        }
    }

    private static VBox section(Node... children) {
        VBox section = new VBox(children);
        section.getStyleClass().add("section");
        return section;
    }
}

package atelier.ui.workshop;

import atelier.studio.styles.Lineage;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** A style's tree: itself at the left, its parents to the right of it, theirs further on. Each ancestor can be opened. */
final class FamilyView extends Pane {
    private static final double FACE = 38;
    private static final double COLUMN = 62;
    private static final double ROW = 46;
    private static final int GENERATIONS = 4;

    private final Texts texts;
    private final Consumer<Lineage.Node> open;
    private final List<Polyline> lines = new ArrayList<>();
    private final List<Button> faces = new ArrayList<>();

    FamilyView(Texts texts, Consumer<Lineage.Node> open) {
        this.texts = texts;
        this.open = open;
        getStyleClass().add("family");
        setId("workshop-family");
        setAccessibleText(texts.of("workshop.family"));
    }

    /** The faces' pixels are made by now: {@code pixels} finds them. */
    void show(Lineage.Node root, Function<Lineage.Node, Optional<Pixels>> pixels) {
        lines.clear();
        faces.clear();
        double height = place(root, 0, 0, pixels);
        getChildren().setAll(lines);
        getChildren().addAll(faces);
        setPrefHeight(height);
        setMinHeight(height);
    }

    /** Places a subtree from a height on and returns where it ends. */
    private double place(
            Lineage.Node node, int generation, double top, Function<Lineage.Node, Optional<Pixels>> pixels) {
        double end = top;
        List<Double> middles = new ArrayList<>();
        if (generation + 1 < GENERATIONS) {
            for (Lineage.Node parent : node.parents()) {
                double from = end;
                end = place(parent, generation + 1, from, pixels);
                middles.add((from + end) / 2);
            }
        }
        end = Math.max(end, top + ROW);
        double middle = (top + end) / 2;
        double right = generation * COLUMN + FACE + 4;
        for (double parent : middles) {
            double bend = right + (COLUMN - FACE - 4) / 2;
            Polyline line = new Polyline(right, middle, bend, middle, bend, parent, (generation + 1) * COLUMN, parent);
            line.getStyleClass().add("family-line");
            lines.add(line);
        }
        faces.add(face(node, generation, middle, pixels.apply(node)));
        return end;
    }

    private Button face(Lineage.Node node, int generation, double middle, Optional<Pixels> pixels) {
        PictureTile picture = new PictureTile(FACE, FACE);
        picture.show(pixels);
        Button button = new Button(null, picture);
        button.getStyleClass().addAll("flat", "face");
        button.setAccessibleText(generation == 0 ? node.name() : texts.of("workshop.family.open", node.name()));
        Controls.explain(button, node.name());
        button.setOnAction(e -> open.accept(node));
        button.setDisable(generation == 0);
        button.relocate(generation * COLUMN, middle - FACE / 2 - 2);
        return button;
    }
}

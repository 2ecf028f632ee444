package atelier.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A line whose dispensable nodes give way where there is no room for all. What is kept is decided before anything is
 * hidden or shown: a line that changes whenever it is laid out never comes to rest.
 */
public record CrowdedLine(HBox line) {
    /** Of {@code wanted} what fits, without as many of {@code spare} as necessary, the first ones first. */
    public List<Node> fitting(List<Node> wanted, List<Node> spare) {
        List<Node> kept = new ArrayList<>(wanted);
        for (Node node : spare) {
            if (!fits(kept)) {
                kept.remove(node);
            }
        }
        return kept;
    }

    /** Whether nodes have room beside each other. */
    public boolean fits(List<Node> nodes) {
        return line.snappedLeftInset() + line.snappedRightInset() + width(nodes) <= line.getWidth();
    }

    /** Of nodes beside each other, as wide as they are laid out; with the gaps between them. */
    public double width(List<Node> nodes) {
        double widths = nodes.stream()
                .mapToDouble(node -> line.snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1))))
                .sum();
        return widths + line.getSpacing() * Math.max(0, nodes.size() - 1);
    }

    /** Shows those of {@code spare} that are kept, and takes the others out of the line. */
    public void show(List<Node> spare, List<Node> kept) {
        spare.forEach(node -> {
            boolean shown = kept.contains(node);
            node.setManaged(shown);
            node.setVisible(shown);
        });
    }
}

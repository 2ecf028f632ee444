package atelier.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Tools on a line, some at its left and some at its right end. They shrink where there is little room, and go on in
 * further lines where there is none, as with large text in a small window.
 */
public class ToolLine extends Pane {
    private final List<Node> right = new ArrayList<>();
    private final double gap;

    /** @param gap between two tools and between two lines */
    public ToolLine(double gap) {
        this.gap = gap;
        setMinHeight(USE_PREF_SIZE);
    }

    public void addLeft(Node... tools) {
        getChildren().addAll(tools);
    }

    public void addRight(Node... tools) {
        getChildren().addAll(tools);
        right.addAll(List.of(tools));
    }

    private record Place(Node node, double x, double y, double width, double height) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft()
                + insets.getRight()
                + getManagedChildren().stream()
                        .mapToDouble(node -> node.minWidth(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight() + sum(ToolLine::wanted);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = width < 0 ? Double.MAX_VALUE : width - insets.getLeft() - insets.getRight();
        return insets.getTop()
                + insets.getBottom()
                + places(inner).stream()
                        .mapToDouble(place -> place.y() + place.height())
                        .max()
                        .orElse(0);
    }

    private double sum(ToDoubleFunction<Node> width) {
        List<Node> all = getManagedChildren();
        return all.stream().mapToDouble(width).sum() + gap * Math.max(0, all.size() - 1);
    }

    private List<Place> places(double room) {
        double least = sum(ToolLine::least);
        return least <= room ? oneLine(room, least) : lines(room);
    }

    private List<Place> oneLine(double room, double least) {
        double wanted = sum(ToolLine::wanted);
        double share = wanted <= least ? 1 : Math.min(1, (room - least) / (wanted - least));
        double height = getManagedChildren().stream()
                .mapToDouble(node -> node.prefHeight(-1))
                .max()
                .orElse(0);
        List<Place> places = new ArrayList<>();
        double x = 0;
        boolean atLeft = true;
        for (Node node : getManagedChildren()) {
            double width = width(node, share);
            if (atLeft && right.contains(node) && room < Double.MAX_VALUE) {
                atLeft = false;
                x = Math.max(x, room - rightWidth(share));
            }
            places.add(centred(node, x, 0, width, height));
            x += width + gap;
        }
        return places;
    }

    private double rightWidth(double share) {
        List<Node> shown = right.stream().filter(Node::isManaged).toList();
        return shown.stream().mapToDouble(node -> width(node, share)).sum() + gap * Math.max(0, shown.size() - 1);
    }

    // whole pixels, rounded up: a word that lacks half a pixel is cut short
    private static double least(Node node) {
        return Math.ceil(node.minWidth(-1));
    }

    private static double wanted(Node node) {
        return Math.max(least(node), Math.ceil(node.prefWidth(-1)));
    }

    private static double width(Node node, double share) {
        return least(node) + Math.floor(share * (wanted(node) - least(node)));
    }

    private List<Place> lines(double room) {
        List<Place> places = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double used = 0;
        double y = 0;
        for (Node node : getManagedChildren()) {
            double width = Math.min(room, wanted(node));
            if (!line.isEmpty() && used + gap + width > room) {
                y += put(line, y, room, places) + gap;
                line.clear();
                used = 0;
            }
            used += width + (line.isEmpty() ? 0 : gap);
            line.add(node);
        }
        put(line, y, room, places);
        return places;
    }

    private double put(List<Node> line, double y, double room, List<Place> places) {
        double height =
                line.stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
        double x = 0;
        for (Node node : line) {
            double width = Math.min(room, wanted(node));
            places.add(centred(node, x, y, width, height));
            x += width + gap;
        }
        return height;
    }

    private static Place centred(Node node, double x, double y, double width, double height) {
        double own = Math.min(height, node.prefHeight(width));
        return new Place(node, x, y + Math.floor((height - own) / 2), width, own);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double spare = Math.max(0, Math.floor((getHeight() - computePrefHeight(getWidth())) / 2));
        double top = insets.getTop() + spare;
        for (Place place : places(getWidth() - insets.getLeft() - insets.getRight())) {
            place.node().resizeRelocate(insets.getLeft() + place.x(), top + place.y(), place.width(), place.height());
        }
    }
}

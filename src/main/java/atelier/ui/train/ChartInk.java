package atelier.ui.train;

import java.util.List;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colours of the theme for what is drawn by hand; invisible regions carry them here from the style sheet. */
final class ChartInk extends Pane {
    private static final List<Color> LINES = List.of(
            Color.web("#4c93f5"),
            Color.web("#ee8b3a"),
            Color.web("#34a877"),
            Color.web("#d9598f"),
            Color.web("#9a7cf0"),
            Color.web("#b8961e"));

    private final Region grid = probe("chart-grid");
    private final Region text = probe("chart-text");
    private final Region hair = probe("chart-hair");

    ChartInk(Runnable changed) {
        getChildren().addAll(grid, text, hair);
        setManaged(false);
        setMouseTransparent(true);
        for (Region probe : List.of(grid, text, hair)) {
            probe.backgroundProperty().addListener(o -> changed.run());
        }
    }

    Color grid() {
        return color(grid);
    }

    Color text() {
        return color(text);
    }

    Color hair() {
        return color(hair);
    }

    static Color line(int index) {
        return LINES.get(index % LINES.size());
    }

    private static Region probe(String styleClass) {
        Region probe = new Region();
        probe.getStyleClass().add(styleClass);
        return probe;
    }

    private static Color color(Region probe) {
        Background background = probe.getBackground();
        if (background == null || background.getFills().isEmpty()) {
            return Color.GRAY;
        }
        Paint fill = background.getFills().getFirst().getFill();
        return fill instanceof Color color ? color : Color.GRAY;
    }
}

package atelier.ui.canvas;

import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** The icons of the compare modes, drawn on a grid of 16. */
enum CompareIcon {
    SINGLE("M2 3h12v10H2z M3 4v8h10V4z"),
    SPLIT("M2 3h12v10H2z M8 4v8h5V4z M7.4 1h1.2v14H7.4z"),
    SIDE("M1 3h6.3v10H1z M2 4v8h4.3V4z M8.7 3H15v10H8.7z M9.7 4v8H14V4z");

    private final String path;

    CompareIcon(String path) {
        this.path = path;
    }

    Region node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        Region region = new Region();
        region.setShape(shape);
        region.setScaleShape(false);
        region.getStyleClass().add("drawn-icon");
        region.setMinSize(16, 16);
        region.setPrefSize(16, 16);
        region.setMaxSize(16, 16);
        return region;
    }
}

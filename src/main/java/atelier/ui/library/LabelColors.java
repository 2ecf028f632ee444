package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.ui.kit.Texts;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** How the colour labels look and what they are called. */
final class LabelColors {
    static final List<ColorLabel> ALL = List.of(
            ColorLabel.RED, ColorLabel.YELLOW, ColorLabel.GREEN, ColorLabel.BLUE, ColorLabel.ORANGE, ColorLabel.PURPLE);

    private LabelColors() {}

    /** 0xRRGGBB; black where there is no label. */
    static int rgb(ColorLabel label) {
        return switch (label) {
            case NONE -> 0;
            case RED -> 0xe05252;
            case ORANGE -> 0xe88c37;
            case YELLOW -> 0xe3c33b;
            case GREEN -> 0x4cad68;
            case BLUE -> 0x4a8fe0;
            case PURPLE -> 0xa06bd6;
        };
    }

    static Color color(ColorLabel label) {
        return label == ColorLabel.NONE ? Color.TRANSPARENT : color(rgb(label));
    }

    static Color color(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    static Circle dot(ColorLabel label) {
        Circle dot = new Circle(5, color(label));
        dot.getStyleClass().add("label-dot");
        return dot;
    }

    static String name(ColorLabel label, Texts texts) {
        return switch (label) {
            case NONE -> texts.of("library.label.none");
            case RED -> texts.of("library.label.red");
            case ORANGE -> texts.of("library.label.orange");
            case YELLOW -> texts.of("library.label.yellow");
            case GREEN -> texts.of("library.label.green");
            case BLUE -> texts.of("library.label.blue");
            case PURPLE -> texts.of("library.label.purple");
        };
    }
}

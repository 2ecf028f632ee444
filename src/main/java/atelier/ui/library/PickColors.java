package atelier.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** The colours to choose one from: twelve hues, clear and deep, and four greys. */
final class PickColors {
    private static final int HUES = 12;

    private PickColors() {}

    /** 0xRRGGBB each. */
    static List<Integer> all() {
        List<Integer> colors = new ArrayList<>();
        for (int hue = 0; hue < HUES; hue++) {
            colors.add(rgb(Color.hsb(360.0 * hue / HUES, 0.62, 0.9)));
        }
        for (int hue = 0; hue < HUES; hue++) {
            colors.add(rgb(Color.hsb(360.0 * hue / HUES, 0.7, 0.5)));
        }
        for (double grey : new double[] {0.08, 0.35, 0.65, 0.95}) {
            colors.add(rgb(Color.gray(grey)));
        }
        return colors;
    }

    private static int rgb(Color color) {
        return (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}

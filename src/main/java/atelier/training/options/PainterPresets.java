package atelier.training.options;

import java.util.HashMap;
import java.util.Map;

/** What presets of the painter for one style have in common: strokes of the style, and no hatching. */
final class PainterPresets {
    private PainterPresets() {}

    /** @param width channels of the first layers, {@code deep} those of the deep ones; both odd */
    static Map<String, Object> of(int size, int width, int deep, int steps) {
        Map<String, Object> options = new HashMap<>();
        options.put("outputHeight", size);
        options.put("outputWidth", size);
        options.put("width", width);
        options.put("widthDeep", deep);
        options.put("steps", steps);
        options.put("texture", 1.5);
        options.put("shiftWeight", 60);
        options.put("grainWeight", 30);
        options.put("rangeWeight", 2);
        return options;
    }
}

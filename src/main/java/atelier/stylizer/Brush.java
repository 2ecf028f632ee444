package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.StyleCode;
import atelier.nn.Ops;
import atelier.nn.StyleTargets;

/**
 * A style ready to paint with.
 *
 * @param strength 0 to 1.5: how far features are moved to the style's statistics
 */
record Brush(StyleTargets targets, double strength) {
    private static final int FIRST_MODULATION_ROW = 4;

    /**
     * Below full strength the decoder's modulation is drawn towards the photo's own code: with that alone the features
     * would lose the style but the decoder would still paint it.
     *
     * @param own the photo's code; used below full strength only
     */
    static Brush of(Ops ops, StyleCode style, StyleCode own, double strength) {
        StyleCode code = strength < 1 ? drawnTo(style, own, strength) : style;
        NDArray tensor = ops.floats(code.toArray(), 1, StyleCode.ROWS, StyleCode.WIDTH);
        return new Brush(StyleTargets.of(tensor), strength);
    }

    private static StyleCode drawnTo(StyleCode style, StyleCode own, double strength) {
        float[] values = style.toArray();
        float[] mixed = own.towards(style, strength).toArray();
        int from = FIRST_MODULATION_ROW * StyleCode.WIDTH;
        System.arraycopy(mixed, from, values, from, values.length - from);
        return StyleCode.of(values);
    }
}

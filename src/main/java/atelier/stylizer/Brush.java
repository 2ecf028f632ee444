package atelier.stylizer;

import atelier.art.StyleCode;
import atelier.nn.Ops;
import atelier.nn.StyleTargets;

/** A style ready to paint with, at a strength. */
record Brush(StyleTargets targets) {
    private static final int FIRST_MODULATION_ROW = 4;
    private static final int MEAN_AND_STD = 2;

    /**
     * Moves the code along the line from the photo's own code to the style's: the network is trained to paint the photo
     * itself with its own code, so strength 0 is nearly the photo and every step between is a sound target. Mixing
     * restyled features with the untouched ones instead fails: the encoder and the stylizer have trunks of their own,
     * so the two are no statistics of one space.
     *
     * @param own the photo's code; not used at strength 1
     * @param strength 0 to 1.5; above 1 goes beyond the style
     */
    static Brush of(Ops ops, StyleCode style, StyleCode own, double strength) {
        StyleCode code = strength == 1 ? style : sound(own.towards(style, strength));
        return new Brush(StyleTargets.of(ops.floats(code.toArray(), 1, StyleCode.ROWS, StyleCode.WIDTH)));
    }

    /** Beyond the style a standard deviation may fall below zero, which would turn a channel upside down. */
    private static StyleCode sound(StyleCode code) {
        float[] values = code.toArray();
        for (int row = 1; row < FIRST_MODULATION_ROW; row += MEAN_AND_STD) {
            for (int i = row * StyleCode.WIDTH; i < (row + 1) * StyleCode.WIDTH; i++) {
                values[i] = Math.max(0, values[i]);
            }
        }
        return StyleCode.of(values);
    }
}

package atelier.art;

import java.util.ArrayList;
import java.util.List;

/**
 * The codes of one style image encoded at several sizes: what lets the style scale change without the image.
 * {@link #at} interpolates linearly in the logarithm of the scale. Immutable.
 */
public record CodeScales(List<StyleCode> codes) {
    /** The scales, ascending, that a style image is encoded at; 1 is its natural size. */
    public static final List<Double> SCALES = List.of(0.5, 0.7071, 1.0, 1.4142, 2.0);

    private static final int NATURAL = 2;

    public CodeScales {
        codes = List.copyOf(codes);
        if (codes.size() != SCALES.size()) {
            throw new IllegalArgumentException("a style has " + SCALES.size() + " codes, one for each scale");
        }
    }

    /** The same code at every scale, for a style of which nothing else is known. */
    public static CodeScales constant(StyleCode code) {
        return new CodeScales(List.of(code, code, code, code, code));
    }

    public StyleCode natural() {
        return codes.get(NATURAL);
    }

    /** The code at a scale from 0.5 to 2; scales outside are held at the ends. */
    public StyleCode at(double scale) {
        double position = position(scale);
        int below = Math.min((int) position, SCALES.size() - 2);
        double amount = position - below;
        return amount == 0 ? codes.get(below) : codes.get(below).towards(codes.get(below + 1), amount);
    }

    /** The weighted mean at each scale. */
    public static CodeScales blend(List<CodeScales> styles, List<Double> weights) {
        List<StyleCode> blended = new ArrayList<>();
        for (int i = 0; i < SCALES.size(); i++) {
            int scale = i;
            blended.add(
                    StyleCode.blend(styles.stream().map(s -> s.codes.get(scale)).toList(), weights));
        }
        return new CodeScales(blended);
    }

    private static double position(double scale) {
        double steps = 2 * (Math.log(scale) / Math.log(2)) + NATURAL;
        return Math.clamp(Math.round(steps * 1e6) / 1e6, 0.0, SCALES.size() - 1.0);
    }
}

package atelier.stylizer;

import java.util.List;

/**
 * How far the network's grid of 4 × 4 pixels is moved against the photo. The network leaves a faint pattern on that
 * grid; the average of paintings on moved grids has none (cycle spinning, Coifman and Donoho 1995).
 *
 * @param x pixels to the left, 0 to 3
 * @param y pixels upwards, 0 to 3
 */
record Shift(int x, int y) {
    static final Shift NONE = new Shift(0, 0);

    private static final List<Shift> SMOOTH = List.of(NONE, new Shift(2, 2));
    private static final List<Shift> FINE = List.of(NONE, new Shift(1, 2), new Shift(2, 3), new Shift(3, 1));

    Shift {
        if (x < 0 || x > 3 || y < 0 || y > 3) {
            throw new IllegalArgumentException("a grid of 4 moves by 0 to 3 pixels");
        }
    }

    /** The grids that a finish paints on. */
    static List<Shift> of(PaintSettings settings) {
        return switch (settings.finish()) {
            case PaintSettings.QUICK -> List.of(NONE);
            case PaintSettings.FINE, PaintSettings.PATIENT -> FINE;
            default -> SMOOTH;
        };
    }
}

package atelier.stylizer;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Moves the painting's colour statistics to the photo's by the linear Monge-Kantorovich map of Pitié and Kokaram (2007),
 * the smallest change of colours that does so. The statistics are given, so all tiles agree.
 */
final class MatchPalette implements ColorRule {
    private final OklabPixels space;
    private final Palette from;
    private final Palette to;
    private final double[][] map;
    private final double amount;

    /** @param amount from 0 to 1, how far colours are moved */
    MatchPalette(OklabPixels space, Palette from, Palette to, double amount) {
        this.space = space;
        this.from = from;
        this.to = to;
        this.amount = amount;
        RealMatrix root = root(from.covariance());
        RealMatrix inverse = MatrixUtils.inverse(root);
        RealMatrix middle = root(root.multiply(to.covariance()).multiply(root));
        this.map = inverse.multiply(middle).multiply(inverse).getData();
    }

    private static RealMatrix root(RealMatrix matrix) {
        RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
        return new EigenDecompositionSymmetric(symmetric).getSquareRoot();
    }

    @Override
    public void apply(float[] painted, float[] photo, int pixels) {
        float[] lab = new float[3];
        float[] moved = new float[3];
        for (int i = 0; i < pixels; i++) {
            space.fromSrgb(painted[i], painted[i + pixels], painted[i + 2 * pixels], lab);
            for (int r = 0; r < 3; r++) {
                double value = to.mean(r);
                for (int c = 0; c < 3; c++) {
                    value += map[r][c] * (lab[c] - from.mean(c));
                }
                moved[r] = (float) (lab[r] + amount * (value - lab[r]));
            }
            space.toSrgb(moved, lab);
            painted[i] = lab[0];
            painted[i + pixels] = lab[1];
            painted[i + 2 * pixels] = lab[2];
        }
    }
}

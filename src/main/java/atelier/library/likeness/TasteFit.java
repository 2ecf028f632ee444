package atelier.library.likeness;

import atelier.art.StyleCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Ridge regression of stars on codes (Hoerl and Kennard 1970) in its dual form: a system as large as there are rated
 * styles, not as the code. Codes are centred and scaled to the usual spread, so that one regularisation fits all.
 */
final class TasteFit {
    // as much weight on "no preference" as this share of the codes' own spread
    private static final double RIDGE = 0.3;
    // unrated styles stand for "nothing special"; few are enough
    private static final int MOST_OTHERS = 200;
    private static final int MOST_RATED = 1200;
    private static final double UNRATED = 2.0;

    private final List<double[]> codes = new ArrayList<>();
    private final List<Double> stars = new ArrayList<>();
    private final int rated;

    TasteFit(List<Taste.Rated> given, List<StyleCode> others) {
        List<Taste.Rated> newest = given.subList(0, Math.min(given.size(), MOST_RATED));
        rated = newest.size();
        for (Taste.Rated one : newest) {
            add(one.code(), one.stars());
        }
        for (StyleCode other : others.subList(0, Math.min(others.size(), MOST_OTHERS))) {
            add(other, UNRATED);
        }
    }

    private void add(StyleCode code, double value) {
        float[] values = code.toArray();
        double[] row = new double[values.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = values[i];
        }
        codes.add(row);
        stars.add(value);
    }

    Optional<Taste> taste() {
        if (rated < Taste.FEWEST || stars.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        double[] middle = middle();
        double middleStars =
                stars.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        RealMatrix centred = centred(middle);
        double[] weights = solve(centred, middleStars);
        double[] direction = centred.transpose().operate(weights);
        double offset = middleStars;
        for (int i = 0; i < middle.length; i++) {
            offset -= direction[i] * middle[i];
        }
        return Optional.of(new Taste(direction, offset, rated));
    }

    private double[] middle() {
        double[] middle = new double[StyleCode.LENGTH];
        for (double[] code : codes) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += code[i] / codes.size();
            }
        }
        return middle;
    }

    private RealMatrix centred(double[] middle) {
        double[][] rows = new double[codes.size()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = codes.get(k).clone();
            for (int i = 0; i < middle.length; i++) {
                rows[k][i] -= middle[i];
            }
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    private double[] solve(RealMatrix centred, double middleStars) {
        int count = codes.size();
        RealMatrix kernel = centred.multiplyTransposed(centred);
        double spread = Math.max(kernel.getTrace() / count, 1e-9);
        double[] diagonal = new double[count];
        Arrays.fill(diagonal, RIDGE * spread);
        RealMatrix system = kernel.add(MatrixUtils.createRealDiagonalMatrix(diagonal));
        RealVector wanted = new ArrayRealVector(
                stars.stream().mapToDouble(s -> s - middleStars).toArray());
        return new CholeskyDecomposition(system, 1e-6, 0)
                .getSolver()
                .solve(wanted)
                .toArray();
    }
}

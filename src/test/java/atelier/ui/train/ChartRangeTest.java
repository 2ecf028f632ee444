package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ChartRangeTest {
    private static double[][] line(DoubleUnaryOperator value) {
        double[][] points = new double[200][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {i, value.applyAsDouble(i)};
        }
        return points;
    }

    private static ChartRange of(double[][] line, boolean logarithmic) {
        return ChartRange.of(List.<double[][]>of(line), List.<double[][]>of(line), logarithmic);
    }

    @Test
    void aBeginningThatFallsFromChanceDoesNotFlattenTheRest() {
        double[][] loss = line(x -> x < 10 ? 50 - 4 * x : 1 + 0.5 * Math.sin(x));
        ChartRange range = of(loss, false);
        assertThat(range.low()).isBetween(0.49, 0.6);
        assertThat(range.high()).isBetween(2.4, 2.6);
        assertThat(of(loss, true).high())
                .as("by its logarithm, all of it has room")
                .isGreaterThan(40);
    }

    @Test
    void whatComesLaterIsAllShown() {
        ChartRange range = of(line(x -> x > 190 ? 30 : 1 + x / 1000), false);
        assertThat(range).isEqualTo(new ChartRange(1, 30));
    }

    @Test
    void aBeginningThatIsLikeTheRestIsShown() {
        ChartRange range = of(line(x -> 3 - x / 100), false);
        assertThat(range.high()).isEqualTo(3);
    }

    @Test
    void rareSpikesOfTheRawLineAreLeftOut() {
        double[][] calm = line(x -> 1 + x / 1000);
        double[][] spiked = line(x -> x == 100 ? 80 : 1 + x / 1000);
        assertThat(ChartRange.of(List.<double[][]>of(calm), List.<double[][]>of(spiked), false)
                        .high())
                .isLessThan(1.3);
    }

    @Test
    void fewPointsAndFlatOnesAndNone() {
        double[][] few = {{0, 9}, {1, 2}, {2, 1}};
        assertThat(of(few, false)).isEqualTo(new ChartRange(1, 9));
        assertThat(of(line(x -> x < 5 ? 4 : 1), false)).isEqualTo(new ChartRange(1, 4));
        assertThat(of(new double[0][], false)).isEqualTo(new ChartRange(0, 1));
        assertThat(of(line(x -> 0), true)).isEqualTo(new ChartRange(0.1, 1));
    }
}

package atelier.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChartLinesTest {
    /** Whatever the curve and the number of buckets, its extremes stay, x rises, and every point is one of the curve. */
    @Property(tries = 200)
    void decimationKeepsTheLowestAndTheHighest(
            @ForAll @Size(min = 1, max = 400) List<@DoubleRange(min = -5, max = 5) Double> values,
            @ForAll @IntRange(min = 1, max = 20) int half,
            @ForAll @IntRange(min = 1, max = 9) int stride) {
        MinMaxLine line = new MinMaxLine(2 * half);
        for (int i = 0; i < values.size(); i++) {
            line.add(100 + (double) i * stride, values.get(i));
        }
        double[][] points = line.line();
        assertThat(points.length).isLessThanOrEqualTo(4 * half);
        double min = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double max = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        assertThat(Arrays.stream(points).mapToDouble(p -> p[1]).min()).hasValue(min);
        assertThat(Arrays.stream(points).mapToDouble(p -> p[1]).max()).hasValue(max);
        for (int i = 0; i < points.length; i++) {
            assertThat(values.get((int) ((points[i][0] - 100) / stride))).isEqualTo(points[i][1]);
            assertThat(i == 0 || points[i - 1][0] <= points[i][0]).isTrue();
        }
    }

    @Test
    void aHundredThousandPointsFitAChart() {
        MinMaxLine line = new MinMaxLine(600);
        Series series = new Series();
        for (int i = 0; i < 100_000; i++) {
            double value = i == 77_777 ? 50 : Math.sin(i / 5000.0);
            line.add(i, value);
            series.add(i, value);
        }
        assertThat(line.line().length).isBetween(600, 1200);
        assertThat(Arrays.stream(line.line()).filter(p -> p[1] == 50)).hasSize(1);
        double[][] zoomed = MinMaxLine.of(series, 77_000, 78_000, 500).line();
        assertThat(zoomed.length).isBetween(500, 1002);
        assertThat(zoomed[0][0]).isEqualTo(77_000);
        assertThat(zoomed[zoomed.length - 1][0]).isEqualTo(78_000);
        assertThat(Arrays.stream(zoomed).filter(p -> p[1] == 50)).hasSize(1);
    }

    @Test
    void valuesThatAreNotFiniteAreCounted() {
        MinMaxLine line = new MinMaxLine(4);
        line.add(0, 1);
        line.add(1, Double.NaN);
        line.add(2, Double.POSITIVE_INFINITY);
        assertThat(line.notFinite()).isEqualTo(2);
        assertThat(line.line()).isDeepEqualTo(new double[][] {{0, 1}});
    }

    @Test
    void smoothingIsDebiased() {
        double[] constant = Smoothing.of(new double[] {3, 3, 3, 3}, 0.9);
        assertThat(constant).containsExactly(new double[] {3, 3, 3, 3}, within(1e-12));
        double[] line = Smoothing.of(new double[] {1, Double.NaN, 2}, 0.5);
        assertThat(line[1]).isNaN();
        assertThat(line[2]).isCloseTo((0.25 + 1) / 0.75, within(1e-12));
        assertThat(Smoothing.of(new double[] {1, 7}, 0)).containsExactly(1, 7);
        assertThatThrownBy(() -> new Smoothing(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeriesKnowsItsOrder() {
        Series series = new Series();
        for (int i = 0; i < 200; i++) {
            series.add(2.0 * i, i);
        }
        assertThat(series.indexOf(-1)).isZero();
        assertThat(series.indexOf(7)).isEqualTo(4);
        assertThat(series.indexOf(8)).isEqualTo(4);
        assertThat(series.indexOf(1e9)).isEqualTo(200);
        assertThatThrownBy(() -> series.add(3, 0)).hasMessageContaining("falls");
        series.clear();
        series.add(1, 1);
        assertThat(series.values()).containsExactly(1);
    }
}

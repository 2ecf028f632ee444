package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChartScaleTest {
    @Test
    void whatStaysTheSameStandsInTheMiddle() {
        ChartScale scale = ChartScale.around(1, Math.nextUp(1.0), 100, false);
        assertThat(scale.at(1)).isCloseTo(50, within(1e-6));
        assertThat(scale.from()).isCloseTo(0.9, within(1e-9));
        assertThat(scale.to()).isCloseTo(1.1, within(1e-9));
        assertThat(ChartScale.around(0, 0, 100, false).marks(4)).contains(0.0);
    }

    @Test
    void smallValuesThatChangeFillTheChart() {
        ChartScale scale = ChartScale.around(1e-8, 3e-8, 100, false);
        assertThat(scale.at(1e-8)).isBetween(1.0, 20.0);
        assertThat(scale.at(3e-8)).isBetween(80.0, 99.0);
        assertThat(scale.marks(4))
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark).isBetween(scale.from(), scale.to()));
    }

    @Test
    void aPixelIsTheValueThatLiesThere() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            ChartScale scale = ChartScale.around(0.2, 40, 300, logarithmic);
            assertThat(scale.value(scale.at(3))).isCloseTo(3, within(1e-9));
        }
    }
}

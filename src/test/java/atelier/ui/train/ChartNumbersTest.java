package atelier.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartNumbersTest {
    @Test
    void numbersAreShort() {
        assertThat(ChartNumbers.value(0.5)).isEqualTo("0.5");
        assertThat(ChartNumbers.value(12)).isEqualTo("12");
        assertThat(ChartNumbers.value(0.00025)).isEqualTo("2.5e-4");
        assertThat(ChartNumbers.value(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void marksOfOneAxisDiffer() {
        assertThat(ChartNumbers.marks(List.of(0.1, 0.2))).containsExactly("0.1", "0.2");
        assertThat(ChartNumbers.marks(List.of(0.00099, 0.000995, 0.001)))
                .containsExactly("9.90e-4", "9.95e-4", "0.001");
        assertThat(ChartNumbers.marks(List.of(1234.5, 1234.52))).containsExactly("1234.5", "1234.52");
    }
}

package atelier.training.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
    @Test
    void rareStylesCountAsMuchInTheBalancedAccuracy() {
        Confusion confusion = new Confusion(3);
        for (int i = 0; i < 8; i++) {
            confusion.add(0, new float[] {0.7f, 0.2f, 0.1f});
        }
        confusion.add(1, new float[] {0.4f, 0.5f, 0.1f});
        confusion.add(1, new float[] {0.9f, 0.1f, 0});
        assertThat(confusion.accuracy()).isEqualTo(0.9);
        assertThat(confusion.balancedAccuracy()).isEqualTo(0.75, within(1e-12));
        assertThat(confusion.ofTheMostFrequent()).isEqualTo(0.8);
        assertThat(confusion.rows()).containsExactly(List.of(8, 0, 0), List.of(1, 1, 0), List.of(0, 0, 0));
    }
}

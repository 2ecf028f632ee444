package atelier.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
    /** Pairs from the test data of Sharma, Wu and Dalal (2005). */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792",
        "50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void differenceIsThatOfTheArticle(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        Lab first = new Lab(l1, a1, b1);
        Lab second = new Lab(l2, a2, b2);
        assertThat(DeltaE.ciede2000(first, second)).isCloseTo(expected, within(1e-4));
        assertThat(DeltaE.ciede2000(second, first)).isCloseTo(expected, within(1e-4));
    }

    @Test
    void redHasItsKnownCoordinates() {
        Lab lab = Lab.ofSrgb(1, 0, 0);
        assertThat(lab.l()).isCloseTo(53.241, within(0.01));
        assertThat(lab.a()).isCloseTo(80.092, within(0.02));
        assertThat(lab.b()).isCloseTo(67.203, within(0.02));
        Oklab oklab = Oklab.ofSrgb(1, 0, 0);
        assertThat(oklab.l()).isCloseTo(0.62796, within(1e-4));
        assertThat(oklab.a()).isCloseTo(0.22486, within(1e-4));
        assertThat(oklab.b()).isCloseTo(0.12585, within(1e-4));
    }

    @Property(tries = 300)
    void everyColourComesBack(
            @ForAll @DoubleRange(max = 1) double r,
            @ForAll @DoubleRange(max = 1) double g,
            @ForAll @DoubleRange(max = 1) double b) {
        double[] given = {r, g, b};
        assertThat(Lab.ofSrgb(r, g, b).toXyz().toSrgb()).containsExactly(given, within(1e-4));
        assertThat(Oklab.ofSrgb(r, g, b).toSrgb()).containsExactly(given, within(1e-4));
    }

    @Test
    void quickTransferAgreesWithTheExactOne() {
        for (int i = 0; i <= 65535; i++) {
            float value = i / 65535f;
            assertThat(Srgb.fastLinear(value)).isCloseTo((float) Srgb.toLinear(value), within(1e-6f));
            assertThat(Srgb.fastEncode(value)).isCloseTo((float) Srgb.encode(value), within(3e-6f));
        }
    }
}

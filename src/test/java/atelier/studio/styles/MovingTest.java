package atelier.studio.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Style;
import atelier.studio.Studio;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pads and directions move through the space. */
@Timeout(120)
class MovingTest {
    @TempDir
    Path folder;

    @Test
    void cornersOfAPadAreItsStyles() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<Style> four = desk.studio.styles().all().subList(0, 4);
            LatentPad pad = desk.workshop
                    .pads()
                    .between(four.stream().map(Parent::of).toList())
                    .join();
            assertThat(pad.endless()).isFalse();
            assertThat(pad.at(0, 0).join().codes()).isEqualTo(four.get(0).codes());
            assertThat(pad.at(1, 0).join().codes()).isEqualTo(four.get(1).codes());
            assertThat(pad.at(0, 1).join().codes()).isEqualTo(four.get(2).codes());
            FreshStyle middle = pad.pick(0.5, 0.5).join();
            assertThat(desk.workshop.fresh().style(middle).join().codes())
                    .isEqualTo(pad.at(0.5, 0.5).join().codes());
        }
    }

    @Test
    void aGridPassesThroughItsSeedsWithoutJumps() throws IOException {
        try (Desk desk = new Desk(folder)) {
            LatentPad pad = desk.workshop.pads().through(desk.network(), 4, 1).join();
            Style at = pad.at(3, -2).join();
            assertThat(pad.at(3, -2).join()).isEqualTo(at);
            double step = distance(at, pad.at(3.001, -2).join());
            double whole = distance(at, pad.at(4, -2).join());
            assertThat(step).isLessThan(0.05 * whole);
            double before = distance(at, pad.at(2.999, -2.001).join());
            assertThat(before).isLessThan(0.05 * whole);
            assertThat(pad.pick(3, -2).join().point().known()).isTrue();
        }
    }

    private static double distance(Style a, Style b) {
        return a.codes().natural().distance(b.codes().natural());
    }

    @ParameterizedTest
    @EnumSource(
            value = GeneratorInfo.Kind.class,
            names = {"CODES", "DCGAN", "STYLEGAN"})
    void directionsLeadToAndFro(GeneratorInfo.Kind kind) throws IOException {
        try (Desk desk = new Desk(folder)) {
            String generator = desk.ofKind(kind).id();
            List<Directions.Direction> found =
                    desk.workshop.directions().of(generator).join();
            assertThat(found).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
            FreshStyle start = desk.page(generator, 1, 1).getFirst();
            FreshStyle there = move(desk, generator, Parent.of(start), 2);
            assertThat(Blending.distance(there.point(), start.point())).isGreaterThan(0);
            FreshStyle back = move(desk, generator, Parent.of(there), -2);
            assertThat(Blending.distance(back.point(), start.point())).isLessThan(1e-4);
            FreshStyle moved =
                    move(desk, generator, Parent.of(desk.studio.styles().all().getFirst()), 1);
            assertThat(moved.generator()).isEqualTo(generator);
        }
    }

    private static FreshStyle move(Desk desk, String generator, Parent start, double sigmas) {
        return desk.workshop
                .directions()
                .move(generator, start, Map.of(0, sigmas))
                .join();
    }

    @Test
    void namesStayWithTheGenerator() throws IOException {
        String generator;
        Directions.Direction guess;
        try (Desk desk = new Desk(folder)) {
            generator = desk.network();
            guess = desk.workshop.directions().of(generator).join().get(1);
            desk.workshop.directions().rename(generator, 1, " Stormy ").join();
            assertThatThrownBy(() -> desk.workshop
                            .directions()
                            .move(
                                    generator,
                                    Parent.of(desk.page(generator, 1, 1).getFirst()),
                                    Map.of(99, 1.0))
                            .join())
                    .hasMessageContaining("no direction 99");
        }
        try (Studio other = Desk.open(folder)) {
            Directions directions = other.workshop().directions();
            assertThat(directions.of(generator).join().get(1).given()).contains("Stormy");
            assertThat(directions.rename(generator, 1, "").join().get(1)).isEqualTo(guess);
        }
    }
}

package atelier.training.coach;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.training.metrics.Metric;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLine.Mark;
import atelier.training.run.RunCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunCoachTest {
    private final RunCoach coach = new RunCoach(CoachSettings.generator());
    private final List<CoachVerdict> said = new ArrayList<>();
    private final Random random = new Random(3);
    private long step;

    @Test
    void aHealthyTrainingIsLeftInPeace() {
        for (int i = 0; i < 3000; i++) {
            Map<String, Double> tick = healthy();
            if (i % 50 == 0) {
                tick.put(Metric.KID.key(), 0.3 * Math.exp(-i / 800.0) + 0.003 * random.nextGaussian());
            }
            tell(tick);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void collapseIsSaidOnceAndOffersTheBestCheckpoint() {
        quality(0.2);
        mark(Mark.Kind.CHECKPOINT);
        long good = step;
        ticks(30, Map.of());
        quality(0.4);
        mark(Mark.Kind.CHECKPOINT);
        ticks(2, Map.of(Metric.DIVERSITY, 2.0));
        assertThat(said).as("two bad ticks may be chance").isEmpty();
        ticks(40, Map.of(Metric.DIVERSITY, 2.0));
        assertThat(said).singleElement().isInstanceOfSatisfying(CoachVerdict.Collapse.class, v -> {
            assertThat(v.action()).isEqualTo(new CoachAction.RollBack(good));
            assertThat(v.percentLeft()).isBetween(10, 30);
            assertThat(v.sentence()).contains("alike");
        });
    }

    @Test
    void theSameIsSaidAgainOnlyAfterItWasWell() {
        ticks(30, Map.of());
        ticks(5, Map.of(Metric.DIVERSITY, 1.0));
        ticks(2, Map.of());
        ticks(5, Map.of(Metric.DIVERSITY, 1.0));
        assertThat(said).as("two good ticks are no recovery").hasSize(1);
        ticks(8, Map.of());
        ticks(5, Map.of(Metric.DIVERSITY, 1.0));
        assertThat(said).hasSize(2);
    }

    @Test
    void aDiscriminatorThatWinsAsksForAugmentationThenForALowerRate() {
        ticks(110, Map.of(Metric.REAL_ACCURACY, 1.0, Metric.FAKE_ACCURACY, 0.995));
        assertThat(said)
                .singleElement()
                .isInstanceOfSatisfying(
                        CoachVerdict.DiscriminatorWins.class,
                        v -> assertThat(v.action()).isInstanceOf(CoachAction.RaiseAugmentation.class));
        ticks(10, Map.of());
        ticks(110, Map.of(Metric.REAL_ACCURACY, 1.0, Metric.FAKE_ACCURACY, 1.0, Metric.AUGMENTATION, 1.0));
        assertThat(said.getLast().action()).isEqualTo(new CoachAction.LowerRate(0.5));
    }

    @Test
    void aJudgeThatErrsNowAndThenHasNotWon() {
        for (int i = 0; i < 60; i++) {
            ticks(9, Map.of(Metric.REAL_ACCURACY, 1.0, Metric.FAKE_ACCURACY, 1.0));
            ticks(1, Map.of(Metric.REAL_ACCURACY, 0.8125, Metric.FAKE_ACCURACY, 1.0));
        }
        assertThat(said).isEmpty();
    }

    @Test
    void notANumberGoesBackByItselfOnce() {
        ticks(20, Map.of());
        mark(Mark.Kind.CHECKPOINT);
        long first = step;
        ticks(20, Map.of());
        mark(Mark.Kind.CHECKPOINT);
        long second = step;
        ticks(1, Map.of(Metric.GENERATOR_LOSS, Double.NaN));
        assertThat(said).singleElement().isInstanceOfSatisfying(CoachVerdict.Exploded.class, v -> {
            assertThat(v.automatic()).isTrue();
            assertThat(v.action()).isEqualTo(new CoachAction.RollBack(second));
            assertThat(v.sentence()).contains("Generator loss");
            assertThat(v.advice()).contains("by itself");
        });
        ticks(4, Map.of(Metric.GENERATOR_LOSS, Double.NaN));
        assertThat(said).hasSize(1);
        step = second;
        mark(Mark.Kind.RESCUED);
        ticks(3, Map.of());
        ticks(1, Map.of(Metric.GENERATOR_LOSS, Double.POSITIVE_INFINITY));
        assertThat(said.getLast()).isInstanceOfSatisfying(CoachVerdict.Exploded.class, v -> {
            assertThat(v.automatic()).isFalse();
            assertThat(v.action()).isEqualTo(new CoachAction.RollBack(first));
        });
    }

    @Test
    void anExplodingLossCountsAsMuchAsNotANumber() {
        ticks(20, Map.of());
        ticks(1, Map.of(Metric.DISCRIMINATOR_LOSS, 20.0));
        assertThat(said).as("a spike is no explosion").isEmpty();
        ticks(1, Map.of(Metric.DISCRIMINATOR_LOSS, 5000.0));
        assertThat(said).singleElement().isInstanceOf(CoachVerdict.Exploded.class);
    }

    @Test
    void copiesOfPicturesAreNoticed() {
        for (int i = 0; i < 6; i++) {
            ticks(10, Map.of());
            ticks(1, Map.of(Metric.NEAREST, 0.1));
        }
        assertThat(said).singleElement().isInstanceOfSatisfying(CoachVerdict.Memorising.class, v -> {
            assertThat(v.sentence()).contains("copies");
            assertThat(v.action().command()).contains(new RunCommand.RaiseAugmentation(0.2));
        });
    }

    @Test
    void aPlateauIsSaidTwiceAndThenSilence() {
        quality(0.5);
        long best = step;
        for (int i = 0; i < 200; i++) {
            ticks(1, Map.of());
            quality(0.5 + 0.01 * random.nextDouble());
        }
        assertThat(said)
                .hasSize(2)
                .allSatisfy(v -> assertThat(v)
                        .isInstanceOfSatisfying(
                                CoachVerdict.Plateau.class,
                                p -> assertThat(p.bestStep()).isEqualTo(best)));
        assertThat(said)
                .extracting(CoachVerdict::action)
                .containsExactly(new CoachAction.LowerRate(0.5), new CoachAction.Stop());
    }

    @Test
    void everyActionHasALabelAndACommand() {
        for (CoachAction action : List.of(
                new CoachAction.RollBack(5),
                new CoachAction.RaiseAugmentation(0.1),
                new CoachAction.LowerRate(0.5),
                new CoachAction.Stop())) {
            assertThat(action.label()).isNotBlank();
            assertThat(action.command()).isPresent();
        }
    }

    private void quality(double kid) {
        ticks(1, Map.of(Metric.KID, kid));
    }

    private void ticks(int count, Map<Metric, Double> changed) {
        for (int i = 0; i < count; i++) {
            Map<String, Double> tick = healthy();
            changed.forEach((metric, value) -> tick.put(metric.key(), value));
            tell(tick);
        }
    }

    private void mark(Mark.Kind kind) {
        coach.observe(new Mark(step, kind, ""));
    }

    private void tell(Map<String, Double> values) {
        step++;
        said.addAll(coach.observe(new MetricsLine.Tick(step, 16 * step, step, values)));
    }

    private Map<String, Double> healthy() {
        Map<String, Double> values = new HashMap<>();
        values.put(Metric.GENERATOR_LOSS.key(), 1.2 + 0.3 * random.nextGaussian());
        values.put(Metric.DISCRIMINATOR_LOSS.key(), 0.9 + 0.3 * random.nextGaussian());
        values.put(Metric.REAL_ACCURACY.key(), Math.min(1, 0.8 + 0.08 * random.nextGaussian()));
        values.put(Metric.FAKE_ACCURACY.key(), Math.min(1, 0.8 + 0.08 * random.nextGaussian()));
        values.put(Metric.DIVERSITY.key(), 10 + random.nextGaussian());
        values.put(Metric.AUGMENTATION.key(), 0.3);
        return values;
    }
}

package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.training.coach.CoachSettings;
import atelier.training.options.ScheduleOptions;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.MetricsLine.Mark.Kind;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import atelier.training.run.TrainerLease;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the numbers go wrong a trainer goes back by itself, once. */
class RescueTest {
    private static final Checkpoints.Best BEST = new Checkpoints.Best("", true);

    @TempDir
    Path root;

    private RunFolder run;

    @BeforeEach
    void makeRun() throws IOException {
        run = TestRuns.gan(root, Map.of());
    }

    private RunStatus.State train(ToDoubleFunction<StepContext> loss) throws IOException {
        TrainerPlan plan = new TrainerPlan(new ScheduleOptions(1, 20, 4, 100, 1), CoachSettings.generator(), BEST);
        try (TrainerLease lease = TrainerLease.take(run, 0, 0, InstantSource.system());
                ScriptedLoop loop = new ScriptedLoop(20, loss)) {
            return new Trainer(run, loop, plan, lease, () -> false, _ -> {}).train();
        }
    }

    @Test
    void goesBackWithHalfTheRate() throws Exception {
        RunStatus.State end = train(context -> context.step() >= 9 && context.rateFactor() == 1 ? Double.NaN : 0.5);
        assertThat(end).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.marks(run).stream().filter(kind -> kind == Kind.RESCUED))
                .hasSize(1);
        assertThat(TestRuns.ticks(run)).hasSize(20).allSatisfy(tick -> {
            assertThat(tick.get("loss.generator")).isEqualTo(0.5);
            assertThat(tick.get("weight")).isEqualTo(tick.get("step"));
        });
        Progress last = new ObjectMapper()
                .readValue(TestRuns.newest(run).file(Progress.FILE).toFile(), Progress.class);
        assertThat(last.rateFactor()).isEqualTo(0.5);
    }

    @Test
    void theRateStaysHalvedThoughTheProcessDiesAtOnce() throws Exception {
        assertThatThrownBy(() -> train(context -> {
                    if (context.rateFactor() < 1) {
                        throw new IllegalStateException("the process dies");
                    }
                    return context.step() >= 9 ? Double.NaN : 0.5;
                }))
                .hasMessage("the process dies");
        Checkpoint newest = TestRuns.newest(run);
        assertThat(newest.step()).isEqualTo(8);
        assertThat(new ObjectMapper()
                        .readValue(newest.file(Progress.FILE).toFile(), Progress.class)
                        .rateFactor())
                .isEqualTo(0.5);
        assertThat(train(_ -> 0.5)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.ticks(run)).hasSize(20);
    }

    @Test
    void aSecondTimeItIsToldInsteadAndNothingBrokenIsSaved() throws Exception {
        assertThatThrownBy(() -> train(context -> context.step() >= 9 ? Double.POSITIVE_INFINITY : 0.5))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("It happened before");
        assertThat(TestRuns.marks(run).stream().filter(kind -> kind == Kind.RESCUED))
                .hasSize(1);
        assertThat(TestRuns.newest(run).step()).isEqualTo(8);
    }
}

package atelier.ui.train;

import atelier.studio.Runs;
import atelier.training.coach.CoachVerdict;
import atelier.training.run.MetricsTail;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** One run as the Train workspace shows it: how it is doing, its curves, and whether it is compared. */
public final class RunItem {
    /** What stands between a request and the trainer's answer. */
    public enum Waiting {
        NOTHING,
        /** A trainer was started and has not said anything yet. */
        STARTING,
        /** Something was asked of the trainer. */
        ASKED
    }

    private final RunFolder run;
    private final RunCurves curves;
    private final ReadOnlyObjectWrapper<RunStatus> status;
    private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>(Waiting.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Path>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty compared = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private OptionalLong command = OptionalLong.empty();
    private Optional<String> earlier = Optional.empty();
    private boolean read;
    private final Set<String> settled = new HashSet<>();

    public RunItem(Runs.Entry entry) {
        run = entry.run();
        curves = new RunCurves(run.settings().runKind());
        status = new ReadOnlyObjectWrapper<>(entry.status());
    }

    public RunFolder run() {
        return run;
    }

    public Path path() {
        return run.path();
    }

    public String name() {
        return run.name();
    }

    public RunCurves curves() {
        return curves;
    }

    public ReadOnlyObjectProperty<RunStatus> status() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Waiting> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** What the trainer said last; while it is asked for something, only what is no answer to an earlier command. */
    public String said() {
        String message = status.get().message();
        boolean answer = waiting.get() == Waiting.ASKED
                && earlier.filter(outcome -> !outcome.equals(message)).isEmpty();
        return answer ? "" : message;
    }

    /** The folder of its newest model, as it was when the run was last looked at while selected. */
    public ReadOnlyObjectProperty<Optional<Path>> result() {
        return result.getReadOnlyProperty();
    }

    void show(Optional<Path> model) {
        result.set(model);
    }

    /** Whether its curves are drawn though another run is selected. */
    public BooleanProperty compared() {
        return compared;
    }

    /** Counts what came in: whoever shows curves listens here. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** What the coach said and nobody has answered yet, newest first; only while somebody can act on it. */
    public List<CoachVerdict> advice() {
        return curves.verdicts().reversed().stream()
                .filter(verdict -> !settled.contains(key(verdict)))
                .toList();
    }

    void settle(CoachVerdict verdict) {
        settled.add(key(verdict));
        revision.set(revision.get() + 1);
    }

    void show(RunStatus now) {
        if (!now.equals(status.get())) {
            // a heartbeat is no answer
            if (waiting.get() != Waiting.ASKED || !now.state().isLive()) {
                waiting.set(Waiting.NOTHING);
            }
            status.set(now);
        }
    }

    /** Something is being asked of the trainer. */
    void ask() {
        command = OptionalLong.empty();
        earlier = Optional.empty();
        await(Waiting.ASKED);
    }

    /** What was asked has been sent and has a number now. */
    void sent(long number) {
        command = OptionalLong.of(number);
    }

    /** The number of what has been sent and not been answered. */
    OptionalLong asked() {
        return waiting.get() == Waiting.ASKED ? command : OptionalLong.empty();
    }

    /** How far the trainer had come when {@code number} had been sent. */
    void hear(long number, Runs.Commands commands) {
        if (!asked().equals(OptionalLong.of(number))) {
            return;
        }
        earlier = Optional.of(commands.outcome());
        if (!commands.waiting().contains(number)) {
            await(Waiting.NOTHING);
        }
        revision.set(revision.get() + 1);
    }

    void await(Waiting what) {
        waiting.set(what);
    }

    /** Whether all that was written before it was first looked at has been taken in. */
    boolean isRead() {
        return read;
    }

    /** @param whole nothing is left to be read at once */
    void take(List<MetricsTail.Update> updates, boolean whole) {
        updates.forEach(curves::take);
        read |= whole && !updates.isEmpty();
        if (updates.stream().anyMatch(u -> u.restart() || !u.lines().isEmpty())) {
            revision.set(revision.get() + 1);
        }
    }

    private static String key(CoachVerdict verdict) {
        return verdict.step() + " " + verdict.getClass().getSimpleName();
    }
}

package atelier.ui.train;

import atelier.art.Monitor;
import atelier.studio.Runs;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunRequest;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Time and memory of the trainings that could be begun, measured one after the other; the newest wish wins. */
public final class WizardEstimates {
    /** How far an estimate is. */
    public sealed interface State {
        /** Not asked for. */
        record Unknown() implements State {}

        record Measuring() implements State {}

        record Known(Estimate estimate) implements State {}

        record Failed(String sentence) implements State {}
    }

    private final Runs runs;
    private final Workers workers;
    private final Texts texts;
    private final Map<RunRequest, State> states = new HashMap<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private Optional<RunRequest> now = Optional.empty();
    private AtomicBoolean cancelled = new AtomicBoolean();

    WizardEstimates(Runs runs, Workers workers, Texts texts) {
        this.runs = runs;
        this.workers = workers;
        this.texts = texts;
    }

    /** Counts what came in: whoever shows estimates listens here. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    public State of(RunRequest request) {
        return states.getOrDefault(request, new State.Unknown());
    }

    /** Measures, unless it is known or on its way. */
    public void ask(RunRequest request) {
        if (!(of(request) instanceof State.Unknown)) {
            return;
        }
        cancel();
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        now = Optional.of(request);
        Monitor monitor = new Monitor() {
            @Override
            public boolean cancelled() {
                return mine.get();
            }
        };
        set(request, new State.Measuring());
        workers.load(
                () -> runs.estimate(request, monitor),
                estimate -> settle(mine, request, new State.Known(estimate)),
                failure -> settle(
                        mine,
                        request,
                        failure instanceof CancellationException
                                ? new State.Unknown()
                                : new State.Failed(Failures.sentence(failure, texts))));
    }

    /** Ends what is being measured. */
    public void cancel() {
        cancelled.set(true);
        now.ifPresent(request -> set(request, new State.Unknown()));
        now = Optional.empty();
    }

    private void settle(AtomicBoolean mine, RunRequest request, State state) {
        if (!mine.get()) {
            now = Optional.empty();
            set(request, state);
        }
    }

    private void set(RunRequest request, State state) {
        states.put(request, state);
        revision.set(revision.get() + 1);
    }
}

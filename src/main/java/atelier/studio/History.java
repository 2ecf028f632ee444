package atelier.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * Undo and redo over immutable states. Changes with the same key in a row, like one drag of a slider, become one step
 * until {@link #seal()}. Holds at most {@value #LIMIT} steps.
 */
public final class History<S> {
    public static final int LIMIT = 1000;

    private record Step<S>(S state, String name, String key) {}

    private final Deque<Step<S>> past = new ArrayDeque<>();
    private final Deque<Step<S>> future = new ArrayDeque<>();
    private S present;
    private String openKey = "";

    public History(S start) {
        this.present = Objects.requireNonNull(start);
    }

    public S present() {
        return present;
    }

    /** Records a change; {@code name} is what Undo is called ("Strength"), {@code key} joins changes into one step. */
    public void change(S next, String name, String key) {
        if (next.equals(present)) {
            return;
        }
        boolean joins = !openKey.isEmpty() && openKey.equals(key) && !past.isEmpty();
        if (!joins) {
            past.push(new Step<>(present, name, key));
            if (past.size() > LIMIT) {
                past.removeLast();
            }
        }
        future.clear();
        present = next;
        openKey = key;
    }

    /** Ends a run of joined changes: the next change is a step of its own. */
    public void seal() {
        openKey = "";
    }

    public Optional<S> undo() {
        return move(past, future);
    }

    public Optional<S> redo() {
        return move(future, past);
    }

    public Optional<String> undoName() {
        return Optional.ofNullable(past.peek()).map(Step::name);
    }

    public Optional<String> redoName() {
        return Optional.ofNullable(future.peek()).map(Step::name);
    }

    private Optional<S> move(Deque<Step<S>> from, Deque<Step<S>> to) {
        seal();
        Step<S> step = from.poll();
        if (step == null) {
            return Optional.empty();
        }
        to.push(new Step<>(present, step.name(), step.key()));
        present = step.state();
        return Optional.of(present);
    }
}

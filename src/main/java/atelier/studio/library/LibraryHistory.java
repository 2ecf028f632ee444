package atelier.studio.library;

import atelier.library.index.LibraryEdit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Undo and redo of the library's edits. The calls that change the library block; the others answer at once. Safe for
 * several threads.
 */
public final class LibraryHistory {
    private static final int LIMIT = 1000;

    private record Step(LibraryEdit edit, String name) {}

    private final StyleLibrary library;
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();

    public LibraryHistory(StyleLibrary library) {
        this.library = library;
    }

    /** Applies an edit and remembers how to take it back; {@code name} is what Undo calls it. */
    public synchronized void apply(LibraryEdit edit, String name) {
        push(library.apply(edit), name);
    }

    /** Remembers an edit that was applied already; {@code inverse} takes it back. */
    public synchronized void push(LibraryEdit inverse, String name) {
        past.push(new Step(inverse, name));
        future.clear();
        if (past.size() > LIMIT) {
            past.removeLast();
        }
    }

    /** Takes the last edit back; false when there is none. */
    public synchronized boolean undo() {
        return move(past, future);
    }

    /** Applies again what was taken back; false when there is nothing. */
    public synchronized boolean redo() {
        return move(future, past);
    }

    public synchronized Optional<String> undoName() {
        return Optional.ofNullable(past.peek()).map(Step::name);
    }

    public synchronized Optional<String> redoName() {
        return Optional.ofNullable(future.peek()).map(Step::name);
    }

    // a step that can't be applied stays where it is
    private boolean move(Deque<Step> from, Deque<Step> to) {
        Step step = from.peek();
        if (step == null) {
            return false;
        }
        to.push(new Step(library.apply(step.edit()), step.name()));
        from.pop();
        return true;
    }
}

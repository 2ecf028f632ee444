package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.LibraryEdit;
import atelier.studio.library.LibraryHistory;
import atelier.studio.library.StyleLibrary;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Changes of the library, carried out in their order off the interface thread; each can be undone. */
public final class LibraryEdits {
    private final LibraryHistory history;
    private final Workers workers;
    private final ToastModel toast;
    private final Texts texts;
    private final Consumer<RuntimeException> failed;
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private CompletableFuture<Void> tail = CompletableFuture.completedFuture(null);

    LibraryEdits(
            StyleLibrary library, Workers workers, ToastModel toast, Texts texts, Consumer<RuntimeException> failed) {
        this.history = new LibraryHistory(library);
        this.workers = workers;
        this.toast = toast;
        this.texts = texts;
        this.failed = failed;
    }

    /** What Undo would take back; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<String>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoName() {
        return redoName.getReadOnlyProperty();
    }

    public void undo() {
        then(history::undo, () -> {});
    }

    public void redo() {
        then(history::redo, () -> {});
    }

    public void apply(LibraryEdit edit, String name) {
        then(() -> history.apply(edit, name), () -> {});
    }

    public void stars(Collection<String> ids, int stars) {
        if (!ids.isEmpty()) {
            apply(new LibraryEdit.SetStars(each(ids, id -> stars)), texts.of("library.step.stars"));
        }
    }

    public void label(Collection<String> ids, ColorLabel label) {
        if (!ids.isEmpty()) {
            apply(new LibraryEdit.SetLabels(each(ids, id -> label)), texts.of("library.step.label"));
        }
    }

    public void tag(Collection<String> ids, Set<String> tags) {
        if (!ids.isEmpty() && !tags.isEmpty()) {
            apply(new LibraryEdit.AddTags(Set.copyOf(ids), tags), texts.of("library.step.tag"));
        }
    }

    public void untag(Collection<String> ids, String tag) {
        apply(new LibraryEdit.RemoveTags(Set.copyOf(ids), Set.of(tag)), texts.of("library.step.untag"));
    }

    public void note(String id, String note) {
        apply(new LibraryEdit.SetNotes(Map.of(id, note)), texts.of("library.step.note"));
    }

    /** Sets the line that the style's exports carry. */
    public void credit(String id, String credit) {
        apply(new LibraryEdit.SetCredits(Map.of(id, credit)), texts.of("library.step.credit"));
    }

    public void rename(String id, String name) {
        apply(new LibraryEdit.Rename(id, name), texts.of("library.step.rename"));
    }

    /** To the trash, with a way back at hand. */
    public void trash(Collection<String> ids) {
        then(
                () -> history.apply(new LibraryEdit.Trash(Set.copyOf(ids)), texts.of("library.step.trash")),
                () -> toast.show(texts.of("library.toast.trashed", ids.size()), texts.of("way.undo"), this::undo));
    }

    public void restore(Collection<String> ids) {
        then(
                () -> history.apply(new LibraryEdit.Restore(Set.copyOf(ids)), texts.of("library.step.restore")),
                () -> toast.show(texts.of("library.toast.restored", ids.size())));
    }

    public void collect(long collection, String name, Collection<String> ids) {
        then(
                () -> history.apply(
                        new LibraryEdit.AddMembers(collection, Set.copyOf(ids)), texts.of("library.step.collect")),
                () -> toast.show(
                        texts.of("library.toast.collected", ids.size(), name), texts.of("way.undo"), this::undo));
    }

    public void takeOut(long collection, Collection<String> ids) {
        apply(new LibraryEdit.RemoveMembers(collection, Set.copyOf(ids)), texts.of("library.step.takeout"));
    }

    public void hideRenders(List<Long> ids) {
        then(
                () -> history.apply(new LibraryEdit.HideRenders(Set.copyOf(ids)), texts.of("library.step.render")),
                () -> toast.show(texts.of("library.toast.render"), texts.of("way.undo"), this::undo));
    }

    /** Runs work that changes the library after all changes before it, and remembers the edit that takes it back. */
    <T> void make(Function<LibraryHistory, T> work, Consumer<T> done) {
        CompletableFuture<T> made = new CompletableFuture<>();
        then(() -> made.complete(work.apply(history)), () -> done.accept(made.join()));
    }

    private void then(Runnable step, Runnable done) {
        tail = tail.thenRunAsync(
                () -> {
                    try {
                        step.run();
                        tell(done);
                    } catch (RuntimeException e) {
                        tell(() -> failed.accept(e));
                    }
                },
                workers.background());
    }

    // the history answers only between two steps, so it is asked here and not on the interface thread
    private void tell(Runnable done) {
        Optional<String> undo = history.undoName();
        Optional<String> redo = history.redoName();
        workers.face().execute(() -> {
            undoName.set(undo);
            redoName.set(redo);
            done.run();
        });
    }

    private static <V> Map<String, V> each(Collection<String> ids, Function<String, V> value) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, value));
    }
}

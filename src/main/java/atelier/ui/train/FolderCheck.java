package atelier.ui.train;

import atelier.art.Monitor;
import atelier.studio.Runs;
import atelier.training.data.PictureSet;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of pictures that somebody chose, and what a look through it finds. */
public final class FolderCheck {
    private static final Logger LOG = LoggerFactory.getLogger(FolderCheck.class);
    private static final int THUMBNAILS = 18;
    private static final int THUMBNAIL = 128;

    /** How far the look is. */
    public sealed interface State {
        /** No folder yet. */
        record Empty() implements State {}

        /** @param done from 0 to 1 */
        record Looking(Path folder, double done) implements State {}

        record Found(PictureSet set) implements State {}

        record Failed(Path folder, String sentence) implements State {}
    }

    private final Runs runs;
    private final Workers workers;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Empty());
    private final ObservableList<Pixels> thumbnails = FXCollections.observableArrayList();
    private AtomicBoolean cancelled = new AtomicBoolean();

    public FolderCheck(Runs runs, Workers workers, Texts texts) {
        this.runs = runs;
        this.workers = workers;
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public Optional<PictureSet> found() {
        return state.get() instanceof State.Found found ? Optional.of(found.set()) : Optional.empty();
    }

    /** Small pictures of some of those that can be used. */
    public ObservableList<Pixels> thumbnails() {
        return thumbnails;
    }

    public void choose(Path folder) {
        cancelled.set(true);
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        thumbnails.clear();
        state.set(new State.Looking(folder, 0));
        Monitor monitor = new Monitor() {
            private int shown;

            @Override
            public void progress(double done) {
                int percent = (int) (100 * done);
                if (percent > shown) {
                    shown = percent;
                    workers.face().execute(() -> settle(mine, new State.Looking(folder, done)));
                }
            }

            @Override
            public boolean cancelled() {
                return mine.get();
            }
        };
        workers.load(
                () -> runs.scan(folder, monitor),
                set -> {
                    settle(mine, new State.Found(set));
                    showSome(mine, set);
                },
                failure -> settle(
                        mine,
                        failure instanceof CancellationException
                                ? new State.Empty()
                                : new State.Failed(folder, Failures.sentence(failure, texts))));
    }

    /** Ends the look; the folder counts as not chosen. */
    public void cancel() {
        if (state.get() instanceof State.Looking) {
            cancelled.set(true);
            state.set(new State.Empty());
        }
    }

    private void settle(AtomicBoolean mine, State next) {
        if (!mine.get()) {
            state.set(next);
        }
    }

    private void showSome(AtomicBoolean mine, PictureSet set) {
        int count = set.pictures().size();
        List<Path> some = IntStream.range(0, Math.min(THUMBNAILS, count))
                .mapToObj(i -> set.pictures().get((int) ((long) i * count / Math.min(THUMBNAILS, count))))
                .map(entry -> set.folder().resolve(entry.path()))
                .toList();
        for (Path file : some) {
            workers.load(
                    () -> Pixels.of(runs.picture(file, THUMBNAIL)),
                    pixels -> {
                        if (!mine.get()) {
                            thumbnails.add(pixels);
                        }
                    },
                    failure -> LOG.info("No thumbnail of {}: {}", file, failure.getMessage()));
        }
    }
}

package atelier.ui.train;

import atelier.studio.Runs;
import atelier.training.run.Samples;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample pictures of one name of a run over its steps: follows the newest until somebody looks back. */
public final class SamplesModel {
    private static final Logger LOG = LoggerFactory.getLogger(SamplesModel.class);
    private static final int LONGEST = 1200;
    private static final int KEPT = 48;

    private final Runs runs;
    private final Workers workers;
    private final ReadOnlyObjectWrapper<List<Samples.Sample>> frames = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty index = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<Pixels>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Path, Pixels> kept = new LinkedHashMap<>(16, 0.75f, true);
    private boolean loading;

    public SamplesModel(Runs runs, Workers workers) {
        this.runs = runs;
        this.workers = workers;
        index.addListener(o -> load());
    }

    public ReadOnlyObjectProperty<List<Samples.Sample>> frames() {
        return frames.getReadOnlyProperty();
    }

    /** Which frame is shown. */
    public IntegerProperty index() {
        return index;
    }

    /** The picture of the frame, or of the one before while it is read. */
    public ReadOnlyObjectProperty<Optional<Pixels>> picture() {
        return picture.getReadOnlyProperty();
    }

    public Optional<Samples.Sample> frame() {
        List<Samples.Sample> all = frames.get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.clamp(index.get(), 0, all.size() - 1)));
    }

    /** What a run has now; the newest is shown unless an earlier one was chosen. */
    void show(List<Samples.Sample> now) {
        List<Samples.Sample> before = frames.get();
        if (now.equals(before)) {
            return;
        }
        boolean newest = before.isEmpty() || index.get() >= before.size() - 1;
        boolean other = before.isEmpty()
                || now.isEmpty()
                || !now.getFirst()
                        .file()
                        .getParent()
                        .equals(before.getFirst().file().getParent());
        if (other) {
            picture.set(Optional.empty());
        }
        frames.set(List.copyOf(now));
        int last = Math.max(0, now.size() - 1);
        index.set(newest || other ? last : Math.min(index.get(), last));
        load();
    }

    private void load() {
        Optional<Samples.Sample> wanted = frame();
        if (wanted.isEmpty() || loading) {
            return;
        }
        Path file = wanted.get().file();
        if (kept.containsKey(file)) {
            picture.set(Optional.of(kept.get(file)));
            return;
        }
        loading = true;
        workers.load(
                () -> Pixels.of(runs.picture(file, LONGEST)),
                pixels -> {
                    kept.put(file, pixels);
                    while (kept.size() > KEPT) {
                        kept.remove(kept.keySet().iterator().next());
                    }
                    loaded(file);
                },
                failure -> {
                    // a roll back may have deleted it since
                    LOG.info("No sample {}: {}", file, failure.getMessage());
                    loading = false;
                });
    }

    private void loaded(Path file) {
        loading = false;
        boolean still = frame().filter(f -> f.file().equals(file)).isPresent();
        picture.set(Optional.of(kept.get(file)));
        if (!still) {
            load();
        }
    }
}

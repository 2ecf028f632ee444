package atelier.ui.train;

import atelier.studio.ExampleModel;
import atelier.studio.Runs;
import atelier.training.loop.EarlierNetwork;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The wizard's first page: what is to be trained, or gone on with. */
public final class WizardAim {
    private final Texts texts;
    private final ObjectProperty<Optional<WizardGoal>> goal = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<RunItem> resumable = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RunItem>> resumed = new SimpleObjectProperty<>(Optional.empty());

    private final ObservableList<RunItem> begun = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<EarlierNetwork>> earlier = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper unfit = new ReadOnlyStringWrapper("");
    private final Runs runs;
    private final Workers workers;

    WizardAim(Runs runs, Workers workers, Texts texts) {
        this.runs = runs;
        this.workers = workers;
        this.texts = texts;
    }

    /** Forgets what was chosen; {@code idle} are the runs that nobody trains now. */
    void restart(List<RunItem> idle) {
        resumable.setAll(idle.stream()
                .filter(item -> item.status().get().state() != RunStatus.State.FINISHED)
                .toList());
        begun.setAll(idle.stream()
                .filter(item -> item.status().get().state() != RunStatus.State.NEW)
                .toList());
        resumed.set(Optional.empty());
        earlier.set(Optional.empty());
        source.set(Optional.empty());
        unfit.set("");
        goal.set(Optional.empty());
    }

    List<Observable> watched() {
        return List.of(goal, resumed, earlier, source, unfit);
    }

    public ObjectProperty<Optional<WizardGoal>> goal() {
        return goal;
    }

    /** The runs that can be gone on with. */
    public ObservableList<RunItem> resumable() {
        return resumable;
    }

    public ObjectProperty<Optional<RunItem>> resumed() {
        return resumed;
    }

    public Optional<RunKind> kind() {
        return furthers() ? earlier.get().map(EarlierNetwork::kind) : goal.get().flatMap(WizardGoal::kind);
    }

    /** The runs whose networks a new training can begin with. */
    public ObservableList<RunItem> begun() {
        return begun;
    }

    /** The run's folder or the model's that was chosen to begin with. */
    public ObjectProperty<Optional<Path>> source() {
        return source;
    }

    /** The networks that lie there. */
    public ObjectProperty<Optional<EarlierNetwork>> earlier() {
        return earlier;
    }

    /** The small generators that ship to begin with. */
    public List<ExampleModel> examples() {
        return runs.examples();
    }

    /** Looks at a run's folder or a model's, to begin with its networks. */
    public void beginWith(Path folder) {
        source.set(Optional.of(folder));
        earlier.set(Optional.empty());
        unfit.set("");
        workers.load(
                () -> runs.earlier(folder),
                found -> settle(folder, Optional.of(found), ""),
                failure -> settle(folder, Optional.empty(), Failures.sentence(failure, texts)));
    }

    private void settle(Path folder, Optional<EarlierNetwork> found, String sentence) {
        if (source.get().filter(folder::equals).isPresent()) {
            unfit.set(sentence);
            earlier.set(found);
        }
    }

    /** Whether a new training begins with the networks of an earlier one. */
    public boolean furthers() {
        return goal.get().filter(g -> g == WizardGoal.FURTHER).isPresent();
    }

    /** Whether a run goes on exactly where it was. */
    public boolean resumes() {
        return goal.get().filter(g -> g == WizardGoal.CONTINUE).isPresent();
    }

    /** Why the page can't be left forwards; empty when it can. */
    String obstacle() {
        if (goal.get().isEmpty()) {
            return texts.of("train.obstacle.goal");
        }
        if (furthers()) {
            return obstacleFurther();
        }
        if (resumes() && resumable.isEmpty()) {
            return texts.of("train.obstacle.resumable");
        }
        return resumes() && resumed.get().isEmpty() ? texts.of("train.obstacle.run") : "";
    }

    private String obstacleFurther() {
        if (!unfit.get().isEmpty()) {
            return unfit.get();
        }
        if (source.get().isEmpty()) {
            return texts.of("train.obstacle.earlier");
        }
        return earlier.get().isEmpty() ? texts.of("train.obstacle.opening") : "";
    }
}

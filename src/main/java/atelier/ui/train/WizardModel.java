package atelier.ui.train;

import atelier.art.Monitor;
import atelier.studio.Runs;
import atelier.training.data.PictureSet;
import atelier.training.data.Verdict;
import atelier.training.loop.Place;
import atelier.training.loop.RunOptions;
import atelier.training.loop.RunRequest;
import atelier.training.options.Preset;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** The wizard that begins a training: what was chosen so far, and why it can't go on yet. */
public final class WizardModel {
    private static final int USUAL_PRESET = 0;

    private final Runs runs;
    private final Workers workers;
    private final Texts texts;
    private final Consumer<RunFolder> begun;
    private final ReadOnlyObjectWrapper<WizardPage> page = new ReadOnlyObjectWrapper<>(WizardPage.GOAL);
    private final ObjectProperty<Optional<WizardGoal>> goal = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<RunItem> resumable = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RunItem>> resumed = new SimpleObjectProperty<>(Optional.empty());
    private final FolderCheck pictures;
    private final FolderCheck styles;
    private final ObjectProperty<Optional<Path>> style = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> features = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> photo = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Preset>> preset = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, Object> changed = FXCollections.observableHashMap();
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();

    WizardModel(Runs runs, Workers workers, Texts texts, Consumer<RunFolder> begun) {
        this.runs = runs;
        this.workers = workers;
        this.texts = texts;
        this.begun = begun;
        this.pictures = new FolderCheck(runs, workers, texts);
        this.styles = new FolderCheck(runs, workers, texts);
        goal.addListener((o, was, now) -> aim());
        List<Observable> watched = List.of(
                page, goal, resumed, pictures.state(), styles.state(), style, features, preset, changed, starting);
        watched.forEach(observable -> observable.addListener(o -> {
            failure.set("");
            obstacle.set(why());
        }));
        obstacle.set(why());
    }

    /** Forgets what was chosen; {@code endable} are the runs that nobody trains now. */
    void restart(List<RunItem> idle) {
        cancel();
        resumable.setAll(idle.stream()
                .filter(item -> item.status().get().state() != RunStatus.State.FINISHED)
                .toList());
        resumed.set(Optional.empty());
        goal.set(Optional.empty());
        page.set(WizardPage.GOAL);
    }

    /** Ends what runs in the background. */
    public void cancel() {
        cancelled.set(true);
        starting.set(false);
        pictures.cancel();
        styles.cancel();
    }

    private void aim() {
        changed.clear();
        preset.set(
                presets().isEmpty() ? Optional.empty() : Optional.of(presets().get(USUAL_PRESET)));
        if (features.get().isEmpty()) {
            features.set(runs.features());
        }
    }

    public ReadOnlyObjectProperty<WizardPage> page() {
        return page.getReadOnlyProperty();
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

    public FolderCheck pictures() {
        return pictures;
    }

    /** The styles that an instant stylizer learns from. */
    public FolderCheck styles() {
        return styles;
    }

    /** The picture of the style that a painter learns. */
    public ObjectProperty<Optional<Path>> style() {
        return style;
    }

    public ObjectProperty<Optional<Path>> features() {
        return features;
    }

    /** The photo that is painted at each sample. */
    public ObjectProperty<Optional<Path>> photo() {
        return photo;
    }

    public ObjectProperty<Optional<Preset>> preset() {
        return preset;
    }

    public List<Preset> presets() {
        return kind().map(Preset::of).orElse(List.of());
    }

    /** Options that differ from the preset, by key. */
    public ObservableMap<String, Object> changed() {
        return changed;
    }

    /** Where the pictures come from and under which terms. */
    public StringProperty note() {
        return note;
    }

    /** Why the page can't be left forwards, in a sentence; empty when it can. */
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** What went wrong at the start, in a sentence; empty when nothing did. */
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty starting() {
        return starting.getReadOnlyProperty();
    }

    public Optional<RunKind> kind() {
        return goal.get().flatMap(WizardGoal::kind);
    }

    public boolean continues() {
        return goal.get().filter(g -> g == WizardGoal.CONTINUE).isPresent();
    }

    /** What the preset and the changes come to; the sentence of what contradicts itself is an exception's message. */
    public RunOptions options() {
        return RunOptions.of(kind().orElseThrow(), asked());
    }

    private Map<String, Object> asked() {
        return preset.get().map(p -> p.with(changed)).orElseGet(() -> new HashMap<>(changed));
    }

    /** Whether the pictures are good enough, where they have been looked through. */
    public Optional<Verdict> verdict() {
        Optional<PictureSet> set = pictures.found();
        if (set.isEmpty() || kind().isEmpty()) {
            return Optional.empty();
        }
        try {
            RunOptions options = options();
            return Optional.of(
                    Verdict.of(set.get(), kind().get(), options.pictures().outputHeight(), options.labelled()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the preset's page says what is wrong with the options
        }
    }

    public void next() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        switch (page.get()) {
            case GOAL -> page.set(continues() ? WizardPage.REVIEW : WizardPage.PICTURES);
            case PICTURES -> page.set(WizardPage.PRESET);
            case PRESET -> page.set(WizardPage.REVIEW);
            case REVIEW -> begin();
        }
    }

    public void back() {
        switch (page.get()) {
            case GOAL, PICTURES -> page.set(WizardPage.GOAL);
            case PRESET -> page.set(WizardPage.PICTURES);
            case REVIEW -> page.set(continues() ? WizardPage.GOAL : WizardPage.PRESET);
        }
    }

    private void begin() {
        if (continues()) {
            resumed.get().ifPresent(item -> begun.accept(item.run()));
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        starting.set(true);
        RunRequest request = request();
        Monitor monitor = new Monitor() {
            @Override
            public boolean cancelled() {
                return mine.get();
            }
        };
        workers.load(
                () -> runs.make(runs.plan(request, monitor)),
                run -> {
                    if (!mine.get()) {
                        starting.set(false);
                        begun.accept(run);
                    }
                },
                problem -> {
                    if (!mine.get()) {
                        starting.set(false);
                        failure.set(Failures.sentence(problem, texts));
                    }
                });
    }

    /** What will be asked for. */
    public RunRequest request() {
        Map<String, Path> places = new HashMap<>();
        pictures.found().ifPresent(set -> places.put(Place.PICTURES, set.folder()));
        if (kind().filter(k -> k != RunKind.GAN).isPresent()) {
            features.get().ifPresent(file -> places.put(Place.FEATURES, file));
            photo.get().ifPresent(file -> places.put(Place.PHOTO, file));
        }
        if (kind().filter(k -> k == RunKind.STYLIZER).isPresent()) {
            style.get().ifPresent(file -> places.put(Place.STYLE, file));
        }
        if (kind().filter(k -> k == RunKind.INSTANT).isPresent()) {
            styles.found().ifPresent(set -> places.put(Place.STYLES, set.folder()));
        }
        return new RunRequest(
                kind().orElseThrow(),
                preset.get().map(Preset::name).orElse(""),
                changed,
                "*",
                places,
                runs.folder(),
                0,
                note.get().strip(),
                false);
    }

    private String why() {
        return switch (page.get()) {
            case GOAL -> whyGoal();
            case PICTURES -> whyPictures();
            case PRESET -> whyOptions();
            case REVIEW -> starting.get() ? texts.of("train.obstacle.starting") : "";
        };
    }

    private String whyGoal() {
        if (goal.get().isEmpty()) {
            return texts.of("train.obstacle.goal");
        }
        if (continues() && resumable.isEmpty()) {
            return texts.of("train.obstacle.resumable");
        }
        return continues() && resumed.get().isEmpty() ? texts.of("train.obstacle.run") : "";
    }

    private String whyPictures() {
        RunKind kind = kind().orElse(RunKind.GAN);
        if (kind == RunKind.STYLIZER && style.get().isEmpty()) {
            return texts.of("train.obstacle.style");
        }
        String folder = whyFolder(pictures);
        if (folder.isEmpty() && kind == RunKind.INSTANT) {
            folder = whyFolder(styles);
        }
        if (!folder.isEmpty()) {
            return folder;
        }
        if (kind != RunKind.GAN && features.get().isEmpty()) {
            return texts.of("train.obstacle.features");
        }
        return verdict()
                .filter(v -> v.light() == Verdict.Light.RED)
                .map(v -> v.reasons().getFirst())
                .orElse("");
    }

    private String whyFolder(FolderCheck check) {
        return switch (check.state().get()) {
            case FolderCheck.State.Empty _ ->
                texts.of(check == styles ? "train.obstacle.styles" : "train.obstacle.pictures");
            case FolderCheck.State.Looking _ -> texts.of("train.obstacle.looking");
            case FolderCheck.State.Failed failed -> failed.sentence();
            case FolderCheck.State.Found found ->
                found.set().pictures().isEmpty() ? texts.of("train.obstacle.none") : "";
        };
    }

    private String whyOptions() {
        try {
            options();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        return verdict()
                .filter(v -> v.light() == Verdict.Light.RED)
                .map(v -> v.reasons().getFirst())
                .orElse("");
    }
}

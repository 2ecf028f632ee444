package atelier.ui.train;

import atelier.studio.Runs;
import atelier.training.data.PictureSet;
import atelier.training.data.Verdict;
import atelier.training.loop.EarlierNetwork;
import atelier.training.loop.Estimate;
import atelier.training.loop.Place;
import atelier.training.loop.RunOptions;
import atelier.training.loop.RunRequest;
import atelier.training.options.Preset;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The wizard that begins a training: its pages, what was chosen on each, and why it can't go on yet. */
public final class WizardModel {
    private static final Duration SETTLED = Duration.ofMillis(700);

    private final Runs runs;
    private final Workers workers;
    private final Texts texts;
    private final Consumer<RunFolder> begun;
    private final ReadOnlyObjectWrapper<WizardPage> page = new ReadOnlyObjectWrapper<>(WizardPage.GOAL);
    private final WizardAim aim;
    private final WizardMaterial material;
    private final WizardRecipe recipe;
    private final WizardEstimates estimates;
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final WizardStart start;
    private Workers.Cancel soon = () -> {};

    WizardModel(Runs runs, Workers workers, Texts texts, Consumer<RunFolder> begun) {
        this.runs = runs;
        this.workers = workers;
        this.texts = texts;
        this.begun = begun;
        this.aim = new WizardAim(runs, workers, texts);
        this.recipe = new WizardRecipe(texts);
        this.material = new WizardMaterial(runs, workers, texts);
        this.estimates = new WizardEstimates(runs, workers, texts);
        this.start = new WizardStart(runs, workers, texts);
        InvalidationListener begin = o -> {
            material.fill();
            recipe.restart(presets(), earlier());
        };
        aim.goal().addListener(begin);
        aim.earlier().addListener(begin);
        Stream.of(List.of(page, start.starting()), aim.watched(), material.watched(), recipe.watched())
                .flatMap(List::stream)
                .forEach(observable -> observable.addListener(o -> {
                    start.forgetFailure();
                    obstacle.set(why());
                }));
        page.addListener(o -> estimateChosen());
        recipe.watched().forEach(observable -> observable.addListener(o -> estimateSoon()));
        obstacle.set(why());
    }

    private Optional<EarlierNetwork> earlier() {
        return aim.furthers() ? aim.earlier().get() : Optional.empty();
    }

    /** Forgets what was chosen; {@code idle} are the runs that nobody trains now. */
    void restart(List<RunItem> idle) {
        cancel();
        aim.restart(idle);
        page.set(WizardPage.GOAL);
    }

    /** Ends what runs in the background. */
    public void cancel() {
        start.cancel();
        material.cancel();
        soon.cancel();
        estimates.cancel();
    }

    public ReadOnlyObjectProperty<WizardPage> page() {
        return page.getReadOnlyProperty();
    }

    public WizardAim aim() {
        return aim;
    }

    public WizardMaterial material() {
        return material;
    }

    public WizardRecipe recipe() {
        return recipe;
    }

    public WizardEstimates estimates() {
        return estimates;
    }

    /** Why the page can't be left forwards, in a sentence; empty when it can. */
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** What went wrong at the start, in a sentence; empty when nothing did. */
    public ReadOnlyStringProperty failure() {
        return start.failure();
    }

    public ReadOnlyBooleanProperty starting() {
        return start.starting();
    }

    public Optional<RunKind> kind() {
        return aim.kind();
    }

    public List<Preset> presets() {
        return kind().map(kind ->
                        Preset.of(kind, runs.machine(), material.places(kind).containsKey(Place.FEATURES)))
                .orElse(List.of());
    }

    /** The chosen preset as it is with the material that is there now. */
    public Optional<Preset> preset() {
        return presets().stream().filter(this::chosen).findFirst();
    }

    /** Whether a preset is the chosen one; what it holds may have changed with the material. */
    public boolean chosen(Preset preset) {
        return recipe.preset()
                .get()
                .map(Preset::name)
                .filter(preset.name()::equals)
                .isPresent();
    }

    /** What the preset and the changes come to; the sentence of what contradicts itself is an exception's message. */
    public RunOptions options() {
        return RunOptions.of(kind().orElseThrow(), request().asked());
    }

    /** Whether the pictures are good enough, where they have been looked through. */
    public Optional<Verdict> verdict() {
        Optional<PictureSet> set = material.pictures().found();
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

    /** The request with the length that fits its preset's time, once the pace of this machine is known. */
    private RunRequest fitted(RunRequest request) {
        return estimates.of(request) instanceof WizardEstimates.State.Known(Estimate estimate)
                ? request.fitted(estimate.secondsPerStep())
                : request;
    }

    /** Where a training would end; 0 where its options make no sense yet. */
    public long steps(RunRequest request) {
        try {
            return RunOptions.of(request.kind(), fitted(request).asked())
                    .steps(material.pictures()
                            .found()
                            .map(set -> set.pictures().size())
                            .orElse(1));
        } catch (IllegalArgumentException e) {
            return 0; // the page says what is wrong
        }
    }

    public void next() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        switch (page.get()) {
            case GOAL -> page.set(aim.resumes() ? WizardPage.REVIEW : WizardPage.PICTURES);
            case PICTURES -> page.set(WizardPage.PRESET);
            case PRESET -> page.set(WizardPage.REVIEW);
            case REVIEW -> begin();
        }
    }

    public void back() {
        switch (page.get()) {
            case GOAL, PICTURES -> page.set(WizardPage.GOAL);
            case PRESET -> page.set(WizardPage.PICTURES);
            case REVIEW -> page.set(aim.resumes() ? WizardPage.GOAL : WizardPage.PRESET);
        }
    }

    private void begin() {
        if (aim.resumes()) {
            aim.resumed().get().ifPresent(item -> begun.accept(item.run()));
            return;
        }
        estimates.cancel();
        start.begin(fitted(request()).seeded(recipe.chosenSeed()), begun);
    }

    /** What will be asked for. */
    public RunRequest request() {
        return request(recipe.preset().get(), recipe.changed());
    }

    /** What a preset as it is would ask for. */
    public RunRequest request(Preset preset) {
        return chosen(preset) ? request() : plain(preset);
    }

    /** What a preset asks for when nothing is changed. */
    RunRequest plain(Preset preset) {
        return request(Optional.of(preset), Map.of());
    }

    private RunRequest request(Optional<Preset> preset, Map<String, Object> changed) {
        RunKind kind = kind().orElseThrow();
        Map<String, Path> places = material.places(kind);
        if (aim.furthers()) {
            aim.source().get().ifPresent(source -> places.put(Place.CONTINUE_FROM, source));
        }
        return new RunRequest(
                kind,
                preset.map(Preset::name).orElse(""),
                recipe.asked(changed),
                "*",
                places,
                runs.folder(),
                0,
                material.note().get().strip(),
                false,
                runs.machine());
    }

    // typing in a field shall not start a measurement with every letter
    private void estimateSoon() {
        soon.cancel();
        soon = workers.timer().after(SETTLED, this::estimateChosen);
    }

    private void estimateChosen() {
        if (page.get() == WizardPage.PRESET
                && kind().isPresent()
                && whyOptions().isEmpty()) {
            estimates.ask(request());
        }
    }

    private String why() {
        return switch (page.get()) {
            case GOAL -> aim.obstacle();
            case PICTURES -> {
                String missing = material.obstacle(kind().orElse(RunKind.GAN));
                yield missing.isEmpty() ? whyVerdict() : missing;
            }
            case PRESET -> whyOptions();
            case REVIEW -> start.starting().get() ? texts.of("train.obstacle.starting") : "";
        };
    }

    private String whyOptions() {
        String wrong = kind().isPresent() ? recipe.obstacle(request()) : "";
        return wrong.isEmpty() ? whyVerdict() : wrong;
    }

    private String whyVerdict() {
        return verdict()
                .filter(v -> v.light() == Verdict.Light.RED)
                .map(v -> v.reasons().getFirst())
                .orElse("");
    }
}

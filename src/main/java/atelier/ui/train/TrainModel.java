package atelier.ui.train;

import atelier.studio.Instants;
import atelier.studio.Painters;
import atelier.studio.Runs;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The Train workspace: its runs, kept up to date from their folders, and what is asked of them. */
public final class TrainModel {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final RunWatch watch;
    private final ObservableList<RunItem> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RunItem>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty wizardOpen = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ChartSettings charts = new ChartSettings();
    private final SamplesModel grids;
    private final SamplesModel photos;
    private final Set<String> toldProblems = new HashSet<>();
    private final WizardModel wizard;
    private final RunDriver driver;
    private final RunResult result;
    private Runnable shown = () -> {};
    private Workers.Cancel next = () -> {};
    private boolean looking;
    private boolean stopped;

    public TrainModel(
            Runs runs, Painters painters, Instants instants, Workers workers, BannerModel banner, Texts texts) {
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
        this.watch = new RunWatch(runs);
        this.grids = new SamplesModel(runs, workers);
        this.photos = new SamplesModel(runs, workers);
        this.wizard = new WizardModel(runs, workers, texts, this::begun);
        this.driver = new RunDriver(runs, workers, banner, texts, this::lookNow);
        this.result = new RunResult(runs, painters, instants, workers, banner, texts);
        selected.addListener((o, was, now) -> lookNow());
    }

    /** Begins to watch; {@code whenShown} brings the workspace before the user. */
    public void start(Runnable whenShown) {
        shown = whenShown;
        look();
    }

    public void stop() {
        stopped = true;
        next.cancel();
        wizard.cancel();
    }

    /** The runs, newest first. */
    public ObservableList<RunItem> items() {
        return items;
    }

    public ObjectProperty<Optional<RunItem>> selected() {
        return selected;
    }

    /** Whether the runs have been listed once. */
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    public BooleanProperty wizardOpen() {
        return wizardOpen;
    }

    /** What has come of runs. */
    public RunResult result() {
        return result;
    }

    /** What is asked of runs and their trainers. */
    public RunDriver driver() {
        return driver;
    }

    public WizardModel wizard() {
        return wizard;
    }

    public ChartSettings charts() {
        return charts;
    }

    public SamplesModel grids() {
        return grids;
    }

    public SamplesModel photos() {
        return photos;
    }

    /** The runs whose curves are drawn: the selected one first. */
    public List<RunItem> drawn() {
        return Stream.concat(
                        selected.get().stream(),
                        items.stream().filter(item -> item.compared().get()))
                .distinct()
                .toList();
    }

    /** Opens the wizard at its beginning. */
    public void openWizard() {
        wizard.restart(items.stream()
                .filter(item -> !item.status().get().state().isLive())
                .toList());
        wizardOpen.set(true);
    }

    public void compare(RunItem item, boolean on) {
        item.compared().set(on);
        lookNow();
    }

    // the wizard has made a run: show it and start its trainer
    private void begun(RunFolder run) {
        wizardOpen.set(false);
        RunItem item = item(run.path()).orElseGet(() -> {
            RunItem made =
                    new RunItem(new Runs.Entry(run, new RunStatus(RunStatus.State.NEW, 0, 0, Instant.EPOCH, "")));
            items.addFirst(made);
            return made;
        });
        selected.set(Optional.of(item));
        driver.resume(item);
    }

    private Optional<RunItem> item(Path run) {
        return items.stream().filter(item -> item.path().equals(run)).findFirst();
    }

    private void lookNow() {
        next.cancel();
        look();
    }

    private void look() {
        if (looking || stopped) {
            return;
        }
        looking = true;
        Optional<RunFolder> folder = selected.get().map(RunItem::run);
        Set<Path> wanted = drawn().stream().map(RunItem::path).collect(Collectors.toSet());
        List<RunWatch.Asked> asked = asked();
        workers.load(() -> watch.look(wanted, folder, asked), this::take, failure -> {
            String sentence = Failures.sentence(failure, texts);
            if (toldProblems.add(sentence)) {
                banner.show(Notice.error(sentence, ""));
            }
            again();
        });
    }

    private List<RunWatch.Asked> asked() {
        return items.stream()
                .flatMap(item -> item.asked().stream().mapToObj(number -> new RunWatch.Asked(item.run(), number)))
                .toList();
    }

    private void again() {
        looking = false;
        if (!stopped) {
            next = workers.timer().after(EVERY, this::look);
        }
    }

    private void take(RunWatch.News news) {
        list(news.listing().entries());
        news.answers()
                .forEach(answer -> item(answer.asked().run().path())
                        .ifPresent(item -> item.hear(answer.asked().command(), answer.commands())));
        news.listing().problems().stream()
                .filter(toldProblems::add)
                .forEach(problem -> banner.show(Notice.error(problem, "")));
        for (RunItem item : items) {
            int known = item.curves().verdicts().size();
            boolean past = !item.isRead();
            item.take(
                    news.updates().getOrDefault(item.path(), List.of()),
                    !news.unread().contains(item.path()));
            if (!past
                    && item.status().get().state().isLive()
                    && item.curves().verdicts().size() > known) {
                tell(item, item.curves().verdicts().getLast().sentence(), false);
            }
        }
        boolean stale = !selected.get().map(RunItem::path).equals(news.selected());
        if (!stale) {
            selected.get().ifPresent(item -> item.show(news.model()));
            grids.show(news.grids());
            photos.show(news.photos());
        }
        loaded.set(true);
        again();
        if (stale || !news.unread().isEmpty()) {
            lookNow();
        }
    }

    private void list(List<Runs.Entry> entries) {
        Set<Path> there = entries.stream().map(e -> e.run().path()).collect(Collectors.toSet());
        items.removeIf(item -> !there.contains(item.path()) && item.waiting().get() != RunItem.Waiting.STARTING);
        for (Runs.Entry entry : entries) {
            Optional<RunItem> known = item(entry.run().path());
            if (known.isPresent()) {
                follow(known.get(), entry.status());
            } else {
                items.addFirst(new RunItem(entry));
            }
        }
        if (selected.get().filter(items::contains).isEmpty()) {
            selected.set(items.stream()
                    .filter(i -> i.status().get().state().isLive())
                    .findFirst()
                    .or(() -> items.stream().findFirst()));
        }
    }

    private void follow(RunItem item, RunStatus now) {
        boolean live = item.status().get().state().isLive();
        item.show(now);
        if (!live || now.state().isLive()) {
            return;
        }
        switch (now.state()) {
            case FINISHED -> tell(item, texts.of("train.notice.finished"), false);
            case FAILED -> tell(item, now.message(), true);
            case INTERRUPTED -> tell(item, texts.of("train.notice.interrupted"), true);
            default -> {}
        }
    }

    private void tell(RunItem item, String sentence, boolean error) {
        Notice.Way way = new Notice.Way(texts.of("train.notice.show"), () -> {
            wizardOpen.set(false);
            selected.set(Optional.of(item));
            shown.run();
        });
        String words = texts.of("train.notice", item.name(), sentence);
        banner.show(error ? Notice.error(words, "", way) : Notice.info(words, "", way));
    }
}

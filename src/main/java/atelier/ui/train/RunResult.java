package atelier.ui.train;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.studio.Instants;
import atelier.studio.Painters;
import atelier.studio.Runs;
import atelier.studio.StudioException;
import atelier.training.loop.ExportedModel;
import atelier.training.run.RunKind;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.Optional;
import java.util.function.Consumer;

/** What has come of a training, taken to where it is used with one press. */
public final class RunResult {
    private final Runs runs;
    private final Painters painters;
    private final Instants instants;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private Consumer<Style> paints = style -> {};
    private Consumer<String> invents = generator -> {};

    RunResult(Runs runs, Painters painters, Instants instants, Workers workers, BannerModel banner, Texts texts) {
        this.runs = runs;
        this.painters = painters;
        this.instants = instants;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
    }

    /** {@code consumer} takes a painter's style to where photos are painted. */
    public void onPainter(Consumer<Style> consumer) {
        paints = consumer;
    }

    /** {@code consumer} takes a generator, by the sha256 of its weights, to where styles are made. */
    public void onGenerator(Consumer<String> consumer) {
        invents = consumer;
    }

    /** Whether there is something to use once a run of this kind has written its model. */
    static boolean isUsed(RunKind kind) {
        return kind != RunKind.FEATURES;
    }

    /** Takes the newest model of a run to its place. */
    public void use(RunItem item) {
        switch (item.run().settings().runKind()) {
            case STYLIZER ->
                workers.load(() -> painters.adopt(model(item).folder(), Monitor.NONE), paints, this::failed);
            case GAN -> workers.load(() -> model(item).sha256(), invents, this::failed);
            case INSTANT -> workers.load(() -> chosen(model(item)), this::tell, this::failed);
            case FEATURES -> throw new IllegalArgumentException("a feature network is used by trainings alone");
        }
    }

    private ExportedModel model(RunItem item) {
        return runs.models(item.run()).stream()
                .findFirst()
                .orElseThrow(() -> new StudioException(texts.of("train.use.none")));
    }

    private Instants.Choice chosen(ExportedModel model) {
        Instants.Choice choice = new Instants.Choice(model.name(), model.sha256(), Optional.of(model.folder()));
        instants.choose(choice, Monitor.NONE);
        return choice;
    }

    private void tell(Instants.Choice choice) {
        banner.show(
                Notice.info(texts.of("train.use.instant.chosen", choice.name()), texts.of("train.use.instant.back")));
    }

    private void failed(RuntimeException failure) {
        banner.show(Notice.error(Failures.sentence(failure, texts), ""));
    }
}

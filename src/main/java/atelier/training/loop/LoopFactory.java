package atelier.training.loop;

import atelier.art.Monitor;
import atelier.nn.FeatureNetwork;
import atelier.nn.JudgeNetwork;
import atelier.nn.MobileNet;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.Weights;
import atelier.training.classifier.ClassifierFolder;
import atelier.training.coach.CoachSettings;
import atelier.training.data.Framing;
import atelier.training.data.PictureCache;
import atelier.training.data.PictureCacheBuilder;
import atelier.training.data.PictureSet;
import atelier.training.data.PictureSource;
import atelier.training.options.FeatureOptions;
import atelier.training.options.GanOptions;
import atelier.training.options.InstantOptions;
import atelier.training.options.ScheduleOptions;
import atelier.training.options.StylizerOptions;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the loop of a run from its folder: options, pictures at training size, networks from files. */
final class LoopFactory {
    private static final int PINNED = 512;

    private final RunFolder run;
    private final Ops ops;
    private final PictureSource source;
    private final PictureCacheBuilder caches;
    private final Monitor monitor;

    LoopFactory(RunFolder run, Ops ops, PictureSource source, int threads, Monitor monitor) {
        this.run = run;
        this.ops = ops;
        this.source = source;
        // beside the runs, so that several of them share it
        Path folder = run.path().toAbsolutePath().resolveSibling(".pictures");
        this.caches = new PictureCacheBuilder(source, folder, threads);
        this.monitor = monitor;
    }

    /** A loop, when to save it, and what its coach looks at. */
    record Made(TrainingLoop loop, TrainerPlan plan) {}

    Made make() throws IOException {
        RunSettings settings = run.settings();
        Map<String, Object> options = settings.options();
        return switch (settings.runKind()) {
            case GAN -> gan(GanOptions.resolved(options), settings.seed());
            case STYLIZER -> stylizer(StylizerOptions.resolved(options), settings.seed());
            case INSTANT -> instant(InstantOptions.resolved(options), settings.seed());
            case FEATURES -> features(FeatureOptions.resolved(options), settings.seed());
        };
    }

    private Made gan(GanOptions options, long seed) throws IOException {
        PictureSet set = PictureList.read(run.path(), Place.PICTURES);
        GanJudges judges = new GanJudges(judge(), classifier());
        PictureCache cache = caches.open(set, options.pictures().framing(), monitor);
        String quality = GanEvaluation.quality(judges.file().isPresent()).key();
        return new Made(
                new GanLoop(
                        ops, new GanNetworks(options, classes(options, set), seed, features(options)), cache, judges),
                new TrainerPlan(options.schedule(), CoachSettings.generator(), new Checkpoints.Best(quality, true)));
    }

    private Optional<FeatureNetwork> features(GanOptions options) throws IOException {
        return options.needsFeatures() ? Optional.of(eyes(Place.FEATURES).network()) : Optional.empty();
    }

    /** Labels count where the objective or the network has a use for them and every picture has one. */
    private static int classes(GanOptions options, PictureSet set) {
        boolean whole = set.counts().getOrDefault("", 0) == 0 && set.labels().size() > 1;
        boolean used = options.objective().can() || !options.network().network().equals("dcgan");
        return whole && used ? set.labels().size() : 0;
    }

    private Optional<JudgeNetwork> judge() throws IOException {
        if (place(Place.JUDGE).isEmpty()) {
            return Optional.empty();
        }
        try (SafetensorsFile file = SafetensorsFile.open(place(Place.JUDGE).get())) {
            return Optional.of(MobileNet.of(Weights.load(file, ops)));
        }
    }

    /** The classifier only measures: a training goes on without it, and says so. */
    private Optional<JudgeNetwork> classifier() throws IOException {
        Optional<Path> folder = place(Place.CLASSIFIER);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClassifierFolder(folder.get()).read(ops));
        } catch (RunException e) {
            monitor.notice(e.getMessage() + " The samples are not measured with it.");
            return Optional.empty();
        }
    }

    private Made stylizer(StylizerOptions options, long seed) throws IOException {
        PictureSet set = PictureList.read(run.path(), Place.PICTURES);
        PerceptualEyes eyes = eyes(Place.FEATURES);
        PictureCache usual = caches.open(set, options.pictures().framing(), monitor);
        Optional<PictureCache> fine = options.fineSize() == 0
                ? Optional.empty()
                : Optional.of(caches.open(set, Framing.crop(options.fineSize()), monitor));
        LoadedPicture style = LoadedPicture.of(source, required(Place.STYLE), options.styleSize());
        return painter(
                new StylizerLoop(ops, options, new StylizerLoop.Photos(usual, fine), eyes, style, pinned(), seed),
                options.schedule(),
                CoachSettings.painter());
    }

    private Made instant(InstantOptions options, long seed) throws IOException {
        PerceptualEyes eyes = eyes(Place.FEATURES);
        PictureCache photos = caches.open(
                PictureList.read(run.path(), Place.PICTURES), options.pictures().framing(), monitor);
        PictureCache styles = caches.open(
                PictureList.read(run.path(), Place.STYLES), options.pictures().framing(), monitor);
        return painter(
                new InstantLoop(ops, options, photos, styles, eyes, pinned(), seed),
                options.schedule(),
                CoachSettings.painter());
    }

    private Made features(FeatureOptions options, long seed) throws IOException {
        List<PerceptualEyes> teachers = new ArrayList<>(List.of(eyes(Place.TEACHER)));
        if (place(Place.SECOND_TEACHER).isPresent()) {
            teachers.add(eyes(Place.SECOND_TEACHER));
        }
        PictureCache cache = caches.open(
                PictureList.read(run.path(), Place.PICTURES), options.pictures().framing(), monitor);
        return painter(
                new FeaturesLoop(ops, options, cache, teachers, seed), options.schedule(), CoachSettings.features());
    }

    private static Made painter(TrainingLoop loop, ScheduleOptions schedule, CoachSettings coach) {
        return new Made(loop, new TrainerPlan(schedule, coach, new Checkpoints.Best(PainterScore.KEY, true)));
    }

    private PerceptualEyes eyes(String role) throws IOException {
        return PerceptualEyes.read(ops, required(role));
    }

    private Optional<LoadedPicture> pinned() {
        return place(Place.PHOTO).map(file -> LoadedPicture.of(source, file, PINNED));
    }

    private Path required(String role) {
        return place(role)
                .orElseThrow(() -> new RunException("The run does not say where its '%s' is.".formatted(role)));
    }

    private Optional<Path> place(String role) {
        return Optional.ofNullable(run.settings().places().get(role)).map(Path::of);
    }
}

package atelier.training.loop;

import atelier.art.Monitor;
import atelier.training.data.PictureScan;
import atelier.training.data.PictureSet;
import atelier.training.data.PictureSource;
import atelier.training.data.Verdict;
import atelier.training.options.GanOptions;
import atelier.training.options.Preset;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks what a person asks for and looks through the pictures; then makes the run's folder. */
public final class RunPlanner {
    private final PictureSource source;
    private final int threads;

    public RunPlanner(PictureSource source, int threads) {
        this.source = source;
        this.threads = threads;
    }

    /**
     * Looks at everything and writes nothing.
     *
     * @throws IllegalArgumentException with a sentence, for options that make no sense
     * @throws RunException with a sentence, for a file or folder that is missing or not given
     */
    public RunPlan plan(RunRequest request, Monitor monitor) throws IOException {
        RunOptions options = RunOptions.of(request.kind(), withPreset(request));
        Requirements.check(request, options);
        Map<String, PictureSet> sets = new LinkedHashMap<>();
        PictureSet pictures = scan(request, Place.PICTURES, monitor);
        sets.put(
                Place.PICTURES,
                (options.labelled() ? pictures.labelledOnly() : pictures)
                        .limited(options.pictures().trainSize()));
        if (request.kind() == RunKind.INSTANT) {
            sets.put(Place.STYLES, scan(request, Place.STYLES, monitor));
        }
        Verdict verdict =
                Verdict.of(pictures, request.kind(), options.pictures().outputHeight(), options.labelled());
        int count = Math.max(1, sets.get(Place.PICTURES).pictures().size());
        long steps = options.schedule().lastStep(count, shownAtOnce(options));
        return new RunPlan(request, options, sets, verdict, steps);
    }

    private static int shownAtOnce(RunOptions options) {
        Object critics = options.values().values().getOrDefault("criticSteps", 1.0);
        return options.pictures().batch() * ((Number) critics).intValue();
    }

    private static Map<String, Object> withPreset(RunRequest request) {
        if (request.preset().isEmpty()) {
            return request.options();
        }
        Optional<Preset> preset = Preset.of(request.kind()).stream()
                .filter(p -> p.name().equalsIgnoreCase(request.preset()))
                .findFirst();
        return preset.orElseThrow(() -> new IllegalArgumentException(
                        "There is no preset '%s': choose Sketch, Standard or Fine.".formatted(request.preset())))
                .with(request.options());
    }

    private PictureSet scan(RunRequest request, String role, Monitor monitor) throws IOException {
        Path folder = request.places().get(role);
        if (!Files.isDirectory(folder)) {
            throw new RunException("The folder of pictures %s does not exist.".formatted(folder));
        }
        return new PictureScan(source, threads).scan(folder, request.pattern(), monitor);
    }

    /**
     * Makes the run's folder; the training can then be started from it alone.
     *
     * @throws RunException when the pictures are not good enough and that was not overruled
     */
    public RunFolder make(RunPlan plan, Map<String, String> versions) throws IOException {
        if (!plan.mayStart()) {
            throw new RunException(String.join(" ", plan.verdict().reasons()));
        }
        if (plan.request().kind() == RunKind.GAN) {
            GanOptions.resolved(plan.options().values().values()).checkAgainst(plan.pictures());
        }
        Map<String, String> fingerprints = new TreeMap<>();
        plan.sets().forEach((role, set) -> fingerprints.put(role, set.fingerprint()));
        Map<String, String> places = new TreeMap<>();
        plan.request()
                .places()
                .forEach((role, path) ->
                        places.put(role, path.toAbsolutePath().normalize().toString()));
        RunRequest request = plan.request();
        RunSettings settings = new RunSettings(
                RunSettings.SCHEMA,
                request.kind().key(),
                request.preset().isEmpty() ? "Custom" : request.preset(),
                plan.options().values().values(),
                places,
                request.seed(),
                fingerprints,
                request.licenceNote(),
                versions,
                Instant.now().toString());
        RunFolder run = RunFolder.create(request.runs(), plan.description(), settings);
        for (Map.Entry<String, PictureSet> set : plan.sets().entrySet()) {
            PictureList.write(run.path(), set.getKey(), set.getValue());
        }
        return run;
    }
}

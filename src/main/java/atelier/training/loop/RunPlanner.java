package atelier.training.loop;

import atelier.art.Monitor;
import atelier.training.data.PictureScan;
import atelier.training.data.PictureSet;
import atelier.training.data.PictureSource;
import atelier.training.data.Verdict;
import atelier.training.options.GanOptions;
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
    public RunPlan plan(RunRequest wanted, Monitor monitor) throws IOException {
        Optional<EarlierNetwork> earlier = earlier(wanted);
        RunRequest request = earlier.isPresent() ? earlier.get().fit(wanted) : wanted;
        RunOptions options = request.resolved();
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
        long steps = options.steps(sets.get(Place.PICTURES).pictures().size());
        return new RunPlan(request, options, sets, verdict, steps);
    }

    private static Optional<EarlierNetwork> earlier(RunRequest request) throws IOException {
        Path from = request.places().get(Place.CONTINUE_FROM);
        return from == null ? Optional.empty() : Optional.of(EarlierNetwork.open(from));
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
        Optional<EarlierNetwork> earlier = earlier(request);
        if (earlier.isPresent()) {
            earlier.get().copyInto(run);
        }
        return run;
    }
}

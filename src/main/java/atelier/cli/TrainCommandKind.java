package atelier.cli;

import atelier.art.Monitor;
import atelier.studio.ExampleModel;
import atelier.studio.ProgramVersion;
import atelier.studio.ShippedFolder;
import atelier.training.loop.Place;
import atelier.training.loop.RunOptions;
import atelier.training.loop.RunPlan;
import atelier.training.loop.RunPlanner;
import atelier.training.loop.RunRequest;
import atelier.training.loop.TrainingProbe;
import atelier.training.loop.TrainingSession;
import atelier.training.options.Machine;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier train gan|stylizer|instant|features}: makes a run and trains it. */
final class TrainCommandKind implements CliCommand {
    private static final Map<String, String> COPIES =
            Map.of("--log_dir", Place.LOGS, "--checkpoint_dir", Place.CHECKPOINTS, "--sample_dir", Place.SAMPLES);

    private static final Set<String> FOLDERS = Set.of("--dataset", "--styles", "--classifier");
    private static final String PROBE = "--probe";
    private static final String CONTINUE = "--continue";

    private final CliSetting setting;
    private final RunKind kind;
    private final Map<String, String> places = new LinkedHashMap<>();

    TrainCommandKind(CliSetting setting, RunKind kind) {
        this.setting = setting;
        this.kind = kind;
        places.put("--dataset", Place.PICTURES);
        switch (kind) {
            case GAN -> {
                places.put("--judge", Place.JUDGE);
                places.put("--classifier", Place.CLASSIFIER);
                places.put("--features", Place.FEATURES);
            }
            case STYLIZER -> {
                places.put("--style-picture", Place.STYLE);
                places.put("--features", Place.FEATURES);
                places.put("--photo", Place.PHOTO);
            }
            case INSTANT -> {
                places.put("--styles", Place.STYLES);
                places.put("--features", Place.FEATURES);
                places.put("--photo", Place.PHOTO);
            }
            case FEATURES -> {
                places.put("--teacher", Place.TEACHER);
                places.put("--second-teacher", Place.SECOND_TEACHER);
            }
        }
        places.putAll(new TreeMap<>(COPIES));
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(description())
                .footer("", "Options may be written with - or with _ between words.");
        places.forEach((option, role) -> spec.addOption(OptionSpec.builder(names(option))
                .type(Path.class)
                .paramLabel(FOLDERS.contains(option) ? "DIR" : "FILE")
                .description(describe(role))
                .build()));
        spec.addOption(OptionSpec.builder("--pattern", "--input-fname-pattern", "--input_fname_pattern")
                .type(String.class)
                .paramLabel("GLOB")
                .description("Which file names count; default every picture.")
                .build());
        TrainCommand.option(spec, "--preset", "NAME", "Sketch, Standard or Fine: what the options begin with.");
        TrainCommand.option(
                spec,
                "--seed",
                "NUMBER",
                "Of weights, order and everything random; default another each time, recorded in run.json.");
        TrainCommand.option(
                spec,
                CONTINUE,
                "RUN|MODEL",
                "Begins with the networks of an earlier training (folder, name or number), of a model folder, or of an"
                        + " example that ships" + examples() + "; the pictures may be others.");
        TrainCommand.option(
                spec,
                "--licence-note",
                "TEXT",
                "Where the pictures come from and under which terms; kept with the" + " model.");
        TrainCommand.flag(spec, "--force", "Starts though the pictures are not good enough.");
        TrainCommand.flag(
                spec,
                "--dry-run",
                "Checks everything, prints the plan with time and memory from a few steps, and writes nothing.");
        spec.addOption(OptionSpec.builder(PROBE)
                .type(boolean.class)
                .arity("0")
                .hidden(true)
                .description("Only measures a few steps, on made-up pictures; what the studio asks for.")
                .build());
        TrainCommandOptions.add(spec, RunOptions.params(kind));
        TrainCommand.common(spec);
        return spec;
    }

    private String examples() {
        String keys = ShippedFolder.examples().stream().map(ExampleModel::key).collect(Collectors.joining(", "));
        return kind != RunKind.GAN || keys.isEmpty() ? "" : " (" + keys + ")";
    }

    private static String[] names(String option) {
        return option.contains("_") ? new String[] {option, option.replace('_', '-')} : new String[] {option};
    }

    private String description() {
        return switch (kind) {
            case GAN -> "Trains a generator of style pictures on a folder of pictures; sub-folders are their styles.";
            case STYLIZER -> "Trains a painter for one style on a folder of photos.";
            case INSTANT -> "Trains a painter for any style on a folder of photos and a folder of styles.";
            case FEATURES -> "Distils a small feature network from a large one on a folder of pictures.";
        };
    }

    private String describe(String role) {
        return switch (role) {
            case Place.PICTURES -> "The folder of pictures to train on.";
            case Place.STYLE -> "The picture of the style.";
            case Place.STYLES -> "The folder of style pictures.";
            case Place.FEATURES ->
                kind == RunKind.GAN
                        ? "A feature network for the judge, a VGG-19 in safetensors; default the one that ships."
                        : "The feature network of the losses, a VGG-19 in safetensors; default the one that ships.";
            case Place.PHOTO -> "A photo that is painted at each sample.";
            case Place.TEACHER -> "The feature network to learn from, in safetensors.";
            case Place.SECOND_TEACHER -> "Another one for the layers that the first does not reach.";
            case Place.JUDGE -> "MobileNetV2 in safetensors, to measure FID and KID with.";
            case Place.CLASSIFIER ->
                "A classifier of styles, to measure creativity and the inception score with; default the one that ships.";
            case Place.LOGS -> "A folder that gets a copy of the log at the end.";
            case Place.CHECKPOINTS -> "A folder that gets a copy of the best checkpoint at the end.";
            default -> "A folder that gets a copy of the samples at the end.";
        };
    }

    @Override
    public int run(ParseResult given) {
        TrainCommandReport report = new TrainCommandReport(setting, CommonOptions.json(given));
        int threads = Runtime.getRuntime().availableProcessors();
        RunPlanner planner = new RunPlanner(TrainingSession.pictures(), threads);
        try {
            if (given.hasMatchedOption(PROBE)) {
                RunRequest request = request(given);
                long steps = RunOptions.of(kind, request.asked()).steps(1);
                return estimate(request, steps, given, report);
            }
            RunPlan plan = planner.plan(fitted(request(given), given), Monitor.NONE);
            report.plan(plan);
            if (given.hasMatchedOption("--dry-run")) {
                return plan.mayStart() ? estimate(plan.request(), plan.steps(), given, report) : SOME_FAILED;
            }
            if (!plan.mayStart()) {
                setting.err().println("Nothing was started. --force trains on these pictures all the same.");
                return SOME_FAILED;
            }
            RunFolder run = planner.make(plan, versions());
            return new TrainCommandSession(setting, report).train(run, given.matchedOptionValue("--device", "auto"));
        } catch (RunException e) {
            setting.err().println(e.getMessage());
            return SOME_FAILED;
        } catch (IOException e) {
            setting.err().println("The pictures or the run's folder could not be read or written: " + e.getMessage());
            return SOME_FAILED;
        }
    }

    /** A preset of a certain time gets its steps from the pace of this machine. */
    private static RunRequest fitted(RunRequest request, ParseResult given) throws IOException {
        if (!request.wantsPace()) {
            return request;
        }
        long steps = RunOptions.of(request.kind(), request.asked()).steps(1);
        TrainingProbe probe = TrainingProbe.start(given.matchedOptionValue("--device", "auto"));
        return request.fitted(probe.measure(request, steps, Monitor.NONE).secondsPerStep());
    }

    private static int estimate(RunRequest request, long steps, ParseResult given, TrainCommandReport report)
            throws IOException {
        String device = given.matchedOptionValue("--device", "auto");
        report.estimate(TrainingProbe.start(device).measure(request, steps, Monitor.NONE));
        return ALL_DONE;
    }

    private RunRequest request(ParseResult given) throws IOException {
        Map<String, Path> chosen = new LinkedHashMap<>();
        places.forEach((option, role) -> {
            Path path = given.matchedOptionValue(option, null);
            if (path != null) {
                chosen.put(role, path);
            }
        });
        if (wantsFeatures(given)) {
            ShippedFolder.features().ifPresent(file -> chosen.putIfAbsent(Place.FEATURES, file));
        }
        if (kind == RunKind.GAN) {
            ShippedFolder.classifier().ifPresent(folder -> chosen.putIfAbsent(Place.CLASSIFIER, folder));
        }
        String earlier = given.matchedOptionValue(CONTINUE, null);
        if (earlier != null) {
            chosen.put(Place.CONTINUE_FROM, earlier(earlier, given));
        }
        return new RunRequest(
                kind,
                given.matchedOptionValue("--preset", ""),
                TrainCommandOptions.given(given, RunOptions.params(kind)),
                given.matchedOptionValue("--pattern", "*"),
                chosen,
                TrainCommand.runs(setting, given),
                seed(given.matchedOptionValue("--seed", null)),
                given.matchedOptionValue("--licence-note", ""),
                given.hasMatchedOption("--force"),
                machine(given));
    }

    private Path earlier(String name, ParseResult given) throws IOException {
        if (Files.isDirectory(Path.of(name))) {
            return Path.of(name);
        }
        for (ExampleModel example : ShippedFolder.examples()) {
            if (example.key().equals(name)) {
                return example.folder();
            }
        }
        return TrainCommand.find(TrainCommand.runs(setting, given), name).path();
    }

    /** Presets differ by what they are trained on; without one nobody needs to ask. */
    private static Machine machine(ParseResult given) {
        return given.hasMatchedOption("--preset")
                ? TrainingProbe.start(given.matchedOptionValue("--device", "auto"))
                        .machine()
                : Machine.PROCESSOR;
    }

    /** A generator's judge uses features where a preset or an option says so; painters always do. */
    private boolean wantsFeatures(ParseResult given) {
        return switch (kind) {
            case GAN ->
                given.hasMatchedOption("--preset")
                        || Boolean.parseBoolean(given.matchedOptionValue("--guided", "false"))
                        || "projected".equals(given.matchedOptionValue("--discriminator", ""));
            case STYLIZER, INSTANT -> true;
            case FEATURES -> false;
        };
    }

    static long seed(String text) {
        if (text == null) {
            return new Random().nextInt(Integer.MAX_VALUE);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UsageException("--seed is a whole number, not '%s'.".formatted(text), e);
        }
    }

    /** What a run and a model remember of the program and the system. */
    static Map<String, String> versions() {
        return new TreeMap<>(Map.of(
                "atelier", ProgramVersion.read(),
                "java", Runtime.version().toString(),
                "system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", "")));
    }
}

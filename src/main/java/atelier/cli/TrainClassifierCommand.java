package atelier.cli;

import atelier.art.Monitor;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import atelier.studio.ShippedFolder;
import atelier.training.classifier.ClassifierFolder;
import atelier.training.classifier.ClassifierTraining;
import atelier.training.data.PictureScan;
import atelier.training.data.PictureSet;
import atelier.training.loop.TrainingSession;
import atelier.training.options.ClassifierOptions;
import atelier.training.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier train classifier}: a model that tells styles apart; it takes minutes, so it is no run. */
final class TrainClassifierCommand implements CliCommand {
    private final CliSetting setting;

    TrainClassifierCommand(CliSetting setting) {
        this.setting = setting;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Trains a model that tells styles apart, on a folder whose sub-folders are the styles."
                        + " Trainings of generators measure with it: --classifier DIR.")
                .footer(
                        "",
                        "It takes some minutes, and nothing is written before the end. With --json: one object a line,"
                                + " at the end {\"event\":\"classifier\",\"accuracy\":…,\"confusion\":…}.");
        place(spec, "--dataset", "DIR", "The folder of pictures to train on.");
        place(spec, "--out", "DIR", "The folder that becomes the model.");
        place(spec, "--features", "FILE", "The feature network it sees with; default the one that ships.");
        TrainCommand.option(spec, "--pattern", "GLOB", "Which file names count; default every picture.");
        TrainCommand.option(
                spec,
                "--seed",
                "NUMBER",
                "Of what is held out and of everything random; default 1, for the same again.");
        TrainCommand.option(spec, "--licence-note", "TEXT", "Where the pictures come from and under which terms.");
        TrainCommand.flag(spec, "--force", "Replaces the classifier that is in the folder.");
        TrainCommand.option(spec, "--device", "NAME", "auto, cpu, gpu or gpu:N; default auto.");
        TrainCommand.flag(spec, "--json", "Prints JSON on standard output, one object a line.");
        TrainCommand.flag(spec, "--verbose", "Prints the stack trace of an unexpected failure.");
        TrainCommandOptions.add(spec, ClassifierOptions.PARAMS);
        return spec;
    }

    private static void place(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(Path.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    @Override
    public int run(ParseResult given) {
        ClassifierOptions options = ClassifierOptions.of(TrainCommandOptions.given(given, ClassifierOptions.PARAMS));
        long seed = TrainCommandKind.seed(given.matchedOptionValue("--seed", "1"));
        Path dataset = required(given, "--dataset", "Say which pictures to train on: --dataset DIR.");
        Path target = required(given, "--out", "Say where the classifier is written: --out DIR.");
        TrainClassifierReport report = new TrainClassifierReport(setting, CommonOptions.json(given));
        try (StopHook stopping = StopHook.open()) {
            checkFree(target, given.hasMatchedOption("--force"));
            Path features = features(given);
            Monitor monitor = report.monitor(stopping);
            PictureSet set = scan(dataset, given.matchedOptionValue("--pattern", "*"), monitor);
            report.pictures(set);
            TensorEngine engine = TensorEngine.start();
            try (Ops ops = engine.ops(engine.choose(given.matchedOptionValue("--device", "auto")))) {
                ClassifierTraining training = new ClassifierTraining(ops, TrainingSession.pictures(), options, seed);
                report.result(training.train(
                        new ClassifierTraining.Material(
                                set,
                                features,
                                given.matchedOptionValue("--licence-note", ""),
                                TrainCommandKind.versions()),
                        target,
                        monitor));
            }
            return ALL_DONE;
        } catch (RunException e) {
            setting.err().println(e.getMessage());
            return SOME_FAILED;
        } catch (IOException e) {
            setting.err().println("The pictures or the model could not be read or written: " + e.getMessage());
            return SOME_FAILED;
        }
    }

    private static PictureSet scan(Path dataset, String pattern, Monitor monitor) throws IOException {
        if (!Files.isDirectory(dataset)) {
            throw new RunException("The folder of pictures %s does not exist.".formatted(dataset));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        return new PictureScan(TrainingSession.pictures(), threads).scan(dataset, pattern, monitor.silent());
    }

    private static Path features(ParseResult given) {
        Path asked = given.matchedOptionValue("--features", null);
        Path file = asked != null
                ? asked
                : ShippedFolder.features()
                        .orElseThrow(() -> new RunException("A classifier sees with a feature network, and"
                                + " models/features is not here: give --features FILE, a VGG-19 in safetensors."));
        if (!Files.isRegularFile(file)) {
            throw new RunException("The file %s does not exist.".formatted(file));
        }
        return file;
    }

    private static void checkFree(Path target, boolean force) throws IOException {
        ClassifierFolder folder = new ClassifierFolder(target);
        if (!Files.exists(target) || (folder.isClassifier() && force)) {
            return;
        }
        if (folder.isClassifier()) {
            throw new RunException("There is a classifier in %s already: choose another folder, or --force replaces it."
                    .formatted(target));
        }
        if (!folder.isEmpty()) {
            throw new RunException(
                    "The folder %s holds something else: choose one that is new or empty.".formatted(target));
        }
    }

    private static Path required(ParseResult given, String option, String missing) {
        Path path = given.matchedOptionValue(option, null);
        if (path == null) {
            throw new UsageException(missing);
        }
        return path;
    }
}

package atelier.studio;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.image.PictureReader;
import atelier.training.data.PictureScan;
import atelier.training.data.PictureSet;
import atelier.training.data.PictureSource;
import atelier.training.loop.EarlierNetwork;
import atelier.training.loop.Estimate;
import atelier.training.loop.ExportedModel;
import atelier.training.loop.RunPlan;
import atelier.training.loop.RunPlanner;
import atelier.training.loop.RunRequest;
import atelier.training.loop.TrainingSession;
import atelier.training.options.Machine;
import atelier.training.run.ControlFile;
import atelier.training.run.RunCommand;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The runs under one folder of this machine. */
public final class RunDesk implements Runs {
    private static final int THREADS = 2;

    private final Path folder;
    private final Path models;
    private final TrainerStart trainers;
    private final ProbeStart probes;
    private final Supplier<Machine> machine;
    private final PictureSource source = TrainingSession.pictures();

    /**
     * @param folder under which the runs are
     * @param models the folder of the models that ship
     */
    public RunDesk(Path folder, Path models, TrainerStart trainers, ProbeStart probes) {
        this(folder, models, trainers, probes, () -> Machine.PROCESSOR);
    }

    /** @param machine what trainings run on, as far as it is known yet */
    public RunDesk(Path folder, Path models, TrainerStart trainers, ProbeStart probes, Supplier<Machine> machine) {
        this.folder = folder;
        this.models = models;
        this.trainers = trainers;
        this.probes = probes;
        this.machine = machine;
    }

    /** What may fail for reasons of the disk or of what was asked. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Listing list() {
        return said("The folder of runs can't be read.", () -> {
            RunFolder.Listing found = RunFolder.list(folder);
            List<Entry> entries = new ArrayList<>();
            for (RunFolder run : found.runs()) {
                entries.add(new Entry(run, RunStatus.read(run, Instant.now())));
            }
            return new Listing(entries, found.problems());
        });
    }

    @Override
    public List<ExportedModel> models(RunFolder run) {
        return said("The run's folder can't be read.", () -> ExportedModel.of(run));
    }

    @Override
    public long send(RunFolder run, RunCommand command) {
        return said("The run's folder can't be written.", () -> run.control().send(command));
    }

    @Override
    public Commands commands(RunFolder run) {
        return said("The run's folder can't be read.", () -> {
            Set<Long> waiting = run.control().pending().stream()
                    .map(ControlFile.Request::id)
                    .collect(Collectors.toSet());
            List<ControlFile.Acknowledgement> done = run.control().acknowledgements();
            return new Commands(waiting, done.isEmpty() ? "" : done.getLast().outcome());
        });
    }

    @Override
    public void start(RunFolder run, Consumer<String> failed) {
        said("The training can't be started.", () -> {
            trainers.start(run.path(), failed);
            return run;
        });
    }

    @Override
    public PictureSet scan(Path pictures, Monitor monitor) {
        if (!Files.isDirectory(pictures)) {
            throw new StudioException("“%s” is not a folder: choose a folder of pictures.".formatted(pictures));
        }
        return said(
                "The folder of pictures can't be read.",
                () -> new PictureScan(source, THREADS).scan(pictures, "*", monitor));
    }

    @Override
    public RunPlan plan(RunRequest request, Monitor monitor) {
        return said(
                "The folder of pictures can't be read.", () -> new RunPlanner(source, THREADS).plan(request, monitor));
    }

    @Override
    public EarlierNetwork earlier(Path network) {
        return said("The earlier network can't be read.", () -> EarlierNetwork.open(network));
    }

    @Override
    public Estimate estimate(RunRequest request, Monitor monitor) {
        return said("The steps could not be measured.", () -> probes.measure(request, monitor));
    }

    @Override
    public RunFolder make(RunPlan plan) {
        Map<String, String> versions = Map.of(
                "atelier", ProgramVersion.read(),
                "java", Runtime.version().toString(),
                "system", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return said("The run's folder can't be written.", () -> new RunPlanner(source, THREADS).make(plan, versions));
    }

    @Override
    public PictureBuffer picture(Path file, int longestSide) {
        return new PictureReader().open(file).decode(longestSide, Monitor.NONE);
    }

    @Override
    public Machine machine() {
        return machine.get();
    }

    @Override
    public Optional<Path> features() {
        return ShippedFolder.features(models);
    }

    @Override
    public Optional<Path> classifier() {
        return ShippedFolder.classifier(models);
    }

    @Override
    public List<ExampleModel> examples() {
        return ExampleModel.in(models);
    }

    private static <T> T said(String sentence, Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new StudioException(sentence, e);
        } catch (RunException | IllegalArgumentException e) {
            throw new StudioException(e.getMessage(), e);
        }
    }
}

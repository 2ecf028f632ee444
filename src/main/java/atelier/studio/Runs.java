package atelier.studio;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.training.data.PictureSet;
import atelier.training.loop.EarlierNetwork;
import atelier.training.loop.Estimate;
import atelier.training.loop.ExportedModel;
import atelier.training.loop.RunPlan;
import atelier.training.loop.RunRequest;
import atelier.training.options.Machine;
import atelier.training.run.RunCommand;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Trainings: which there are, what they are asked to do, and their trainers. Everything stands in the runs' folders;
 * a trainer is a process of its own and outlives the studio. Calls block: the interface makes them off its thread.
 * What goes wrong is a {@link StudioException} with a sentence.
 */
public interface Runs {
    /** A run and how it is doing. */
    record Entry(RunFolder run, RunStatus status) {}

    /** The runs by number, and a sentence for each folder that looks like a run but is damaged. */
    record Listing(List<Entry> entries, List<String> problems) {
        public Listing {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /**
     * What is asked of a trainer.
     *
     * @param waiting the numbers of the commands that are not done yet
     * @param outcome what came of the last one that is done, or empty
     */
    record Commands(Set<Long> waiting, String outcome) {
        public Commands {
            waiting = Set.copyOf(waiting);
        }
    }

    /** Under which folder the runs are. */
    Path folder();

    Listing list();

    /**
     * The models that a run has written, that of its end first. They lie in the run's folder, and nowhere else:
     * {@code model/} at the end, {@code model-000500/} at a snapshot, each with {@code model.json} (kind, name,
     * architecture, settings with the resolution, data, steps, metrics, licence note, sha256) and
     * {@code weights.safetensors}.
     */
    List<ExportedModel> models(RunFolder run);

    /** Asks something of the run's trainer; it waits in the run's folder until it is done. Returns its number. */
    long send(RunFolder run, RunCommand command);

    /** How far the run's trainer has come with what it was asked. */
    Commands commands(RunFolder run);

    /**
     * Starts a trainer for a run: new, or from its last checkpoint.
     *
     * @param failed hears a sentence, on another thread, when the trainer ends by an error
     */
    void start(RunFolder run, Consumer<String> failed);

    /** Looks through a folder of pictures; cancellable. */
    PictureSet scan(Path folder, Monitor monitor);

    /** Checks everything a training needs; writes nothing. */
    RunPlan plan(RunRequest request, Monitor monitor);

    /** What a training may begin with: the networks of a run's folder or of a model's. */
    EarlierNetwork earlier(Path folder);

    /** Measures time and memory of a training by a few of its steps; takes some seconds; cancellable at any time. */
    Estimate estimate(RunRequest request, Monitor monitor);

    /** Makes the run's folder. */
    RunFolder make(RunPlan plan);

    /** A picture of a run, or one to train on, at most so many pixels long. */
    PictureBuffer picture(Path file, int longestSide);

    /** What trainings run on here. */
    default Machine machine() {
        return Machine.PROCESSOR;
    }

    /** The feature network that ships, where one does. */
    Optional<Path> features();

    /** The classifier of art movements that ships, where one does. */
    Optional<Path> classifier();

    /** The small generators that ship to begin a training with. */
    List<ExampleModel> examples();
}

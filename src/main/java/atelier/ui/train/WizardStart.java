package atelier.ui.train;

import atelier.art.Monitor;
import atelier.studio.Runs;
import atelier.training.loop.RunRequest;
import atelier.training.run.RunFolder;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Makes the run that the wizard asks for, in the background; who cancels hears no more of it. */
final class WizardStart {
    private final Runs runs;
    private final Workers workers;
    private final Texts texts;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper starting = new ReadOnlyBooleanWrapper();
    private AtomicBoolean cancelled = new AtomicBoolean();

    WizardStart(Runs runs, Workers workers, Texts texts) {
        this.runs = runs;
        this.workers = workers;
        this.texts = texts;
    }

    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty starting() {
        return starting.getReadOnlyProperty();
    }

    void forgetFailure() {
        failure.set("");
    }

    void cancel() {
        cancelled.set(true);
        starting.set(false);
    }

    void begin(RunRequest request, Consumer<RunFolder> begun) {
        AtomicBoolean mine = new AtomicBoolean();
        cancelled = mine;
        starting.set(true);
        Monitor monitor = new Monitor() {
            @Override
            public boolean cancelled() {
                return mine.get();
            }
        };
        workers.load(
                () -> runs.make(runs.plan(request, monitor)),
                run -> {
                    if (!mine.get()) {
                        starting.set(false);
                        begun.accept(run);
                    }
                },
                problem -> {
                    if (!mine.get()) {
                        starting.set(false);
                        failure.set(Failures.sentence(problem, texts));
                    }
                });
    }
}

package atelier.training.loop;

import atelier.training.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;

/** Asks a trainer to stop, as a signal does, once a run has written the tick of a step. */
record StopAfter(RunFolder run, long step) implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
        try {
            return TestRuns.ticks(run).stream().anyMatch(tick -> tick.get("step") >= step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

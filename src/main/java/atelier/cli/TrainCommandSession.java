package atelier.cli;

import atelier.training.loop.TrainingSession;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.io.IOException;

/**
 * Trains one run in this process. When the system or Ctrl-C asks the process to end, the step is finished and saved
 * first: a process that ends within a native operation crashes.
 */
final class TrainCommandSession {
    private final CliSetting setting;
    private final TrainCommandReport report;

    TrainCommandSession(CliSetting setting, TrainCommandReport report) {
        this.setting = setting;
        this.report = report;
    }

    /** Returns the exit code. */
    int train(RunFolder run, String device) {
        try (StopHook stopping = StopHook.open()) {
            report.started(run);
            RunStatus.State state = TrainingSession.start(device).train(run, stopping, report::hear);
            report.ended(state);
            return CliCommand.ALL_DONE;
        } catch (RunException e) {
            setting.err().println(e.getMessage());
            return CliCommand.SOME_FAILED;
        } catch (IOException e) {
            setting.err().println("The run's files could not be read or written: " + e.getMessage());
            return CliCommand.SOME_FAILED;
        }
    }
}

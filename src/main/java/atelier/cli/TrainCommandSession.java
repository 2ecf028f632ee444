package atelier.cli;

import atelier.training.loop.TrainingSession;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

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
        AtomicBoolean stopping = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> waitFor(stopping, done), "stop training");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            report.started(run);
            RunStatus.State state = TrainingSession.start(device).train(run, stopping::get, report::hear);
            report.ended(state);
            return CliCommand.ALL_DONE;
        } catch (RunException e) {
            setting.err().println(e.getMessage());
            return CliCommand.SOME_FAILED;
        } catch (IOException e) {
            setting.err().println("The run's files could not be read or written: " + e.getMessage());
            return CliCommand.SOME_FAILED;
        } finally {
            done.countDown();
            remove(hook, stopping);
        }
    }

    private static void waitFor(AtomicBoolean stopping, CountDownLatch done) {
        stopping.set(true);
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook, AtomicBoolean stopping) {
        if (!stopping.get()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // the process has begun to end just now, and the hook finds the work done
                stopping.set(true);
            }
        }
    }
}

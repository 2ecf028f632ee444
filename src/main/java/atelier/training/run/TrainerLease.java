package atelier.training.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;

/**
 * A trainer's hold on its run: a lock that the system gives back when the process dies, so there is one trainer at a
 * time, and a status with a heartbeat from a thread of its own, so that a long step does not look like a dead trainer.
 */
public final class TrainerLease implements AutoCloseable {
    private static final int BEAT_MILLIS = 2000;

    private final RunFolder run;
    private final InstantSource clock;
    private final FileChannel channel;
    private RunStatus.State state = RunStatus.State.RUNNING;
    private long step;
    private long untilStep;
    private String message = "";
    private boolean closed;

    private TrainerLease(RunFolder run, InstantSource clock, FileChannel channel) {
        this.run = run;
        this.clock = clock;
        this.channel = channel;
    }

    /**
     * Takes the run and shows it as running.
     *
     * @throws RunException when another trainer has it
     */
    public static TrainerLease take(RunFolder run, long step, long untilStep, InstantSource clock) throws IOException {
        FileChannel channel =
                FileChannel.open(run.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw new RunException("The run '" + run.name() + "' is being trained already.");
            }
            TrainerLease lease = new TrainerLease(run, clock, channel);
            lease.report(RunStatus.State.RUNNING, step, untilStep, "");
            Thread.ofPlatform().daemon().name("heartbeat").start(lease::beatUntilClosed);
            return lease;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A step is done; shown with the next heartbeat. */
    public synchronized void at(long doneSteps) {
        step = doneSteps;
    }

    /** Shows a state at once. The last one before {@link #close} is how the run ended. */
    public synchronized void report(RunStatus.State newState, long doneSteps, long lastStep, String sentence)
            throws IOException {
        state = newState;
        step = doneSteps;
        untilStep = lastStep;
        message = sentence;
        write();
    }

    /** Gives the run back. A state that is still live then shows as interrupted once the process has ended. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
            write();
        }
        channel.close();
    }

    private synchronized void beatUntilClosed() {
        try {
            while (!closed) {
                wait(BEAT_MILLIS);
                if (!closed) {
                    beat();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            write();
        } catch (IOException missed) {
            // The disk may have room again at the next beat: to end the heartbeat would be worse than to miss one.
        }
    }

    private void write() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Json.write(
                run.path().resolve(RunStatus.FILE),
                new RunStatus.Report(
                        state,
                        step,
                        untilStep,
                        clock.millis(),
                        message,
                        self.pid(),
                        RunStatus.startOf(self),
                        RunStatus.host()));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}

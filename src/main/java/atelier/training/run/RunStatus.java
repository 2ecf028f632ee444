package atelier.training.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How a run is doing, as anyone sees it from its folder.
 *
 * @param step optimizer steps done
 * @param untilStep where the run ends
 * @param heartbeat when the trainer last said that it is there; {@link Instant#EPOCH} when it never did
 * @param message one sentence of the trainer's, or empty
 */
public record RunStatus(State state, long step, long untilStep, Instant heartbeat, String message) {
    /** After this time without a heartbeat a trainer that cannot be asked directly counts as gone. */
    public static final Duration SILENCE = Duration.ofMinutes(2);

    static final String FILE = "status.json";

    /** What the trainer does, or how it ended. */
    public enum State {
        /** Made, never started. */
        NEW,
        RUNNING,
        PAUSED,
        /** Ended by a person; can be resumed. */
        STOPPED,
        /** Reached its last step; can train more. */
        FINISHED,
        /** Ended by an error that the message tells; can be resumed. */
        FAILED,
        /** The trainer's process is gone without a word: killed, crashed or out of power; can be resumed. */
        INTERRUPTED;

        /** Whether a trainer is at work on the run. */
        public boolean isLive() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /** {@code status.json}, as the trainer writes it. Times are milliseconds since 1970. */
    record Report(
            State state,
            long step,
            long untilStep,
            long heartbeat,
            String message,
            long pid,
            long processStart,
            String host) {}

    /** Reads the status of a run as of {@code now}. */
    public static RunStatus read(RunFolder run, Instant now) throws IOException {
        Path file = run.path().resolve(FILE);
        if (!Files.exists(file)) {
            return new RunStatus(State.NEW, 0, 0, Instant.EPOCH, "");
        }
        return of(Json.read(file, Report.class), host(), now);
    }

    /** Whether the heartbeat of a live trainer is late: it hangs, or one step takes very long. */
    public boolean isSilent(Instant now) {
        return state.isLive() && Duration.between(heartbeat, now).compareTo(SILENCE) > 0;
    }

    static RunStatus of(Report report, String thisHost, Instant now) {
        Instant heartbeat = Instant.ofEpochMilli(report.heartbeat());
        boolean gone = report.host().equals(thisHost)
                ? !isAlive(report.pid(), report.processStart())
                : Duration.between(heartbeat, now).compareTo(SILENCE) > 0;
        State state = report.state().isLive() && gone ? State.INTERRUPTED : report.state();
        return new RunStatus(state, report.step(), report.untilStep(), heartbeat, report.message());
    }

    // A process number is used again after a while, so the start time has to agree where the system tells it.
    private static boolean isAlive(long pid, long start) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> startOf(process) == start)
                .orElse(false);
    }

    static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

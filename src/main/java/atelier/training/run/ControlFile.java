package atelier.training.run;

import atelier.training.run.RunCommand.TrainUntil;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How watchers speak to a trainer. {@code control} is the list of commands that wait, each with a number; a watcher
 * adds to it under a lock and replaces it atomically. {@code control.ack} is the trainer's answer: the commands done,
 * with the step each was done at. A command stays until it is acknowledged, so none is lost, and the acknowledgements
 * that change training are kept, so that an exact resume applies them again at the same steps.
 */
public final class ControlFile {
    /** A command that waits, by number. */
    public record Request(long id, RunCommand command) {}

    /** A command done: at which step, and what came of it in one sentence. */
    public record Acknowledgement(long id, long step, RunCommand command, String outcome) {}

    private record Waiting(long lastId, List<Request> requests) {}

    private record Done(long lastId, List<Acknowledgement> acknowledgements) {}

    private static final int KEEP = 50;
    private static final long RETRY_NANOS = 5_000_000;

    private final Path control;
    private final Path answers;
    private final Path lock;

    ControlFile(Path run) {
        this.control = run.resolve("control");
        this.answers = run.resolve("control.ack");
        this.lock = run.resolve("control.lock");
    }

    /** Watcher: asks for something; returns its number, which {@link #isAcknowledged} takes. */
    public long send(RunCommand command) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = take(channel)) {
            Waiting waiting = waiting();
            long done = done().lastId();
            long id = Math.max(waiting.lastId(), done) + 1;
            List<Request> requests = new ArrayList<>(waiting.requests());
            requests.removeIf(request -> request.id() <= done);
            requests.add(new Request(id, command));
            Json.write(control, new Waiting(id, requests));
            return held.isValid() ? id : -1;
        }
    }

    /** Watcher: the trainer's recent answers, oldest first. */
    public List<Acknowledgement> acknowledgements() throws IOException {
        return done().acknowledgements();
    }

    /** Whether a command has been done. */
    public boolean isAcknowledged(long id) throws IOException {
        return done().lastId() >= id;
    }

    /** Trainer, between two steps: the commands not yet acknowledged, oldest first. */
    public List<Request> pending() throws IOException {
        if (!Files.exists(control)) {
            return List.of();
        }
        long last = done().lastId();
        return waiting().requests().stream()
                .filter(request -> request.id() > last)
                .toList();
    }

    /** Trainer: a command has been done; those sent before it count as done with it, so go in order. */
    public void acknowledge(Request request, long step, String outcome) throws IOException {
        Done done = done();
        List<Acknowledgement> all = new ArrayList<>(done.acknowledgements());
        all.add(new Acknowledgement(request.id(), step, request.command(), outcome));
        long oldest = request.id() - KEEP;
        all.removeIf(a -> a.id() < oldest && !a.command().changesTraining());
        Json.write(answers, new Done(request.id(), all));
    }

    /**
     * Trainer, at its start and before its first step: drops pauses, resumes and stops that were sent while nothing
     * ran, so that a resumed run does not stop at once. Everything else still waits.
     */
    public void dropStale() throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = take(channel)) {
            Waiting waiting = waiting();
            List<Request> live = waiting.requests().stream()
                    .filter(request -> switch (request.command()) {
                        case RunCommand.Pause _, RunCommand.Resume _, RunCommand.Stop _ -> false;
                        default -> true;
                    })
                    .toList();
            if (held.isValid() && live.size() < waiting.requests().size()) {
                Json.write(control, new Waiting(waiting.lastId(), live));
            }
        }
    }

    /** Trainer: the number of the last command done; it belongs into every checkpoint. */
    public long lastAcknowledged() throws IOException {
        return done().lastId();
    }

    /**
     * Trainer, resuming from a checkpoint that carries {@code lastId}: the commands that changed training after it,
     * oldest first, to be applied again when the run reaches the step that each carries.
     */
    public List<Acknowledgement> replay(long lastId) throws IOException {
        return done().acknowledgements().stream()
                .filter(a -> a.id() > lastId && a.command().changesTraining())
                .toList();
    }

    /**
     * Trainer, rolled back on purpose to a checkpoint that carries {@code lastId}: later changes of rate and
     * augmentation are not to be replayed. A later end of the run stays.
     */
    public void forgetAfter(long lastId) throws IOException {
        Done done = done();
        List<Acknowledgement> kept = done.acknowledgements().stream()
                .filter(a -> a.id() <= lastId || !a.command().changesTraining() || a.command() instanceof TrainUntil)
                .toList();
        Json.write(answers, new Done(done.lastId(), kept));
    }

    private Waiting waiting() throws IOException {
        return Files.exists(control) ? Json.read(control, Waiting.class) : new Waiting(0, List.of());
    }

    private Done done() throws IOException {
        return Files.exists(answers) ? Json.read(answers, Done.class) : new Done(0, List.of());
    }

    // Held for the time of one small write, so another watcher's hold is waited for; threads of one process collide
    // with an exception instead of waiting.
    private static FileLock take(FileChannel channel) throws IOException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }
}

package atelier.training.loop;

import atelier.training.coach.CoachVerdict;
import atelier.training.run.ControlFile;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLine.Mark;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import atelier.training.run.TrainerLease;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Trains a run to its end: steps, metrics, samples, checkpoints, what watchers ask for, and the way back when the
 * numbers go wrong. It can be killed at any point and goes on from its last checkpoint, to the bit. One thread.
 */
final class Trainer {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final double HALF = 0.5;

    private final RunFolder run;
    private final TrainingLoop loop;
    private final TrainerPlan plan;
    private final TrainerLease lease;
    private final BooleanSupplier stopping;
    private final Consumer<TrainerEvent> events;
    private final RunFiles files;
    private final ControlFile control;
    private final StepNumbers numbers;
    private RunLines lines;
    private CommandDesk desk;
    private Progress progress;

    Trainer(
            RunFolder run,
            TrainingLoop loop,
            TrainerPlan plan,
            TrainerLease lease,
            BooleanSupplier stopping,
            Consumer<TrainerEvent> events) {
        this.run = run;
        this.loop = loop;
        this.plan = plan;
        this.lease = lease;
        this.stopping = stopping;
        this.events = events;
        this.files = new RunFiles(run, plan.best());
        this.control = run.control();
        this.numbers = new StepNumbers(loop, plan, lease);
    }

    /** Trains until the end, or until a person or the system asks to stop; returns how it ended. */
    RunStatus.State train() throws IOException {
        files.sweep();
        control.dropStale();
        Optional<RunFiles.Loaded> loaded = files.load(loop, Long.MAX_VALUE, this::notice);
        boolean fresh = loaded.isEmpty();
        if (fresh) {
            loop.begin(0);
            loop.prepare();
            Optional<SavedState> earlier = EarlierNetwork.of(run);
            if (earlier.isPresent()) {
                loop.takeOver(earlier.get(), this::notice);
            }
        }
        progress = loaded.map(RunFiles.Loaded::progress).orElseGet(() -> Progress.start(loop.plannedSteps()));
        run.samples().dropAfter(progress.step());
        try (RunLines opened = RunLines.resume(run, progress.step(), plan.coach(), this::tell)) {
            lines = opened;
            desk = new CommandDesk(control, progress.lastCommand());
            begin(fresh);
            return trainOpened();
        }
    }

    private void begin(boolean fresh) throws IOException {
        lease.report(RunStatus.State.RUNNING, progress.step(), progress.untilStep(), "");
        if (fresh) {
            lines.mark(0, Mark.Kind.STARTED, "The training begins.");
            sample();
            save(false, Map.of());
        } else {
            lines.mark(progress.step(), Mark.Kind.RESUMED, "The training goes on.");
            run.log().say("Goes on from step " + progress.step() + ".");
        }
    }

    private RunStatus.State trainOpened() throws IOException {
        while (true) {
            progress = desk.replay(progress, loop);
            List<ControlFile.Request> requests = control.pending();
            for (ControlFile.Request request : requests) {
                obey(request);
            }
            if (stopping.getAsBoolean() || desk.stopAsked()) {
                return stop();
            }
            if (desk.paused()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else if (progress.isDone()) {
                return finish();
            } else {
                step();
            }
        }
    }

    private void step() throws IOException {
        long next = progress.step() + 1;
        boolean checkpoint = plan.checkpointAt(next) || next == progress.untilStep();
        boolean tick = checkpoint || plan.sampleAt(next) || plan.tickAt(next);
        double waited = loop.secondsWaited();
        long before = System.nanoTime();
        Map<String, Double> losses =
                loop.step(new StepContext(progress.step(), progress.untilStep(), progress.rateFactor(), tick));
        double took = (System.nanoTime() - before) / 1e9;
        double waiting = (loop.secondsWaited() - waited) / Math.max(took, 1e-9);
        numbers.took(took);
        progress = progress.stepped(loop.batch(), took);
        lease.at(next);
        long rest = System.nanoTime();
        boolean whole = !tick || tick(losses, waiting, checkpoint);
        if (whole && plan.sampleAt(next)) {
            sample();
        }
        if (whole && checkpoint) {
            checkpoint(false);
        }
        numbers.tookBeside((System.nanoTime() - rest) / 1e9);
    }

    /** Writes the step's numbers and listens to the coach; false when the run has gone back because of them. */
    private boolean tick(Map<String, Double> losses, double waiting, boolean checkpoint) throws IOException {
        MetricsLine.Tick line = numbers.tick(progress, losses, waiting, checkpoint);
        for (CoachVerdict verdict : lines.add(line)) {
            if (verdict instanceof CoachVerdict.Exploded exploded) {
                rescue(exploded);
                return false;
            }
            lines.mark(progress.step(), Mark.Kind.COACH, verdict.sentence() + " " + verdict.advice());
            notice(verdict.sentence() + " " + verdict.advice());
        }
        return true;
    }

    private void rescue(CoachVerdict.Exploded verdict) throws IOException {
        String sentence = verdict.sentence() + " " + verdict.advice();
        if (!verdict.automatic()) {
            throw new RunException(sentence);
        }
        notice(sentence);
        Progress broken = progress;
        RunFiles.Loaded loaded = goBack(progress.step());
        progress = progress.rate(progress.rateFactor() * HALF);
        lines.mark(
                progress.step(),
                Mark.Kind.RESCUED,
                "Back from step %d with half the learning rate.".formatted(broken.step()));
        // saved again, so that a kill before the next checkpoint doesn't bring the old rate back
        save(loaded.checkpoint().kept(), loaded.checkpoint().manifest().metrics());
    }

    private RunFiles.Loaded goBack(long atOrBefore) throws IOException {
        RunFiles.Loaded loaded = files.load(loop, atOrBefore, this::notice)
                .orElseThrow(() -> new RunException("There is no intact checkpoint to go back to."));
        progress = loaded.progress();
        control.forgetAfter(progress.lastCommand());
        numbers.forget();
        desk.rewind(control, progress.lastCommand());
        lines.cutAfter(progress.step());
        files.dropAfter(progress.step());
        lease.at(progress.step());
        return loaded;
    }

    private void obey(ControlFile.Request request) throws IOException {
        CommandDesk.Answer answer = desk.hear(request.command(), progress, loop);
        progress = answer.progress();
        String outcome = answer.outcome();
        if (answer.snapshot()) {
            Map<String, Double> metrics = numbers.measure(progress);
            checkpoint(true);
            new ModelExport(run).atSnapshot(loop.model(), progress, metrics);
        }
        if (answer.backTo() >= 0) {
            outcome = rollBack(answer.backTo());
        }
        // before the acknowledgement: who waits for that finds the outcome in the status
        lease.report(
                desk.paused() ? RunStatus.State.PAUSED : RunStatus.State.RUNNING,
                progress.step(),
                progress.untilStep(),
                outcome);
        control.acknowledge(request, progress.step(), outcome);
        Mark.Kind kind = answer.backTo() >= 0 ? Mark.Kind.ROLLED_BACK : Mark.Kind.COMMAND;
        lines.mark(progress.step(), desk.paused() ? Mark.Kind.PAUSED : kind, outcome);
        notice(outcome);
    }

    private String rollBack(long step) throws IOException {
        long from = progress.step();
        goBack(Math.min(step, from));
        return "Went back from step %d to step %d.".formatted(from, progress.step());
    }

    private RunStatus.State stop() throws IOException {
        checkpoint(false);
        // who stops a training wants to see what has come of it
        new ModelExport(run).atSnapshot(loop.model(), progress, numbers.known(progress));
        String sentence = "Stopped at step %d.".formatted(progress.step());
        notice(sentence);
        return end(RunStatus.State.STOPPED, sentence);
    }

    private RunStatus.State finish() throws IOException {
        sample();
        new ModelExport(run).atEnd(loop.model(), progress, numbers.measure(progress));
        lines.mark(progress.step(), Mark.Kind.FINISHED, "The training is finished.");
        String sentence = "Finished at step %d.".formatted(progress.step());
        notice(sentence);
        new RunCopies(run, plan.best()).make();
        return end(RunStatus.State.FINISHED, sentence);
    }

    private RunStatus.State end(RunStatus.State state, String sentence) throws IOException {
        lease.report(state, progress.step(), progress.untilStep(), sentence);
        return state;
    }

    private void checkpoint(boolean kept) throws IOException {
        save(kept, numbers.known(progress));
        lines.mark(progress.step(), Mark.Kind.CHECKPOINT, kept ? "Snapshot." : "Saved.");
    }

    private void save(boolean kept, Map<String, Double> metrics) throws IOException {
        lines.sync();
        progress = progress.saved(control.lastAcknowledged(), loop.numbers());
        files.save(loop, progress, kept, metrics);
    }

    private void sample() throws IOException {
        files.writeSamples(progress.step(), loop.samples(progress.step()));
    }

    Progress progress() {
        return progress == null ? Progress.start(0) : progress;
    }

    private void tell(MetricsLine line) {
        events.accept(new TrainerEvent.Line(line, progress.untilStep()));
    }

    private void notice(String sentence) {
        events.accept(new TrainerEvent.Notice(sentence));
        try {
            run.log().say(sentence);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package atelier.ui.train;

import atelier.studio.Runs;
import atelier.studio.StudioException;
import atelier.training.loop.ExportedModel;
import atelier.training.run.MetricsTail;
import atelier.training.run.RunFolder;
import atelier.training.run.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is new in the runs' folders. Called from background threads, one call after the other. */
final class RunWatch {
    // a long run is shown part by part while it is read
    private static final int CHUNKS = 4;

    private final Runs runs;
    private final Map<Path, MetricsTail> tails = new HashMap<>();

    /** A command that a run's trainer was sent before the look. */
    record Asked(RunFolder run, long command) {}

    record Answer(Asked asked, Runs.Commands commands) {}

    /**
     * What was found, and which runs have more to be read at once; the newest model, grids and photos are those of the
     * selected run.
     */
    record News(
            List<Answer> answers,
            Runs.Listing listing,
            Map<Path, List<MetricsTail.Update>> updates,
            Set<Path> unread,
            Optional<Path> selected,
            Optional<Path> model,
            List<Samples.Sample> grids,
            List<Samples.Sample> photos) {}

    RunWatch(Runs runs) {
        this.runs = runs;
    }

    /** Lists the runs, and reads on in the live ones and in those that are wanted. */
    synchronized News look(Set<Path> wanted, Optional<RunFolder> selected, List<Asked> asked) {
        // before the statuses: what came of a command that is done stands there then
        List<Answer> answers = asked.stream()
                .map(each -> new Answer(each, runs.commands(each.run())))
                .toList();
        Runs.Listing listing = runs.list();
        try {
            Map<Path, List<MetricsTail.Update>> updates = new HashMap<>();
            Set<Path> unread = new HashSet<>();
            for (Runs.Entry entry : listing.entries()) {
                Path path = entry.run().path();
                if (wanted.contains(path) || entry.status().state().isLive()) {
                    List<MetricsTail.Update> read = read(entry.run());
                    updates.put(path, read);
                    if (read.getLast().more()) {
                        unread.add(path);
                    }
                }
            }
            return new News(
                    answers,
                    listing,
                    updates,
                    unread,
                    selected.map(RunFolder::path),
                    selected.filter(run -> isThere(run, listing)).flatMap(this::model),
                    selected.isPresent() ? selected.get().samples().list(Samples.GRID) : List.of(),
                    selected.isPresent() ? selected.get().samples().list(Samples.PHOTO) : List.of());
        } catch (IOException e) {
            throw new StudioException("The folder of runs can't be read.", e);
        }
    }

    private static boolean isThere(RunFolder run, Runs.Listing listing) {
        return listing.entries().stream().anyMatch(entry -> entry.run().path().equals(run.path()));
    }

    private Optional<Path> model(RunFolder run) {
        return runs.models(run).stream().findFirst().map(ExportedModel::folder);
    }

    private List<MetricsTail.Update> read(RunFolder run) throws IOException {
        MetricsTail tail = tails.computeIfAbsent(run.path(), path -> new MetricsTail(run.metrics()));
        List<MetricsTail.Update> updates = new ArrayList<>();
        MetricsTail.Update update;
        do {
            update = tail.poll();
            updates.add(update);
        } while (update.more() && updates.size() < CHUNKS);
        return updates;
    }
}

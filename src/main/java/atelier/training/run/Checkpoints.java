package atelier.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The checkpoints of a run. Each is written whole under a hidden name, with a manifest of its files' hashes, forced to
 * disk and renamed, so one that can be seen is complete. The last three stay, the best, and those that a person asked
 * to keep. Saving and dropping is for the trainer alone; reading is for anyone.
 */
public final class Checkpoints {
    private static final int KEEP = 3;

    /** By which metric, and in which direction, one checkpoint is better than another. */
    public record Best(String metric, boolean lowerIsBetter) {}

    /** Writes the files of a checkpoint into the folder that it is given. */
    @FunctionalInterface
    public interface Contents {
        void writeTo(Path folder) throws IOException;
    }

    private final Path root;
    private final Best best;

    public Checkpoints(Path root, Best best) {
        this.root = root;
        this.best = best;
    }

    /** Saves the state of a step; one that exists for the same step is replaced. */
    public Checkpoint save(long step, boolean kept, Map<String, Double> metrics, Contents contents) throws IOException {
        Files.createDirectories(root);
        Path draft = root.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectory(draft);
            contents.writeTo(draft);
            FolderHash.syncAll(draft);
            Checkpoint.Manifest manifest =
                    new Checkpoint.Manifest(1, step, Instant.now().toString(), kept, metrics, FolderHash.of(draft));
            Json.write(draft.resolve(Checkpoint.MANIFEST), manifest);
            Path folder = folder(step);
            replace(draft, folder);
            prune();
            return new Checkpoint(folder, manifest);
        } finally {
            FolderHash.delete(draft);
        }
    }

    /** Every checkpoint with a readable manifest, by step. Hashes are not checked: {@link #isIntact} does that. */
    public List<Checkpoint> list() throws IOException {
        List<Checkpoint> found = new ArrayList<>();
        for (Path folder : folders()) {
            read(folder).ifPresent(found::add);
        }
        found.sort(Comparator.comparingLong(Checkpoint::step));
        return found;
    }

    /** The best by the metric, of those that have it; the newest where none has. */
    public Optional<Checkpoint> best() throws IOException {
        return best(list());
    }

    /**
     * The newest checkpoint whose files are all as they were written; each damaged one before it is named to
     * {@code notices} in a sentence.
     */
    public Optional<Checkpoint> newestIntact(Consumer<String> notices) throws IOException {
        return newestIntact(Long.MAX_VALUE, notices);
    }

    /** The newest intact checkpoint at or before a step. */
    public Optional<Checkpoint> newestIntact(long step, Consumer<String> notices) throws IOException {
        List<Path> newestFirst = folders().reversed();
        for (Path folder : newestFirst) {
            if (stepOf(folder) > step) {
                continue;
            }
            Optional<Checkpoint> checkpoint = read(folder).filter(Checkpoints::isIntact);
            if (checkpoint.isPresent()) {
                return checkpoint;
            }
            notices.accept("The checkpoint of step " + stepOf(folder)
                    + " is damaged and was passed over; the run goes on from the one before it.");
        }
        return Optional.empty();
    }

    /** Whether every file of the manifest is there with its size and hash. */
    public static boolean isIntact(Checkpoint checkpoint) {
        try {
            Map<String, Checkpoint.FileEntry> files = checkpoint.manifest().files();
            return !files.isEmpty() && FolderHash.matches(checkpoint.folder(), files);
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes every checkpoint after a step, kept ones too, so that a roll back to it stays one after a restart. */
    public void dropAfter(long step) throws IOException {
        for (Path folder : folders()) {
            if (stepOf(folder) > step) {
                remove(folder);
            }
        }
    }

    /** Removes what a crashed trainer left half written; called by a trainer that holds the run's lease. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".") && name.endsWith(".tmp")) {
                    FolderHash.delete(entry);
                }
            }
        }
    }

    private Optional<Checkpoint> best(List<Checkpoint> all) {
        Comparator<Checkpoint> byMetric =
                Comparator.comparingDouble(c -> c.metric(best.metric()).orElseThrow());
        Comparator<Checkpoint> better = best.lowerIsBetter() ? byMetric.reversed() : byMetric;
        return all.stream()
                .filter(c -> c.metric(best.metric()).isPresent())
                .max(better.thenComparingLong(Checkpoint::step))
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private void prune() throws IOException {
        List<Checkpoint> all = list();
        Set<Path> stay = new HashSet<>();
        all.subList(Math.max(0, all.size() - KEEP), all.size()).forEach(c -> stay.add(c.folder()));
        all.stream().filter(Checkpoint::kept).forEach(c -> stay.add(c.folder()));
        best(all).ifPresent(c -> stay.add(c.folder()));
        for (Checkpoint checkpoint : all) {
            if (!stay.contains(checkpoint.folder())) {
                remove(checkpoint.folder());
            }
        }
    }

    // A folder cannot be renamed over a full one: the old one steps aside under a name that sweep() knows.
    private void replace(Path draft, Path folder) throws IOException {
        AtomicFile.syncFolder(draft);
        if (Files.exists(folder)) {
            Path aside = root.resolve("." + UUID.randomUUID() + ".tmp");
            Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            FolderHash.delete(aside);
        } else {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        AtomicFile.syncFolder(root);
    }

    // Renamed first, so that a crash in the middle of deleting leaves no checkpoint that looks damaged.
    private void remove(Path folder) throws IOException {
        Path aside = root.resolve("." + UUID.randomUUID() + ".tmp");
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        FolderHash.delete(aside);
    }

    private Path folder(long step) {
        return root.resolve("%06d".formatted(step));
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(path -> path.getFileName().toString().matches("\\d{6,17}"))
                    .sorted(Comparator.comparingLong(Checkpoints::stepOf))
                    .toList();
        }
    }

    private static long stepOf(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private static Optional<Checkpoint> read(Path folder) {
        try {
            Checkpoint.Manifest manifest = Json.read(folder.resolve(Checkpoint.MANIFEST), Checkpoint.Manifest.class);
            return manifest != null && manifest.step() == stepOf(folder)
                    ? Optional.of(new Checkpoint(folder, manifest))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

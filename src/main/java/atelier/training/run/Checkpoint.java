package atelier.training.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** A saved state of a run: a folder, and what its {@code manifest.json} says. */
public record Checkpoint(Path folder, Manifest manifest) {
    static final String MANIFEST = "manifest.json";

    /** Size in bytes and sha256 of one file. */
    public record FileEntry(long size, String sha256) {}

    /**
     * {@code manifest.json}.
     *
     * @param kept asked for by a person: never removed
     * @param metrics the dear metrics measured at this step, by key; the best checkpoint is chosen by one of them
     * @param files by name relative to the folder, with forward slashes
     */
    public record Manifest(
            int schema,
            long step,
            String created,
            boolean kept,
            Map<String, Double> metrics,
            Map<String, FileEntry> files) {
        public Manifest {
            metrics = metrics == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(metrics));
            files = files == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }

    public long step() {
        return manifest.step();
    }

    public boolean kept() {
        return manifest.kept();
    }

    /** A metric measured at this checkpoint, where it is a finite number. */
    public OptionalDouble metric(String key) {
        Double value = manifest.metrics().get(key);
        return value == null || !Double.isFinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A file of the checkpoint by its name. */
    public Path file(String name) {
        return folder.resolve(name);
    }
}

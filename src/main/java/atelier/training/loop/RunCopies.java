package atelier.training.loop;

import atelier.training.run.AtomicFile;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Copies of a finished run's log, best checkpoint and samples into folders that were asked for. */
record RunCopies(RunFolder run, Checkpoints.Best best) {
    void make() throws IOException {
        Optional<Path> logs = place(Place.LOGS);
        if (logs.isPresent() && Files.exists(run.log().file())) {
            copy(run.log().file(), logs.get());
        }
        Optional<Path> samples = place(Place.SAMPLES);
        if (samples.isPresent()) {
            copyAll(run.samples().folder(), samples.get());
        }
        Optional<Path> checkpoints = place(Place.CHECKPOINTS);
        Optional<Checkpoint> chosen = run.checkpoints(best).best();
        if (checkpoints.isPresent() && chosen.isPresent()) {
            copyAll(chosen.get().folder(), checkpoints.get());
        }
    }

    private Optional<Path> place(String role) {
        return Optional.ofNullable(run.settings().places().get(role)).map(Path::of);
    }

    private static void copyAll(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, into);
            }
        }
    }

    private static void copy(Path file, Path into) throws IOException {
        Files.createDirectories(into);
        AtomicFile.write(into.resolve(file.getFileName()), target -> Files.copy(file, target));
    }
}

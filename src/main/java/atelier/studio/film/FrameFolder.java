package atelier.studio.film;

import atelier.image.PictureBuffer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Numbered PNG files, {@code 00001.png} on, in a folder of their own. */
public final class FrameFolder implements Film {
    private final Path target;
    private final boolean replace;
    private final Path draft;
    private int count;

    public FrameFolder(Path target, boolean replace) throws IOException {
        this.target = target;
        this.replace = replace;
        Path parent = target.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        this.draft = Files.createTempDirectory(parent, ".film");
    }

    @Override
    public void add(PictureBuffer frame) throws IOException {
        count++;
        Files.write(draft.resolve("%05d.png".formatted(count)), new FrameImage(frame).png());
    }

    @Override
    public Path finish() throws IOException {
        if (Files.exists(target)) {
            if (!replace) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Path old = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".film");
            Files.move(target, old.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
            return target;
        }
        return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            delete(draft);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> all = entries.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : all) {
                Files.delete(entry);
            }
        }
    }
}

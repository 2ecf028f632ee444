package atelier.library.index;

import atelier.library.AtomicFiles;
import atelier.library.CapsuleNames;
import atelier.library.StyleCapsule;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The {@code .style} files of the library: one for each of the user's styles in a folder, and those in the trash. */
final class CapsuleFiles {
    /** What tells a file from what it was before, without opening it. */
    record Stamp(long size, long time) {}

    private final Path folder;
    private final Path trash;

    CapsuleFiles(Path folder, Path trash) {
        this.folder = folder;
        this.trash = trash;
    }

    Path path(String name, boolean trashed) {
        return (trashed ? trash : folder).resolve(name);
    }

    Stamp stamp(Path file) throws IOException {
        return stamp(Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    /**
     * Writes a capsule as a whole.
     *
     * @param old the name of the file that it replaces; kept where the style's name is still the same
     */
    Path write(StyleCapsule capsule, Optional<String> old) throws IOException {
        String slug = CapsuleNames.stem(capsule.style().name());
        Path file = old.filter(name -> name.matches(Pattern.quote(slug) + "(-\\d+)?\\.style"))
                .map(folder::resolve)
                .orElseGet(() -> CapsuleNames.free(folder, slug));
        AtomicFiles.write(file, capsule.toBytes());
        return file;
    }

    /** @param style the style's name, which the file is called by */
    Path toTrash(String name, String style) throws IOException {
        return move(path(name, false), trash, style);
    }

    /** As {@link #toTrash}, the other way. */
    Path fromTrash(String name, String style) throws IOException {
        return move(path(name, true), folder, style);
    }

    private static Path move(Path file, Path into, String style) throws IOException {
        Files.createDirectories(into);
        return Files.move(file, CapsuleNames.free(into, CapsuleNames.stem(style)), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The files by name. */
    Map<String, Stamp> list(boolean trashed) throws IOException {
        Map<String, Stamp> found = new TreeMap<>();
        Path from = trashed ? trash : folder;
        if (!Files.isDirectory(from)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(StyleCapsule.EXTENSION) && !name.startsWith(".")) {
                    stampIfThere(file).ifPresent(stamp -> found.put(name, stamp));
                }
            }
        }
        return found;
    }

    private static Optional<Stamp> stampIfThere(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.of(stamp(attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Removes what a program that was killed while writing has left; a file that is being written is young. */
    void sweep(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime old = FileTime.from(now.minus(Duration.ofHours(1)));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.style*.tmp")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

package atelier.library;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The user's own styles: one {@code .style} file each in a folder, and a trash that they come back from. Damaged files
 * are set aside, never deleted. Safe for several threads.
 */
public final class StyleFolder {
    private record Entry(Path file, StyleCapsule capsule) {}

    private final Path folder;
    private final Path trash;
    private final Clock clock;
    private final Consumer<String> notices;
    private Map<String, Entry> entries;

    /** {@code notices} hears one sentence for each file that could not be used. */
    public StyleFolder(Path folder, Path trash, Clock clock, Consumer<String> notices) {
        this.folder = folder;
        this.trash = trash;
        this.clock = clock;
        this.notices = notices;
    }

    /** All styles, newest first. */
    public synchronized List<Style> all() {
        return entries().values().stream()
                .sorted(Comparator.comparingLong((Entry e) -> e.capsule().kept())
                        .reversed()
                        .thenComparing(e -> e.capsule().style().id()))
                .map(e -> e.capsule().style())
                .toList();
    }

    public synchronized Optional<StyleCapsule> find(String id) {
        return Optional.ofNullable(entries().get(id)).map(Entry::capsule);
    }

    /**
     * Keeps a style; one with the same id is replaced and stays as old as it was.
     *
     * @throws LibraryException when the file can't be written
     */
    public synchronized void keep(Style style, PictureBuffer swatch) {
        Entry old = entries().get(style.id());
        StyleCapsule fresh = StyleCapsule.of(style, swatch, clock.instant());
        StyleCapsule capsule = old == null
                ? fresh
                : new StyleCapsule(style, swatch, fresh.licence(), old.capsule().kept());
        try {
            Path file = old != null && old.capsule().style().name().equals(style.name())
                    ? old.file()
                    : free(folder, style.name());
            AtomicFiles.write(file, capsule.toBytes());
            entries().put(style.id(), new Entry(file, capsule));
            if (old != null && !old.file().equals(file)) {
                Files.deleteIfExists(old.file());
            }
        } catch (IOException e) {
            throw new LibraryException(
                    "The style '%s' can't be kept: the folder %s can't be written.".formatted(style.name(), folder), e);
        }
    }

    /** Moves a style to the trash; one that isn't there is left alone. */
    public synchronized void remove(String id) {
        Entry entry = entries().get(id);
        if (entry == null) {
            return;
        }
        try {
            Files.createDirectories(trash);
            Files.move(entry.file(), free(trash, entry.capsule().style().name()), StandardCopyOption.ATOMIC_MOVE);
            entries().remove(id);
        } catch (IOException e) {
            throw new LibraryException(
                    "The style '%s' can't be moved to the trash."
                            .formatted(entry.capsule().style().name()),
                    e);
        }
    }

    /** Brings the style that was removed last under this id back from the trash. */
    public synchronized void restore(String id) {
        Entry newest = null;
        for (Entry entry : read(trash, sentence -> {})) {
            if (entry.capsule().style().id().equals(id)) {
                newest = entry;
            }
        }
        if (newest == null) {
            throw new LibraryException("This style is no longer in the trash.");
        }
        try {
            Path file = free(folder, newest.capsule().style().name());
            Files.createDirectories(folder);
            Files.move(newest.file(), file, StandardCopyOption.ATOMIC_MOVE);
            entries().put(id, new Entry(file, newest.capsule()));
        } catch (IOException e) {
            throw new LibraryException("The style can't be brought back from the trash.", e);
        }
    }

    private Map<String, Entry> entries() {
        if (entries == null) {
            entries = new LinkedHashMap<>();
            for (Entry entry : read(folder, notices)) {
                entries.putIfAbsent(entry.capsule().style().id(), entry);
            }
        }
        return entries;
    }

    private static List<Entry> read(Path from, Consumer<String> notices) {
        List<Entry> found = new ArrayList<>();
        if (!Files.isDirectory(from)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*" + StyleCapsule.EXTENSION)) {
            for (Path file : files) {
                readOne(file, notices).ifPresent(found::add);
            }
        } catch (IOException e) {
            notices.accept("The folder of your styles can't be read: " + from + ".");
        }
        found.sort(Comparator.comparing(e -> e.file().getFileName().toString()));
        return found;
    }

    private static Optional<Entry> readOne(Path file, Consumer<String> notices) {
        try {
            return Optional.of(new Entry(file, StyleCapsule.read(file)));
        } catch (LibraryException e) {
            notices.accept(e.getMessage() + " " + aside(file));
            return Optional.empty();
        }
    }

    private static String aside(Path file) {
        try {
            return "It was set aside as '%s'."
                    .formatted(AtomicFiles.setAside(file).getFileName());
        } catch (IOException e) {
            return "It was left where it is.";
        }
    }

    private static Path free(Path folder, String name) {
        String slug = slug(name);
        Path file = folder.resolve(slug + StyleCapsule.EXTENSION);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(slug + "-" + i + StyleCapsule.EXTENSION);
        }
        return file;
    }

    // a style's name may hold anything; a file's name holds what every file system takes
    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "")
                .toLowerCase(Locale.ROOT);
        String cut = plain.substring(0, Math.min(plain.length(), 60));
        return cut.isEmpty() ? "style" : cut;
    }
}

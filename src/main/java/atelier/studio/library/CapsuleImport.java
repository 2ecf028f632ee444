package atelier.studio.library;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import atelier.library.index.LibraryEdit;
import atelier.library.index.StyleRow;
import atelier.studio.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes capsules from elsewhere into the library. */
final class CapsuleImport {
    private static final int DEEPEST = 8;

    private final LibraryDesk desk;
    private final OpenLibrary library;
    private final List<String> problems = new ArrayList<>();

    CapsuleImport(LibraryDesk desk, OpenLibrary library) {
        this.desk = desk;
        this.library = library;
    }

    Imported take(List<Path> given, Monitor monitor) {
        library.with(store ->
                store.health().writable() ? null : refuse(store.health().sentence()));
        List<Path> files = files(given);
        List<String> ids = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                monitor.checkCancelled();
                one(files.get(i)).ifPresent(ids::add);
                monitor.progress((i + 1.0) / files.size());
            }
        } finally {
            // also when it was cancelled: what came before that is there
            desk.changed(LibraryNews.STYLES);
        }
        return new Imported(ids, problems);
    }

    private static Object refuse(String sentence) {
        throw new LibraryException(sentence);
    }

    private List<Path> files(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> below = Files.walk(path, DEEPEST)) {
                below.filter(CapsuleImport::isCapsule).sorted().forEach(files::add);
            } catch (IOException e) {
                problems.add("The folder '%s' can't be read.".formatted(path.getFileName()));
            }
        }
        return files;
    }

    private static boolean isCapsule(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(StyleCapsule.EXTENSION)
                && Files.isRegularFile(file);
    }

    private Optional<String> one(Path file) {
        try {
            return Optional.of(put(StyleCapsule.read(file)));
        } catch (LibraryException | StudioException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }

    private String put(StyleCapsule capsule) {
        Style style = capsule.style();
        Optional<Style> known = desk.known().find(style.id());
        if (known.isEmpty()) {
            desk.put(capsule);
            return style.id();
        }
        if (known.get().codes().equals(style.codes())) {
            Optional<StyleRow> row = desk.row(style.id());
            if (row.isPresent() && row.get().trashed()) {
                desk.apply(new LibraryEdit.Restore(Set.of(style.id())));
            }
            return style.id();
        }
        // a file from elsewhere may use an id that means another style here
        String id = style.id() + "-" + Integer.toHexString(style.codes().hashCode());
        Style other = new Style(id, style.name(), style.origin(), style.codes());
        StyleCapsule renamed =
                new StyleCapsule(other, capsule.swatch(), capsule.licence(), capsule.kept(), capsule.details());
        if (desk.known().find(id).isEmpty()) {
            desk.put(renamed);
        }
        return id;
    }
}

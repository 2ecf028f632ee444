package atelier.library.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was said of styles since each day's backup, beside it as {@code marks-2026-11-21.jsonl}: one line for a style
 * with all its marks, always added at the end. A database that nothing can be saved from is brought up to date with it.
 */
final class MarkJournal {
    private static final Logger LOG = LoggerFactory.getLogger(MarkJournal.class);
    private static final String START = "marks-";
    private static final String END = ".jsonl";
    private static final String NEVER = "0000-00-00";

    private final Path folder;
    private final ObjectMapper mapper = new ObjectMapper();

    MarkJournal(Path folder) {
        this.folder = folder;
    }

    /** Adds the marks of styles as they are now. They are in the database: a journal that can't be written is no loss yet. */
    void note(Collection<Marked> marks) {
        if (marks.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        // each line begins anew, so that one cut short by a crash spoils only itself
        marks.forEach(one -> lines.append('\n').append(line(one)));
        lines.append('\n');
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(START + newestBackup() + END),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("marks are not written beside the backup", e);
        }
    }

    /** The last marks of every style that was marked since a day's backup, or ever where there is none. */
    Map<String, Marked> since(String day) throws IOException {
        Map<String, Marked> found = new LinkedHashMap<>();
        for (Path file : files(START, END)) {
            if (day(file).compareTo(day) >= 0) {
                read(file, found);
            }
        }
        return found;
    }

    /** The first day of all: everything was marked since. */
    static String ever() {
        return NEVER;
    }

    /** Forgets the journals that no backup needs any more. */
    void forget() throws IOException {
        List<Path> backups = files("library-", ".db");
        if (backups.isEmpty()) {
            return;
        }
        for (Path file : files(START, END)) {
            if (day(file).compareTo(Backups.day(backups.getFirst())) < 0) {
                Files.delete(file);
            }
        }
    }

    private String newestBackup() throws IOException {
        List<Path> backups = files("library-", ".db");
        return backups.isEmpty() ? NEVER : Backups.day(backups.getLast());
    }

    private List<Path> files(String start, String end) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, start + "*" + end)) {
                all.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    private static String day(Path file) {
        String name = file.getFileName().toString();
        return name.substring(START.length(), name.length() - END.length());
    }

    private void read(Path file, Map<String, Marked> into) throws IOException {
        // a line that was cut short may end within a character
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            try {
                Marked one = marked(mapper.readTree(line));
                into.remove(one.id());
                into.put(one.id(), one);
            } catch (IOException | IllegalArgumentException e) {
                LOG.info("a line of {} is passed over", file, e);
            }
        });
    }

    private String line(Marked one) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", one.id());
        node.put("stars", one.stars());
        node.put("label", one.label().code());
        node.put("note", one.note());
        node.set("tags", mapper.valueToTree(one.tags()));
        return node.toString();
    }

    private static Marked marked(JsonNode node) {
        TreeSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        node.path("tags").forEach(tag -> tags.add(tag.asText()));
        return new Marked(
                node.path("id").asText(),
                Math.clamp(node.path("stars").asInt(), 0, StyleRow.MOST_STARS),
                ColorLabel.of(node.path("label").asInt()),
                node.path("note").asText(),
                tags);
    }
}

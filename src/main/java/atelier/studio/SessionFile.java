package atelier.studio;

import atelier.library.AtomicFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The session as {@code session.json}. Entries that it doesn't understand are skipped one by one. */
final class SessionFile implements SessionStore, AutoCloseable {
    private final Path file;
    private final Consumer<String> notices;
    private final Optional<LatestWriter> writer;
    private final ObjectMapper mapper = new ObjectMapper();

    /** {@code keeps} is false where another studio keeps the session of this home: then nothing is written. */
    SessionFile(Path file, boolean keeps, Consumer<String> notices) {
        this.file = file;
        this.notices = notices;
        this.writer = keeps ? Optional.of(new LatestWriter(file, notices)) : Optional.empty();
    }

    @Override
    public Session load() {
        if (!Files.exists(file)) {
            return Session.EMPTY;
        }
        try {
            JsonNode tree = mapper.readTree(Files.readAllBytes(file));
            if (tree != null && tree.isObject()) {
                return session(tree);
            }
        } catch (JsonProcessingException e) {
            setAside();
            return Session.EMPTY;
        } catch (IOException e) {
            notices.accept("What was open last can't be read: " + file + ".");
            return Session.EMPTY;
        }
        setAside();
        return Session.EMPTY;
    }

    @Override
    public void save(Session session) {
        writer.ifPresent(w -> w.save(() -> bytes(session)));
    }

    @Override
    public void flush() {
        writer.ifPresent(LatestWriter::flush);
    }

    @Override
    public void close() {
        writer.ifPresent(LatestWriter::close);
    }

    private void setAside() {
        if (writer.isEmpty()) {
            return;
        }
        try {
            Path aside = AtomicFiles.setAside(file);
            notices.accept(
                    "What was open last was damaged; the file was set aside as '%s'.".formatted(aside.getFileName()));
        } catch (IOException e) {
            notices.accept("What was open last is damaged: " + file + ".");
        }
    }

    private byte[] bytes(Session session) {
        ObjectNode tree = mapper.createObjectNode();
        tree.put("schema", 1);
        tree.set("photos", texts(session.photos()));
        session.current().ifPresent(path -> tree.put("current", path.toString()));
        tree.set("recent", texts(session.recent()));
        tree.set("blend", mapper.valueToTree(session.blend()));
        tree.set("inlineStyles", mapper.valueToTree(session.inlineStyles()));
        tree.set("settings", mapper.valueToTree(session.settings()));
        tree.set("export", mapper.valueToTree(session.export()));
        tree.set("view", mapper.valueToTree(session.view()));
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a session is plain data", e);
        }
    }

    private JsonNode texts(List<Path> paths) {
        return mapper.valueToTree(paths.stream().map(Path::toString).toList());
    }

    private static Session session(JsonNode tree) {
        return new Session(
                paths(tree.path("photos")),
                path(tree.path("current")),
                paths(tree.path("recent")),
                numbers(tree.path("blend")),
                strings(tree.path("inlineStyles")),
                values(tree.path("settings")),
                values(tree.path("export")),
                strings(tree.path("view")));
    }

    private static List<Path> paths(JsonNode array) {
        List<Path> paths = new ArrayList<>();
        array.forEach(node -> path(node).ifPresent(paths::add));
        return List.copyOf(paths);
    }

    private static Optional<Path> path(JsonNode node) {
        if (!node.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(node.asText()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Double> numbers(JsonNode object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                numbers.put(entry.getKey(), entry.getValue().asDouble());
            }
        });
        return numbers;
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                strings.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return strings;
    }

    private static Map<String, Object> values(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNumber()) {
                values.put(entry.getKey(), value.asDouble());
            } else if (value.isBoolean()) {
                values.put(entry.getKey(), value.asBoolean());
            } else if (value.isTextual()) {
                values.put(entry.getKey(), value.asText());
            }
        });
        return values;
    }
}

package atelier.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints one JSON object a line. */
final class JsonLines {
    private final PrintStream out;
    private final ObjectMapper mapper = new ObjectMapper();

    JsonLines(PrintStream out) {
        this.out = out;
    }

    /** An object that says first what it tells of; more is put into it. */
    static Map<String, Object> event(String name) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", name);
        return event;
    }

    void print(Map<String, Object> object) {
        try {
            out.println(mapper.writeValueAsString(object));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is JSON", e);
        }
    }
}

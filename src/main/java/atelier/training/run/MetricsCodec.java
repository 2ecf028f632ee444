package atelier.training.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The flat JSON of a metrics line: {@code step}, {@code images}, {@code seconds} and every metric by key, or
 * {@code step}, {@code mark}, {@code text}. Numbers that JSON does not have stand as the strings NaN, Infinity and
 * -Infinity.
 */
final class MetricsCodec {
    private MetricsCodec() {}

    /** The line with its line feed. */
    static byte[] encode(MetricsLine line) throws JsonProcessingException {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("step", line.step());
        switch (line) {
            case MetricsLine.Tick tick -> {
                node.put("images", tick.images());
                node.put("seconds", tick.seconds());
                tick.values().forEach((key, value) -> {
                    if (node.has(key)) {
                        throw new IllegalArgumentException("a metric cannot be named '" + key + "'");
                    }
                    node.put(key, value);
                });
            }
            case MetricsLine.Mark mark -> {
                node.put("mark", mark.kind().name().toLowerCase(Locale.ROOT));
                node.put("text", mark.text());
            }
        }
        return (Json.MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The line, or nothing where the text is damaged. */
    static Optional<MetricsLine> decode(byte[] text, int from, int length) {
        try (JsonParser parser = Json.MAPPER.createParser(text, from, length)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? new Fields().read(parser) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What has been read of a line; a tree of its nodes would take several times as long. */
    private static final class Fields {
        private final Map<String, Double> values = new LinkedHashMap<>();
        private Optional<Long> step = Optional.empty();
        private long images;
        private double seconds;
        private Optional<String> mark = Optional.empty();
        private String text = "";

        Optional<MetricsLine> read(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                take(key, parser, parser.nextToken());
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || step.isEmpty()) {
                return Optional.empty();
            }
            return mark.isPresent()
                    ? mark(step.get(), mark.get())
                    : Optional.of(new MetricsLine.Tick(step.get(), images, seconds, values));
        }

        private void take(String key, JsonParser parser, JsonToken token) throws IOException {
            switch (key) {
                case "step" ->
                    step = token == JsonToken.VALUE_NUMBER_INT ? Optional.of(parser.getLongValue()) : Optional.empty();
                case "images" -> images = token.isNumeric() ? parser.getLongValue() : 0;
                case "seconds" -> seconds = token.isNumeric() ? parser.getDoubleValue() : 0;
                case "mark" -> mark = Optional.of(token.isScalarValue() ? parser.getText() : "");
                case "text" -> text = token.isScalarValue() ? parser.getText() : "";
                default -> number(parser, token).ifPresent(value -> values.put(key, value));
            }
            parser.skipChildren();
        }

        private Optional<MetricsLine> mark(long at, String name) {
            for (MetricsLine.Mark.Kind kind : MetricsLine.Mark.Kind.values()) {
                if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(new MetricsLine.Mark(at, kind, text));
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Double> number(JsonParser parser, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            return Optional.of(parser.getDoubleValue());
        }
        return switch (token.isScalarValue() ? parser.getText() : "") {
            case "NaN" -> Optional.of(Double.NaN);
            case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }
}

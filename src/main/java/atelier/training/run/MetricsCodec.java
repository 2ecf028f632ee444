package atelier.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    static Optional<MetricsLine> decode(String text) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (node == null || !node.isObject() || !node.path("step").isIntegralNumber()) {
            return Optional.empty();
        }
        long step = node.path("step").longValue();
        return node.has("mark") ? mark(step, node) : Optional.of(tick(step, node));
    }

    private static Optional<MetricsLine> mark(long step, JsonNode node) {
        String name = node.path("mark").asText().toUpperCase(Locale.ROOT);
        for (MetricsLine.Mark.Kind kind : MetricsLine.Mark.Kind.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(
                        new MetricsLine.Mark(step, kind, node.path("text").asText()));
            }
        }
        return Optional.empty();
    }

    private static MetricsLine tick(long step, JsonNode node) {
        Map<String, Double> values = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!field.getKey().equals("step")
                    && !field.getKey().equals("images")
                    && !field.getKey().equals("seconds")) {
                number(field.getValue()).ifPresent(value -> values.put(field.getKey(), value));
            }
        });
        return new MetricsLine.Tick(
                step, node.path("images").longValue(), node.path("seconds").doubleValue(), values);
    }

    private static Optional<Double> number(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.doubleValue());
        }
        return switch (node.asText()) {
            case "NaN" -> Optional.of(Double.NaN);
            case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            case "-Infinity" -> Optional.of(Double.NEGATIVE_INFINITY);
            default -> Optional.empty();
        };
    }
}

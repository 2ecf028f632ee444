package atelier.library.index;

import atelier.library.LibraryException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The JSON form of a stored query. What a later version adds to it is passed over. */
final class QueryJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private record Form(
            StyleQuery.Place place,
            String text,
            int minStars,
            Set<ColorLabel> labels,
            Set<String> tags,
            Long collection,
            Integer group,
            Integer color,
            String generator,
            String kind,
            Long since,
            Long until,
            Double minNovelty,
            StyleSort sort) {}

    private QueryJson() {}

    static String write(StyleQuery query) {
        Form form = new Form(
                query.place(),
                query.text(),
                query.minStars(),
                query.labels(),
                query.tags(),
                query.collection().isPresent() ? query.collection().getAsLong() : null,
                query.group().isPresent() ? query.group().getAsInt() : null,
                query.color().isPresent() ? query.color().getAsInt() : null,
                query.generator(),
                query.kind(),
                query.since().map(Instant::toEpochMilli).orElse(null),
                query.until().map(Instant::toEpochMilli).orElse(null),
                query.minNovelty().isPresent() ? query.minNovelty().getAsDouble() : null,
                query.sort());
        try {
            return MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query is plain data", e);
        }
    }

    static StyleQuery read(String json) {
        try {
            Form form = MAPPER.readValue(json, Form.class);
            return new StyleQuery(
                    form.place(),
                    form.text(),
                    form.minStars(),
                    form.labels(),
                    form.tags(),
                    form.collection() == null ? OptionalLong.empty() : OptionalLong.of(form.collection()),
                    form.group() == null ? OptionalInt.empty() : OptionalInt.of(form.group()),
                    form.color() == null ? OptionalInt.empty() : OptionalInt.of(form.color()),
                    form.generator(),
                    form.kind(),
                    Optional.ofNullable(form.since()).map(Instant::ofEpochMilli),
                    Optional.ofNullable(form.until()).map(Instant::ofEpochMilli),
                    form.minNovelty() == null ? OptionalDouble.empty() : OptionalDouble.of(form.minNovelty()),
                    form.sort());
        } catch (JsonProcessingException | NullPointerException e) {
            throw new LibraryException("A smart collection was made by a newer Atelier: update Atelier to use it.", e);
        }
    }
}

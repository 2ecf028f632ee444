package atelier.library.index;

import atelier.art.StyleCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes styles into the tables, with their codes, parents and searchable text. */
final class StyleTable {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final String PUT = """
            INSERT INTO style (id, name, sort_name, kind, generator, kept, starter, state, file, file_size, file_time,
              source, generator_hash, training_data, licence, credit, seed, diversity, novelty, nearest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, sort_name = excluded.sort_name, kind = excluded.kind,
              generator = excluded.generator, kept = excluded.kept, state = excluded.state, file = excluded.file,
              file_size = excluded.file_size, file_time = excluded.file_time, source = excluded.source,
              generator_hash = excluded.generator_hash, training_data = excluded.training_data,
              licence = excluded.licence, credit = excluded.credit, seed = excluded.seed,
              diversity = excluded.diversity, novelty = excluded.novelty, nearest = excluded.nearest
            WHERE style.starter = excluded.starter
            RETURNING key""";

    private StyleTable() {}

    /** Adds a style or brings it up to date; what the user said of it stays. Empty where a starter has its id. */
    static Optional<Integer> put(Connection connection, StyleEntry entry) throws SQLException {
        OriginFacts facts = OriginFacts.of(entry.style().origin());
        Optional<Integer> key = Sql.first(connection, PUT, row -> row.getInt(1), columns(entry, facts));
        if (key.isPresent()) {
            putCode(connection, key.get(), entry.style().codes().natural());
            putParents(connection, key.get(), facts.parents());
            index(connection, key.get());
        }
        return key;
    }

    private static Object[] columns(StyleEntry entry, OriginFacts facts) {
        KeepDetails details = entry.head().details();
        List<Object> values = new ArrayList<>();
        values.add(entry.style().id());
        values.add(entry.style().name());
        values.add(sortName(entry.style().name()));
        values.add(facts.kind());
        values.add(facts.generator());
        values.add(entry.head().kept());
        values.add(entry.file().isEmpty() ? 1 : 0);
        values.add(entry.state().code());
        values.add(entry.file().map(StyleEntry.FileMark::name).orElse(null));
        values.add(entry.file().map(file -> file.stamp().size()).orElse(null));
        values.add(entry.file().map(file -> file.stamp().time()).orElse(null));
        values.add(facts.source());
        values.add(facts.generatorHash());
        values.add(details.trainingData());
        values.add(entry.head().licence());
        values.add(details.credit());
        values.add(facts.seed().orElse(null));
        values.add(facts.diversity().isPresent() ? facts.diversity().getAsDouble() : null);
        values.add(details.novelty().isPresent() ? details.novelty().getAsDouble() : null);
        values.add(details.nearest());
        return values.toArray();
    }

    private static void putCode(Connection connection, int key, StyleCode code) throws SQLException {
        byte[] bytes = bytes(code);
        Optional<byte[]> old =
                Sql.first(connection, "SELECT code FROM style_code WHERE style = ?", row -> row.getBytes(1), key);
        if (old.isPresent() && java.util.Arrays.equals(old.get(), bytes)) {
            return;
        }
        Sql.run(connection, "INSERT OR REPLACE INTO style_code (style, code) VALUES (?, ?)", key, bytes);
        if (old.isPresent()) {
            Sql.run(connection, "UPDATE style SET hue = NULL WHERE key = ?", key);
        }
    }

    private static void putParents(Connection connection, int key, List<Provenance.Parent> parents)
            throws SQLException {
        Sql.run(connection, "DELETE FROM style_parent WHERE style = ?", key);
        for (int i = 0; i < parents.size(); i++) {
            Sql.run(
                    connection,
                    "INSERT INTO style_parent (style, position, id, name) VALUES (?, ?, ?, ?)",
                    key,
                    i,
                    parents.get(i).id(),
                    parents.get(i).name());
        }
    }

    /** Brings the searchable text of a style up to date. */
    static void index(Connection connection, int key) throws SQLException {
        Sql.run(connection, """
                INSERT OR REPLACE INTO style_text (rowid, name, tags, note, generator, kind)
                SELECT key, name, coalesce((SELECT group_concat(tag, ' ') FROM style_tag WHERE style = key), ''),
                  note, generator, kind
                FROM style WHERE key = ?""", key);
    }

    static Optional<Integer> key(Connection connection, String id) throws SQLException {
        return Sql.first(connection, "SELECT key FROM style WHERE id = ?", row -> row.getInt(1), id);
    }

    /** Names in the order in which people look for them: without case and accents, numbers by their size. */
    static String sortName(String name) {
        String folded = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return DIGITS.matcher(folded).replaceAll(StyleTable::padded);
    }

    private static String padded(MatchResult number) {
        return "%012d".formatted(Long.parseLong(number.group()));
    }

    /** A code as little-endian 32-bit floats. */
    static byte[] bytes(StyleCode code) {
        ByteBuffer buffer = ByteBuffer.allocate(StyleCode.LENGTH * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(code.toArray());
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}

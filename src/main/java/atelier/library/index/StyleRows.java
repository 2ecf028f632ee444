package atelier.library.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Reads whole rows by their keys. */
final class StyleRows {
    private static final int CHUNK = 500;

    private final CapsuleFiles files;

    StyleRows(CapsuleFiles files) {
        this.files = files;
    }

    /** In the order of the keys; those that are gone are left out. */
    List<StyleRow> read(Connection connection, int[] keys) throws SQLException {
        List<StyleRow> rows = new ArrayList<>();
        for (int from = 0; from < keys.length; from += CHUNK) {
            int until = Math.min(from + CHUNK, keys.length);
            rows.addAll(chunk(
                    connection,
                    IntStream.range(from, until).mapToObj(i -> keys[i]).toList()));
        }
        return rows;
    }

    private List<StyleRow> chunk(Connection connection, List<Integer> keys) throws SQLException {
        Object[] wanted = keys.toArray();
        String in = " IN (" + Sql.marks(wanted.length) + ")";
        Map<Integer, List<String>> tags = new HashMap<>();
        for (Tagged tagged : Sql.all(
                connection,
                "SELECT style, tag FROM style_tag WHERE style" + in + " ORDER BY style, tag",
                row -> new Tagged(row.getInt(1), row.getString(2)),
                wanted)) {
            tags.computeIfAbsent(tagged.key(), k -> new ArrayList<>()).add(tagged.tag());
        }
        Map<Integer, List<PaletteColor>> palettes = new HashMap<>();
        for (Colored colored : Sql.all(
                connection,
                "SELECT style, rgb, share FROM style_color WHERE style" + in + " ORDER BY style, position",
                row -> new Colored(row.getInt(1), new PaletteColor(row.getInt(2), row.getDouble(3))),
                wanted)) {
            palettes.computeIfAbsent(colored.key(), k -> new ArrayList<>()).add(colored.color());
        }
        Map<Integer, StyleRow> found = new HashMap<>();
        Sql.all(
                connection,
                "SELECT key, id, name, stars, label, kind, generator, kept, novelty, note, starter, state, file"
                        + " FROM style WHERE key" + in,
                row -> found.put(row.getInt(1), row(row, tags, palettes)),
                wanted);
        return keys.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    private record Tagged(int key, String tag) {}

    private record Colored(int key, PaletteColor color) {}

    private StyleRow row(ResultSet row, Map<Integer, List<String>> tags, Map<Integer, List<PaletteColor>> palettes)
            throws SQLException {
        int key = row.getInt("key");
        boolean trashed = row.getInt("state") == StyleState.TRASHED.code();
        String file = row.getString("file");
        return new StyleRow(
                row.getString("id"),
                row.getString("name"),
                row.getInt("stars"),
                ColorLabel.of(row.getInt("label")),
                tags.getOrDefault(key, List.of()),
                palettes.getOrDefault(key, List.of()),
                row.getString("kind"),
                row.getString("generator"),
                Instant.ofEpochMilli(row.getLong("kept")),
                number(row, "novelty"),
                row.getString("note"),
                row.getBoolean("starter"),
                trashed,
                Optional.ofNullable(file).map(name -> files.path(name, trashed)));
    }

    static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

package atelier.library.index;

import atelier.library.likeness.CodeMatrix;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds styles. Keys are the tables' own short numbers for styles; they live as long as the library is open. */
public final class StyleIndex {
    private static final int CHUNK = 500;

    private final LibraryDatabase database;
    private final CapsuleFiles files;
    private final StyleRows rows;

    StyleIndex(LibraryDatabase database, CapsuleFiles files) {
        this.database = database;
        this.files = files;
        this.rows = new StyleRows(files);
    }

    /** The keys of what a query finds, in its order; {@link StyleSort#TASTE} is up to the caller. */
    public int[] keys(StyleQuery query) {
        return database.read(connection -> {
            StyleSearch.Statement search = StyleSearch.keys(connection, query);
            return Sql.ints(connection, search.sql(), search.values());
        });
    }

    public int count(StyleQuery query) {
        return database.read(connection -> {
            StyleSearch.Statement search = StyleSearch.count(connection, query);
            return (int) Sql.number(connection, search.sql(), search.values());
        });
    }

    /** How the database goes about a query: for seeing that it uses its indexes. */
    public List<String> plan(StyleQuery query) {
        return database.read(connection -> {
            StyleSearch.Statement search = StyleSearch.keys(connection, query);
            return Sql.all(
                    connection, "EXPLAIN QUERY PLAN " + search.sql(), row -> row.getString("detail"), search.values());
        });
    }

    /** In the order of the keys; those that are gone are left out. */
    public List<StyleRow> rows(int... keys) {
        return database.read(connection -> rows.read(connection, keys));
    }

    public Optional<StyleRow> row(String id) {
        return key(id).flatMap(key -> rows(key).stream().findFirst());
    }

    public Optional<Integer> key(String id) {
        return database.read(connection -> StyleTable.key(connection, id));
    }

    /** In the order of the keys; those that are gone are left out. */
    public List<String> ids(int... keys) {
        return database.read(connection -> {
            Map<Integer, String> found = new HashMap<>();
            for (int from = 0; from < keys.length; from += CHUNK) {
                Object[] some = IntStream.range(from, Math.min(from + CHUNK, keys.length))
                        .mapToObj(i -> keys[i])
                        .toArray();
                Sql.all(
                        connection,
                        "SELECT key, id FROM style WHERE key IN (" + Sql.marks(some.length) + ")",
                        row -> found.put(row.getInt(1), row.getString(2)),
                        some);
            }
            return IntStream.of(keys)
                    .mapToObj(found::get)
                    .filter(Objects::nonNull)
                    .toList();
        });
    }

    /** By name without regard to case, kept ones only. */
    public Optional<StyleRow> named(String name) {
        int[] found = database.read(connection -> Sql.ints(
                connection,
                "SELECT key FROM style WHERE state = 0 AND sort_name = ? ORDER BY starter DESC, kept DESC LIMIT 1",
                StyleTable.sortName(name)));
        return found.length == 0 ? Optional.empty() : rows(found).stream().findFirst();
    }

    /** The style's file, also in the trash; empty for a starter and for one whose file is gone. */
    public Optional<Path> file(String id) {
        return database.read(connection -> Sql.first(
                connection,
                "SELECT file, state FROM style WHERE id = ? AND starter = 0 AND state <> 2",
                row -> files.path(row.getString(1), row.getInt(2) == StyleState.TRASHED.code()),
                id));
    }

    public Facets facets() {
        return database.read(StyleIndex::facets);
    }

    private static Facets facets(Connection connection) throws SQLException {
        String kept = " FROM style WHERE state = 0";
        Map<ColorLabel, Integer> labels = new EnumMap<>(ColorLabel.class);
        for (Facets.Count count :
                counts(connection, "SELECT label, count(*)" + kept + " AND label > 0 GROUP BY label")) {
            labels.put(ColorLabel.of(Integer.parseInt(count.value())), count.styles());
        }
        return new Facets(
                (int) Sql.number(connection, "SELECT count(*)" + kept),
                (int) Sql.number(connection, "SELECT count(*)" + kept + " AND starter = 0"),
                (int) Sql.number(connection, "SELECT count(*)" + kept + " AND starter = 1"),
                (int) Sql.number(connection, "SELECT count(*) FROM style WHERE state = 1"),
                counts(
                        connection,
                        "SELECT t.tag, count(*) AS n FROM style_tag t JOIN style s ON s.key = t.style"
                                + " WHERE s.state = 0 GROUP BY t.tag ORDER BY n DESC, t.tag"),
                counts(
                        connection,
                        "SELECT generator, count(*) AS n" + kept
                                + " AND generator <> '' GROUP BY generator ORDER BY n DESC, generator"),
                counts(connection, "SELECT kind, count(*) AS n" + kept + " GROUP BY kind ORDER BY n DESC, kind"),
                labels);
    }

    private static List<Facets.Count> counts(Connection connection, String sql) throws SQLException {
        return Sql.all(connection, sql, row -> new Facets.Count(row.getString(1), row.getInt(2)));
    }

    /** All collections by name. */
    public List<StyleCollection> collections() {
        return database.read(CollectionTable::all);
    }

    public Optional<Provenance> provenance(String id) {
        return database.read(connection -> {
            Optional<Integer> key = StyleTable.key(connection, id);
            return key.isEmpty() ? Optional.<Provenance>empty() : provenance(connection, key.get());
        });
    }

    private static Optional<Provenance> provenance(Connection connection, int key) throws SQLException {
        List<Provenance.Parent> parents = Sql.all(
                connection,
                "SELECT p.id, coalesce(nullif(p.name, ''), s.name, '') FROM style_parent p"
                        + " LEFT JOIN style s ON s.id = p.id WHERE p.style = ? ORDER BY p.position",
                row -> new Provenance.Parent(row.getString(1), row.getString(2)),
                key);
        return Sql.first(
                connection,
                "SELECT * FROM style WHERE key = ?",
                row -> {
                    long seed = row.getLong("seed");
                    return new Provenance(
                            row.getString("id"),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getString("source"),
                            row.getString("generator"),
                            row.getString("generator_hash"),
                            row.getString("training_data"),
                            row.getString("licence"),
                            row.getObject("seed") == null ? Optional.empty() : Optional.of(seed),
                            StyleRows.number(row, "diversity"),
                            parents,
                            Instant.ofEpochMilli(row.getLong("kept")),
                            StyleRows.number(row, "novelty"),
                            row.getString("nearest"),
                            row.getString("credit"));
                },
                key);
    }

    /** The codes of all styles outside the trash, by key. */
    public CodeMatrix codes() {
        return database.read(connection -> {
            CodeMatrix.Builder builder =
                    new CodeMatrix.Builder((int) Sql.number(connection, "SELECT count(*) FROM style WHERE state = 0"));
            Sql.all(
                    connection,
                    "SELECT c.style, c.code FROM style_code c JOIN style s ON s.key = c.style"
                            + " WHERE s.state = 0 ORDER BY c.style",
                    row -> {
                        builder.add(row.getInt(1), StyleTable.floats(row.getBytes(2)));
                        return null;
                    });
            return builder.build();
        });
    }

    /** A style by its key and the stars that it was given. */
    public record Rating(int key, int stars) {}

    /** The styles with stars, newest first. */
    public List<Rating> ratings() {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT key, stars FROM style WHERE state = 0 AND stars > 0 ORDER BY kept DESC, key DESC",
                row -> new Rating(row.getInt(1), row.getInt(2))));
    }

    /** The next styles whose swatch was never looked at for its colours. */
    public List<String> withoutColors(int most) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT id FROM style WHERE hue IS NULL AND state = 0 ORDER BY key LIMIT ?",
                row -> row.getString(1),
                most));
    }
}

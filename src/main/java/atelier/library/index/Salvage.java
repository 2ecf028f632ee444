package atelier.library.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * Saves what can still be read from a damaged database: stars, labels, notes and tags stand nowhere else. Goes row by
 * row and ends where a page can't be read.
 */
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private record Marked(String id, int stars, int label, String note) {}

    private record Tagged(String id, String tag) {}

    private Salvage() {}

    /** Returns how many styles' marks were saved; rows that the styles' files make later keep them. */
    static int marks(Path damaged, LibraryDatabase into) {
        List<Marked> marked = new ArrayList<>();
        List<Tagged> tagged = new ArrayList<>();
        try (Connection connection = connect(damaged)) {
            // lets a file be read that is shorter than it says
            Sql.run(connection, "PRAGMA writable_schema = ON");
            Sql.all(
                    connection,
                    "SELECT id, stars, label, note FROM style NOT INDEXED WHERE starter = 0",
                    row -> marked.add(new Marked(row.getString(1), row.getInt(2), row.getInt(3), row.getString(4))));
            Sql.all(
                    connection,
                    "SELECT s.id, t.tag FROM style s NOT INDEXED JOIN style_tag t ON t.style = s.key",
                    row -> tagged.add(new Tagged(row.getString(1), row.getString(2))));
        } catch (SQLException e) {
            // the rows before the damage are in the lists
            LOG.info("the damaged library ends early", e);
        }
        List<Marked> sound = marked.stream().filter(Salvage::sound).toList();
        return into.write(connection -> {
            for (Marked one : sound) {
                put(connection, one);
            }
            for (Tagged one : tagged) {
                Optional<Integer> key = StyleTable.key(connection, one.id());
                if (key.isPresent() && one.tag() != null) {
                    Sql.run(
                            connection,
                            "INSERT OR IGNORE INTO style_tag (style, tag) VALUES (?, ?)",
                            key.get(),
                            one.tag());
                    StyleTable.index(connection, key.get());
                }
            }
            return sound.size();
        });
    }

    // no settings: each would read the damaged file before it may be read
    private static Connection connect(Path damaged) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + damaged.toAbsolutePath());
    }

    private static boolean sound(Marked one) {
        return one.id() != null
                && one.note() != null
                && one.stars() >= 0
                && one.stars() <= StyleRow.MOST_STARS
                && ColorLabel.of(one.label()).code() == one.label();
    }

    private static void put(Connection connection, Marked one) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO style (id, name, sort_name, kind, kept, stars, label, note, state, file)"
                        + " VALUES (?, '', '', '', 0, ?, ?, ?, ?, '')"
                        + " ON CONFLICT (id) DO UPDATE SET stars = excluded.stars, label = excluded.label,"
                        + " note = excluded.note",
                one.id(),
                one.stars(),
                one.label(),
                one.note(),
                StyleState.MISSING.code());
    }
}

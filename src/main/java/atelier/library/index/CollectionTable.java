package atelier.library.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collections and their members. A dropped one keeps its members until the library is tidied. */
final class CollectionTable {
    private CollectionTable() {}

    static List<StyleCollection> all(Connection connection) throws SQLException {
        record Kept(long id, String name, Optional<StyleQuery> query) {}
        List<Kept> kept = Sql.all(
                connection,
                "SELECT id, name, query FROM collection WHERE dropped = 0 ORDER BY name COLLATE NOCASE, id",
                row -> new Kept(row.getLong(1), row.getString(2), query(row.getString(3))));
        List<StyleCollection> all = new ArrayList<>();
        for (Kept one : kept) {
            all.add(new StyleCollection(one.id(), one.name(), one.query(), size(connection, one.id())));
        }
        return all;
    }

    private static int size(Connection connection, long id) throws SQLException {
        StyleSearch.Statement count =
                StyleSearch.count(connection, StyleQuery.ALL.withCollection(java.util.OptionalLong.of(id)));
        return (int) Sql.number(connection, count.sql(), count.values());
    }

    /** The query of a collection, if it is there and has one. */
    static Optional<Optional<StyleQuery>> query(Connection connection, long id) throws SQLException {
        return Sql.first(
                connection,
                "SELECT query FROM collection WHERE id = ? AND dropped = 0",
                row -> query(row.getString(1)),
                id);
    }

    static Optional<String> name(Connection connection, long id) throws SQLException {
        return Sql.first(connection, "SELECT name FROM collection WHERE id = ?", row -> row.getString(1), id);
    }

    private static Optional<StyleQuery> query(String json) {
        return Optional.ofNullable(json).map(QueryJson::read);
    }

    static long create(Connection connection, String name, Optional<StyleQuery> query) throws SQLException {
        return Sql.insert(
                connection,
                "INSERT INTO collection (name, query) VALUES (?, ?)",
                name,
                query.map(QueryJson::write).orElse(null));
    }

    static void change(Connection connection, long id, String name, Optional<StyleQuery> query) throws SQLException {
        Sql.run(
                connection,
                "UPDATE collection SET name = ?, query = ? WHERE id = ?",
                name,
                query.map(QueryJson::write).orElse(null),
                id);
    }

    static void drop(Connection connection, long id, boolean dropped) throws SQLException {
        Sql.run(connection, "UPDATE collection SET dropped = ? WHERE id = ?", dropped ? 1 : 0, id);
    }

    /** In their order. */
    static List<String> members(Connection connection, long id) throws SQLException {
        return Sql.all(
                connection,
                "SELECT s.id FROM member m JOIN style s ON s.key = m.style WHERE m.collection = ? ORDER BY m.position",
                row -> row.getString(1),
                id);
    }

    static void setMembers(Connection connection, long id, Collection<String> ids) throws SQLException {
        Sql.run(connection, "DELETE FROM member WHERE collection = ?", id);
        int position = 0;
        for (String style : ids) {
            Sql.run(
                    connection,
                    "INSERT OR IGNORE INTO member (collection, style, position)"
                            + " SELECT ?, key, ? FROM style WHERE id = ?",
                    id,
                    position++,
                    style);
        }
    }
}

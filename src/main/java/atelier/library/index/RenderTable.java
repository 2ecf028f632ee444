package atelier.library.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Painted pictures with their recipes. */
final class RenderTable {
    private static final String FROM = " FROM render r WHERE r.hidden = 0";
    private static final String MATCHING = " AND r.id IN (SELECT rowid FROM render_text WHERE render_text MATCH ?)";

    private RenderTable() {}

    static long add(Connection connection, RenderRow render, String recipe) throws SQLException {
        long id = Sql.insert(
                connection,
                "INSERT INTO render (photo, photo_hash, file, width, height, made, styles, recipe)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                render.photo().toString(),
                render.photoHash(),
                render.file().toString(),
                render.width(),
                render.height(),
                render.made().toEpochMilli(),
                render.styles(),
                recipe);
        for (int i = 0; i < render.styleIds().size(); i++) {
            Sql.run(
                    connection,
                    "INSERT INTO render_style (render, position, id) VALUES (?, ?, ?)",
                    id,
                    i,
                    render.styleIds().get(i));
        }
        Sql.run(
                connection,
                "INSERT INTO render_text (rowid, photo, file, styles) VALUES (?, ?, ?, ?)",
                id,
                String.valueOf(render.photo().getFileName()),
                String.valueOf(render.file().getFileName()),
                render.styles());
        return id;
    }

    static List<RenderRow> page(Connection connection, String text, int offset, int limit) throws SQLException {
        List<Object> arguments = matching(text);
        arguments.add(limit);
        arguments.add(offset);
        return Sql.all(
                connection,
                "SELECT r.*, (SELECT group_concat(id, char(10)) FROM"
                        + " (SELECT id FROM render_style WHERE render = r.id ORDER BY position)) AS ids"
                        + FROM + (arguments.size() > 2 ? MATCHING : "")
                        + " ORDER BY r.made DESC, r.id DESC LIMIT ? OFFSET ?",
                RenderTable::row,
                arguments.toArray());
    }

    static int count(Connection connection, String text) throws SQLException {
        List<Object> arguments = matching(text);
        return (int) Sql.number(
                connection, "SELECT count(*)" + FROM + (arguments.isEmpty() ? "" : MATCHING), arguments.toArray());
    }

    static Optional<String> recipe(Connection connection, long id) throws SQLException {
        return Sql.first(connection, "SELECT recipe FROM render WHERE id = ?", row -> row.getString(1), id);
    }

    static void hide(Connection connection, long id, boolean hidden) throws SQLException {
        Sql.run(connection, "UPDATE render SET hidden = ? WHERE id = ?", hidden ? 1 : 0, id);
    }

    private static List<Object> matching(String text) {
        String match = StyleSearch.match(text);
        List<Object> arguments = new ArrayList<>();
        if (!match.isEmpty()) {
            arguments.add(match);
        }
        return arguments;
    }

    private static RenderRow row(ResultSet row) throws SQLException {
        String ids = row.getString("ids");
        return new RenderRow(
                row.getLong("id"),
                Path.of(row.getString("photo")),
                row.getString("photo_hash"),
                Path.of(row.getString("file")),
                row.getInt("width"),
                row.getInt("height"),
                Instant.ofEpochMilli(row.getLong("made")),
                ids == null ? List.of() : List.of(ids.split("\n")),
                row.getString("styles"));
    }
}

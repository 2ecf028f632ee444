package atelier.library.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows to values and back: all there is between the library's tables and its records. */
final class Sql {
    private Sql() {}

    /** Makes a value of the row that the cursor is on. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    static <T> List<T> all(Connection connection, String sql, Mapper<T> mapper, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    /** The first row. */
    static <T> Optional<T> first(Connection connection, String sql, Mapper<T> mapper, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        }
    }

    /** The whole numbers of the first column. */
    static int[] ints(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            int[] found = new int[256];
            int count = 0;
            while (rows.next()) {
                if (count == found.length) {
                    found = java.util.Arrays.copyOf(found, 2 * count);
                }
                found[count++] = rows.getInt(1);
            }
            return java.util.Arrays.copyOf(found, count);
        }
    }

    /** The only number of a query that always has one. */
    static long number(Connection connection, String sql, Object... arguments) throws SQLException {
        return first(connection, sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** Returns how many rows were changed. */
    static int run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Inserts a row and returns its key. */
    static long insert(Connection connection, String sql, Object... arguments) throws SQLException {
        run(connection, sql, arguments);
        return number(connection, "SELECT last_insert_rowid()");
    }

    /** As many question marks as an IN takes. */
    static String marks(int count) {
        return "?,".repeat(Math.max(count - 1, 0)) + (count > 0 ? "?" : "");
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}

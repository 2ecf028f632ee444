package atelier.library.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of the library and how older ones become them: {@code schema-N.sql} leads from version N − 1 to N, and
 * {@code user_version} says where a database stands. What was published is never changed, only followed by a new step.
 */
final class Schema {
    static final int VERSION = 2;

    private Schema() {}

    static int versionOf(Connection connection) throws SQLException {
        return (int) Sql.number(connection, "PRAGMA user_version");
    }

    /** Brings a database to {@link #VERSION}, each step with its new version or not at all. */
    static void migrate(Connection connection) throws SQLException, IOException {
        for (int version = versionOf(connection) + 1; version <= VERSION; version++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // another program may have taken this step while this one waited for its turn
                if (versionOf(connection) < version) {
                    for (String step : steps(version)) {
                        statement.executeUpdate(step);
                    }
                    statement.executeUpdate("PRAGMA user_version = " + version);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** The statements of a step; empty lines stand between them. */
    private static String[] steps(int version) throws IOException {
        String name = "schema-" + version + ".sql";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program lacks its " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\R\\s*\\R", -1);
        }
    }
}

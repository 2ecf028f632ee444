package atelier.library.index;

import atelier.art.StyleCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was computed of all styles together and takes time to compute: groups, and places on the map. */
public final class LibraryLayout {
    private final LibraryDatabase database;

    LibraryLayout(LibraryDatabase database) {
        this.database = database;
    }

    /** Groups as they were stored last, largest first, with the members that are still there. */
    public List<StyleGroup> groups() {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT g.cluster, g.name, s.id, (SELECT count(*) FROM style m WHERE m.cluster = g.cluster"
                        + " AND m.state = 0) AS n FROM style_group g JOIN style s ON s.key = g.face"
                        + " ORDER BY n DESC, g.cluster",
                row -> new StyleGroup(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4))));
    }

    /**
     * Replaces all groups. A name stays with the group that has the named group's face.
     *
     * @param clusters by style's key
     * @param faces by group's index the key of its medoid
     */
    public void setGroups(Map<Integer, Integer> clusters, List<Integer> faces) {
        if (!database.writable()) {
            return;
        }
        record Named(String name, int face) {}
        database.write(connection -> {
            List<Named> named = Sql.all(
                    connection,
                    "SELECT name, face FROM style_group WHERE name <> '' AND face IS NOT NULL",
                    row -> new Named(row.getString(1), row.getInt(2)));
            Sql.run(connection, "DELETE FROM style_group");
            Sql.run(connection, "UPDATE style SET cluster = NULL WHERE cluster IS NOT NULL");
            for (Map.Entry<Integer, Integer> style : clusters.entrySet()) {
                Sql.run(connection, "UPDATE style SET cluster = ? WHERE key = ?", style.getValue(), style.getKey());
            }
            for (int i = 0; i < faces.size(); i++) {
                int cluster = i;
                String name = named.stream()
                        .filter(old -> clusters.getOrDefault(old.face(), -1) == cluster)
                        .map(Named::name)
                        .findFirst()
                        .orElse("");
                Sql.run(
                        connection,
                        "INSERT INTO style_group (cluster, name, face) VALUES (?, ?, ?)",
                        cluster,
                        name,
                        faces.get(i));
            }
            return faces.size();
        });
    }

    /** Puts a style that is in no group yet into the one whose face it is most like. */
    static void join(Connection connection, int key, StyleCode code) throws SQLException {
        record Face(int cluster, StyleCode code) {}
        List<Face> faces = Sql.all(
                connection,
                "SELECT g.cluster, c.code FROM style_group g JOIN style_code c ON c.style = g.face",
                row -> new Face(row.getInt(1), StyleCode.of(StyleTable.floats(row.getBytes(2)))));
        Optional<Face> nearest = faces.stream()
                .min(Comparator.comparingDouble(face -> face.code().distance(code)));
        if (nearest.isPresent()) {
            Sql.run(
                    connection,
                    "UPDATE style SET cluster = ? WHERE key = ? AND cluster IS NULL",
                    nearest.get().cluster(),
                    key);
        }
    }

    /** A style's place by its key. */
    public record Place(int key, float x, float y) {}

    public List<Place> places() {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT p.style, p.x, p.y FROM place p JOIN style s ON s.key = p.style WHERE s.state = 0",
                row -> new Place(row.getInt(1), row.getFloat(2), row.getFloat(3))));
    }

    /** Replaces all places. */
    public void setPlaces(List<Place> places) {
        if (!database.writable()) {
            return;
        }
        database.write(connection -> {
            Sql.run(connection, "DELETE FROM place");
            for (Place place : places) {
                Sql.run(
                        connection,
                        "INSERT INTO place (style, x, y) VALUES (?, ?, ?)",
                        place.key(),
                        place.x(),
                        place.y());
            }
            return places.size();
        });
    }

    /** Styles with their places, names and main colours. */
    public List<MapPoint> points(List<Place> places) {
        record Known(String id, String name, int rgb) {}
        Map<Integer, Known> known = new java.util.HashMap<>();
        database.read(connection -> Sql.all(
                connection,
                "SELECT s.key, s.id, s.name, coalesce(c.rgb, 8421504) FROM style s"
                        + " LEFT JOIN style_color c ON c.style = s.key AND c.position = 0 WHERE s.state = 0",
                row -> known.put(row.getInt(1), new Known(row.getString(2), row.getString(3), row.getInt(4)))));
        List<MapPoint> points = new ArrayList<>();
        for (Place place : places) {
            Optional.ofNullable(known.get(place.key()))
                    .ifPresent(style ->
                            points.add(new MapPoint(style.id(), style.name(), place.x(), place.y(), style.rgb())));
        }
        return points;
    }
}

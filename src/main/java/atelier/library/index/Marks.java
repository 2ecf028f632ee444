package atelier.library.index;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the user says of styles: stars, labels, notes, tags. Each change returns what was there before. */
final class Marks {
    private final Connection connection;

    Marks(Connection connection) {
        this.connection = connection;
    }

    private interface Setter<T> {
        T swap(int key, T value) throws SQLException;
    }

    Map<String, Integer> stars(Map<String, Integer> wanted) throws SQLException {
        for (int stars : wanted.values()) {
            if (stars < 0 || stars > StyleRow.MOST_STARS) {
                throw new IllegalArgumentException("A style has 0 to 5 stars, not %d.".formatted(stars));
            }
        }
        return each(wanted, (key, value) -> (int) column("stars", key, value));
    }

    Map<String, ColorLabel> labels(Map<String, ColorLabel> wanted) throws SQLException {
        return each(wanted, (key, value) -> ColorLabel.of((int) column("label", key, value.code())));
    }

    private long column(String name, int key, int value) throws SQLException {
        long old = Sql.number(connection, "SELECT " + name + " FROM style WHERE key = ?", key);
        Sql.run(connection, "UPDATE style SET " + name + " = ? WHERE key = ?", value, key);
        return old;
    }

    Map<String, String> notes(Map<String, String> wanted) throws SQLException {
        return each(wanted, (key, value) -> {
            String old = Sql.first(connection, "SELECT note FROM style WHERE key = ?", row -> row.getString(1), key)
                    .orElse("");
            Sql.run(connection, "UPDATE style SET note = ? WHERE key = ?", value.strip(), key);
            StyleTable.index(connection, key);
            return old;
        });
    }

    Map<String, Set<String>> tags(Map<String, Set<String>> wanted) throws SQLException {
        return each(wanted, (key, value) -> {
            Set<String> old = tagsOf(key);
            Sql.run(connection, "DELETE FROM style_tag WHERE style = ?", key);
            for (String tag : value) {
                String plain = tag.strip().replaceAll("\\s+", " ");
                if (!plain.isEmpty()) {
                    Sql.run(connection, "INSERT OR IGNORE INTO style_tag (style, tag) VALUES (?, ?)", key, plain);
                }
            }
            StyleTable.index(connection, key);
            return old;
        });
    }

    /** The tags of each style that is known, with some more and without others. */
    Map<String, Set<String>> changedTags(Set<String> ids, Set<String> more, Set<String> less) throws SQLException {
        Map<String, Set<String>> changed = new LinkedHashMap<>();
        for (String id : ids) {
            var key = StyleTable.key(connection, id);
            if (key.isPresent()) {
                Set<String> tags = tagsOf(key.get());
                tags.addAll(more);
                tags.removeIf(tag -> less.stream().anyMatch(tag::equalsIgnoreCase));
                changed.put(id, tags);
            }
        }
        return changed;
    }

    /** All marks of those styles that are known. */
    List<Marked> of(Set<String> ids) throws SQLException {
        List<Marked> all = new ArrayList<>();
        for (String id : ids) {
            var key = StyleTable.key(connection, id);
            if (key.isPresent()) {
                Set<String> tags = tagsOf(key.get());
                Sql.first(
                                connection,
                                "SELECT stars, label, note FROM style WHERE key = ?",
                                row -> new Marked(
                                        id, row.getInt(1), ColorLabel.of(row.getInt(2)), row.getString(3), tags),
                                key.get())
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** Sets all marks of those styles that are known; returns how many. */
    int put(Map<String, Marked> wanted) throws SQLException {
        Map<String, Integer> stars = new LinkedHashMap<>();
        Map<String, ColorLabel> labels = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        wanted.forEach((id, marked) -> {
            stars.put(id, marked.stars());
            labels.put(id, marked.label());
            notes.put(id, marked.note());
            tags.put(id, marked.tags());
        });
        labels(labels);
        notes(notes);
        tags(tags);
        return stars(stars).size();
    }

    private Set<String> tagsOf(int key) throws SQLException {
        List<String> tags =
                Sql.all(connection, "SELECT tag FROM style_tag WHERE style = ?", row -> row.getString(1), key);
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(tags);
        return set;
    }

    private <T> Map<String, T> each(Map<String, T> wanted, Setter<T> setter) throws SQLException {
        Map<String, T> before = new LinkedHashMap<>();
        for (Map.Entry<String, T> one : wanted.entrySet()) {
            var key = StyleTable.key(connection, one.getKey());
            if (key.isPresent()) {
                before.put(one.getKey(), setter.swap(key.get(), one.getValue()));
            }
        }
        return before;
    }
}

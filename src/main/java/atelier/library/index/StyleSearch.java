package atelier.library.index;

import atelier.image.color.Oklab;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A query as SQL with its arguments. */
final class StyleSearch {
    /** How far in Oklab a palette's colour may be from the wanted one. */
    private static final double COLOR_RADIUS = 0.13;
    // a colour that covers less is not what a style looks like
    private static final double SMALLEST_SHARE = 0.06;
    // smart collections may name each other in a circle
    private static final int DEEPEST = 4;

    private final Connection connection;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    private StyleSearch(Connection connection) {
        this.connection = connection;
    }

    /** SQL and what stands for its question marks. */
    record Statement(String sql, List<Object> arguments) {
        Object[] values() {
            return arguments.toArray();
        }
    }

    static Statement keys(Connection connection, StyleQuery query) throws SQLException {
        StyleSearch search = new StyleSearch(connection);
        search.conditions(query, 0);
        return new Statement(
                "SELECT s.key FROM style s WHERE " + search.where + " ORDER BY " + order(query.sort()),
                search.arguments);
    }

    static Statement count(Connection connection, StyleQuery query) throws SQLException {
        StyleSearch search = new StyleSearch(connection);
        search.conditions(query, 0);
        return new Statement("SELECT count(*) FROM style s WHERE " + search.where, search.arguments);
    }

    private static String order(StyleSort sort) {
        return switch (sort) {
            case NEWEST, TASTE -> "s.kept DESC, s.key DESC";
            case OLDEST -> "s.kept, s.key";
            case NAME -> "s.sort_name, s.key";
            case STARS -> "s.stars DESC, s.kept DESC, s.key DESC";
            case NOVELTY -> "s.novelty DESC, s.kept DESC, s.key DESC";
            case COLOR -> "coalesce(s.hue, 9), s.kept DESC, s.key DESC";
        };
    }

    private void conditions(StyleQuery query, int depth) throws SQLException {
        place(query.place());
        text(query.text());
        if (query.minStars() > 0) {
            and("s.stars >= ?", query.minStars());
        }
        if (!query.labels().isEmpty()) {
            and("s.label IN (%s)"
                    .formatted(query.labels().stream()
                            .map(label -> String.valueOf(label.code()))
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        for (String tag : query.tags().stream().sorted().toList()) {
            and("s.key IN (SELECT style FROM style_tag WHERE tag = ?)", tag);
        }
        if (query.collection().isPresent()) {
            collection(query.collection().getAsLong(), depth);
        }
        if (query.group().isPresent()) {
            and("s.cluster = ?", query.group().getAsInt());
        }
        if (query.color().isPresent()) {
            color(query.color().getAsInt());
        }
        facts(query);
    }

    private void facts(StyleQuery query) {
        if (!query.generator().isEmpty()) {
            and("s.generator = ?", query.generator());
        }
        if (!query.kind().isEmpty()) {
            and("s.kind = ?", query.kind());
        }
        query.since().ifPresent(since -> and("s.kept >= ?", since.toEpochMilli()));
        query.until().ifPresent(until -> and("s.kept < ?", until.toEpochMilli()));
        if (query.minNovelty().isPresent()) {
            and("s.novelty >= ?", query.minNovelty().getAsDouble());
        }
    }

    private void place(StyleQuery.Place place) {
        and("s.state = ?", (place == StyleQuery.Place.TRASH ? StyleState.TRASHED : StyleState.KEPT).code());
        if (place == StyleQuery.Place.OWN || place == StyleQuery.Place.STARTERS) {
            and("s.starter = ?", place == StyleQuery.Place.STARTERS ? 1 : 0);
        }
    }

    private void text(String given) {
        String match = match(given);
        if (!match.isEmpty()) {
            and("s.key IN (SELECT rowid FROM style_text WHERE style_text MATCH ?)", match);
        }
    }

    /** Every word a beginning; quoted, so that nothing in it is an operator. Empty where there are no words. */
    static String match(String given) {
        return java.util.Arrays.stream(given.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" AND "));
    }

    private void collection(long id, int depth) throws SQLException {
        Optional<Optional<StyleQuery>> found = CollectionTable.query(connection, id);
        if (found.isEmpty() || depth >= DEEPEST) {
            and("0");
        } else if (found.get().isPresent()) {
            conditions(found.get().get(), depth + 1);
        } else {
            and("s.key IN (SELECT style FROM member WHERE collection = ?)", id);
        }
    }

    private void color(int rgb) {
        Oklab wanted = StyleColors.oklab(rgb);
        String cells = StyleColors.cellsAround(wanted, COLOR_RADIUS).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        and(
                "s.key IN (SELECT style FROM style_color WHERE cell IN (" + cells + ") AND share >= " + SMALLEST_SHARE
                        + " AND (l - ?) * (l - ?) + (a - ?) * (a - ?) + (b - ?) * (b - ?) <= "
                        + COLOR_RADIUS * COLOR_RADIUS + ")",
                wanted.l(),
                wanted.l(),
                wanted.a(),
                wanted.a(),
                wanted.b(),
                wanted.b());
    }

    private void and(String condition, Object... values) {
        where.append(where.isEmpty() ? "" : " AND ").append(condition);
        arguments.addAll(List.of(values));
    }
}

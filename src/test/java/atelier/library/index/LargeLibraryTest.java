package atelier.library.index;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.StyleCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fifty thousand styles: right results, through indexes. Times are printed, never asserted. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeLibraryTest {
    private static final int STYLES = 50_000;
    private static final List<String> WORDS = List.of("amber", "glass", "quiet", "storm", "velvet", "harbour", "ember");

    private LibraryStore store;

    @BeforeAll
    void fill(@TempDir Path home) throws SQLException, java.io.IOException {
        try (LibraryDatabase database = LibraryDatabase.open(home.resolve("library.db"))) {
            database.write(connection -> {
                fill(connection);
                return STYLES;
            });
        }
        // the files of so many would take longer than the test: they are as if they lay there
        store = new TestLibrary(home).open(new LibraryAccess.Reader("a test"));
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static String name(int i) {
        return WORDS.get(i % 7) + " " + WORDS.get(i / 7 % 7) + " " + i;
    }

    private static void fill(Connection connection) throws SQLException {
        SplittableRandom random = new SplittableRandom(1);
        float[] code = new float[StyleCode.LENGTH];
        try (PreparedStatement style = connection.prepareStatement(
                        "INSERT INTO style (key, id, name, sort_name, kind, generator, kept, stars, file, hue, novelty)"
                                + " VALUES (?, ?, ?, ?, 'generated', ?, ?, ?, ?, ?, ?)");
                PreparedStatement codes = connection.prepareStatement("INSERT INTO style_code VALUES (?, ?)");
                PreparedStatement tag = connection.prepareStatement("INSERT INTO style_tag VALUES (?, ?)");
                PreparedStatement color =
                        connection.prepareStatement("INSERT INTO style_color VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement text = connection.prepareStatement(
                        "INSERT INTO style_text (rowid, name, tags, note, generator, kind) VALUES (?, ?, ?, '', ?, '')")) {
            for (int i = 1; i <= STYLES; i++) {
                String generator = "Meadow " + i % 5;
                add(
                        style,
                        i,
                        "id-" + i,
                        name(i),
                        StyleTable.sortName(name(i)),
                        generator,
                        1000L * i,
                        i % 6,
                        "f-" + i + ".style",
                        i % 628 / 100.0,
                        i % 300 / 100.0);
                for (int k = 0; k < code.length; k++) {
                    code[k] = (float) random.nextDouble(-1, 1);
                }
                add(codes, i, StyleTable.bytes(StyleCode.of(code)));
                add(tag, i, "tag" + i % 50);
                int rgb = random.nextInt(1 << 24);
                var lab = StyleColors.oklab(rgb);
                add(
                        color,
                        i,
                        0,
                        rgb,
                        0.6,
                        lab.l(),
                        lab.a(),
                        lab.b(),
                        StyleColors.cellsAround(lab, 0).getFirst());
                add(text, i, name(i), "tag" + i % 50, generator);
                if (i % 5000 == 0) {
                    style.executeBatch();
                    codes.executeBatch();
                    tag.executeBatch();
                    color.executeBatch();
                    text.executeBatch();
                }
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Test
    void pagesAreRightAtEveryOffset() {
        int[] keys = measured("all, newest first", StyleQuery.ALL);
        assertThat(keys).hasSize(STYLES);
        for (int offset : new int[] {0, 25_000, STYLES - 48}) {
            long start = System.nanoTime();
            List<StyleRow> rows = store.styles().rows(java.util.Arrays.copyOfRange(keys, offset, offset + 48));
            print("a page of 48 rows at " + offset, start);
            assertThat(rows)
                    .extracting(StyleRow::name)
                    .containsExactlyElementsOf(IntStream.range(offset, offset + 48)
                            .mapToObj(i -> name(STYLES - i))
                            .toList());
            assertThat(rows.getFirst().tags()).containsExactly("tag" + (STYLES - offset) % 50);
        }
    }

    @Test
    void wordsFindWhatHasThem() {
        int[] few = measured("two words and a number", StyleQuery.ALL.withText("amber glass 1036"));
        assertThat(store.styles().rows(few))
                .extracting(StyleRow::name)
                .contains("amber glass 1036")
                .allMatch(name -> name.startsWith("amber glass 1036") || name.startsWith("glass amber 1036"));
        int[] many = measured("a word of a seventh and more", StyleQuery.ALL.withText("amber"));
        long right = IntStream.rangeClosed(1, STYLES)
                .filter(i -> name(i).contains("amber"))
                .count();
        assertThat(many).hasSize((int) right);
        assertThat(measured("one letter, most styles", StyleQuery.ALL.withText("m")))
                .hasSize(STYLES);
        assertThat(measured("a word by name", StyleQuery.ALL.withText("storm").withSort(StyleSort.NAME)))
                .isNotEmpty();
    }

    @Test
    void filtersFindWhatTheyShould() {
        assertThat(measured("stars", StyleQuery.ALL.withMinStars(5))).hasSize((STYLES + 1) / 6);
        assertThat(measured("tag", StyleQuery.ALL.withTags(Set.of("TAG7")))).hasSize(STYLES / 50);
        assertThat(measured("generator", StyleQuery.ALL.withGenerator("Meadow 3")))
                .hasSize(STYLES / 5);
        int[] red = measured("colour", StyleQuery.ALL.withColor(OptionalInt.of(0xC02020)));
        assertThat(red.length).isBetween(50, STYLES / 5);
        for (StyleRow row : store.styles().rows(red)) {
            int rgb = row.palette().getFirst().rgb();
            assertThat((rgb >> 16 & 0xFF) - (rgb & 0xFF)).as("%06x", rgb).isGreaterThan(20);
        }
        long start = System.nanoTime();
        assertThat(store.styles().facets().tags()).hasSize(50);
        print("facets", start);
    }

    @Test
    void noQueryReadsTheWholeTable() {
        StyleQuery all = StyleQuery.ALL;
        for (StyleQuery query : List.of(
                all,
                all.withText("amber glass"),
                all.withMinStars(5),
                all.withTags(Set.of("tag7")),
                all.withColor(OptionalInt.of(0xC02020)),
                all.withGenerator("Meadow 3"),
                all.withSort(StyleSort.NAME),
                all.withSort(StyleSort.STARS),
                all.withSort(StyleSort.NOVELTY))) {
            assertThat(store.styles().plan(query))
                    .as(query.toString())
                    .noneMatch(step -> step.matches("SCAN s(tyle)?\\b.*") && !step.contains("INDEX"))
                    .anyMatch(step -> step.contains("SEARCH s USING"));
        }
    }

    @Test
    void likenessIsQuick() {
        long start = System.nanoTime();
        var codes = store.styles().codes();
        print("reading 50,000 codes", start);
        for (int round = 0; round < 3; round++) {
            start = System.nanoTime();
            var near = codes.nearest(codes.code(4711), 24, codes.key(4711));
            print("24 nearest of 50,000", start);
            assertThat(near).hasSize(24).isSortedAccordingTo(java.util.Comparator.comparingDouble(n -> n.distance()));
        }
    }

    private int[] measured(String what, StyleQuery query) {
        int[] keys = store.styles().keys(query);
        long start = System.nanoTime();
        assertThat(store.styles().keys(query)).isEqualTo(keys);
        print(what + " (" + keys.length + " found)", start);
        return keys;
    }

    private static void print(String what, long start) {
        System.out.printf(
                "%-50s %6.1f ms%n",
                what, Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6);
    }
}

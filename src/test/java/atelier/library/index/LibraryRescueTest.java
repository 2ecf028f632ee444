package atelier.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Style;
import atelier.library.LibraryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Older schemas, damage, backups and what they give back. */
@Timeout(120)
class LibraryRescueTest extends LibraryCase {
    private static final Style BLUE = TestLibrary.style("blue", "Blue Hour");
    private static final Style RED = TestLibrary.style("red", "Red Roofs");

    @Test
    void aLibraryOfTheFirstSchemaIsBroughtForward() throws IOException, SQLException {
        LibraryStoreTest.write(home.resolve("styles/blue-hour.style"), BLUE);
        try (Connection connection = LibraryDatabase.connect(home.resolve("library.db"), false);
                Statement statement = connection.createStatement();
                InputStream in = LibraryRescueTest.class.getResourceAsStream("library-1.sql")) {
            statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(Schema.versionOf(connection)).isEqualTo(1);
        }
        try (LibraryStore store = library.own()) {
            StyleRow row = TestLibrary.row(store, "blue");
            assertThat(row.stars()).isEqualTo(4);
            assertThat(row.tags()).containsExactly("sea");
            assertThat(row.note()).isEqualTo("kept since the first version");
            assertThat(store.styles().provenance("blue").orElseThrow().source()).isEqualTo("abblue");
            assertThat(TestLibrary.names(store, StyleQuery.ALL.withText("since first")))
                    .containsExactly("Blue Hour");
        }
        try (Connection connection = LibraryDatabase.connect(home.resolve("library.db"), true)) {
            assertThat(Schema.versionOf(connection)).isEqualTo(Schema.VERSION);
        }
    }

    @Test
    void aLibraryOfANewerProgramIsReadButNotChanged() throws IOException, SQLException {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1);
        }
        try (Connection connection = LibraryDatabase.connect(home.resolve("library.db"), false);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(home.resolve("library.db"));
        try (LibraryStore store = library.own()) {
            assertThat(store.health().state()).isEqualTo(LibraryHealth.State.READ_ONLY);
            assertThat(store.health().sentence()).contains("newer Atelier");
            assertThat(TestLibrary.names(store, StyleQuery.ALL)).contains("Blue Hour");
            assertThatThrownBy(() -> store.apply(new LibraryEdit.Trash(Set.of("blue"))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("newer Atelier");
        }
        assertThat(Files.readAllBytes(home.resolve("library.db"))).isEqualTo(before);
    }

    @Test
    void aDamagedDatabaseGivesWayToItsBackupAndTheFilesFillTheGap() throws IOException {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 5)));
            store.backUp();
            TestLibrary.keep(store, RED, 2);
        }
        assertThat(home.resolve("backups/library-2026-11-21.db")).exists();
        scramble();
        try (LibraryStore store = library.own()) {
            assertThat(store.health().state()).isEqualTo(LibraryHealth.State.RESTORED);
            assertThat(store.health().sentence()).contains("2026-11-21").contains("'library.db.damaged'");
            assertThat(TestLibrary.names(store, StyleQuery.ALL)).containsExactly("Red Roofs", "Blue Hour", "Dawn");
            assertThat(TestLibrary.row(store, "blue").stars()).isEqualTo(5);
        }
        assertThat(home.resolve("library.db.damaged")).exists();
        try (LibraryStore store = library.own()) {
            assertThat(store.health()).isEqualTo(LibraryHealth.FINE);
        }
    }

    @Test
    void withoutABackupTheFilesMakeItAnew() throws IOException {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1);
        }
        Files.writeString(home.resolve("library.db"), "this is no database at all, and never was one.".repeat(99));
        try (LibraryStore guest = library.open(new LibraryAccess.Guest())) {
            assertThat(guest.health().sentence()).contains("open the studio, which repairs it");
            assertThat(TestLibrary.names(guest, StyleQuery.ALL)).contains("Blue Hour");
        }
        assertThat(home.resolve("library.db.damaged")).doesNotExist();
        try (LibraryStore store = library.own()) {
            assertThat(store.health().state()).isEqualTo(LibraryHealth.State.REBUILT);
            assertThat(TestLibrary.names(store, StyleQuery.ALL)).contains("Blue Hour");
            assertThat(store.health().writable()).isTrue();
        }
    }

    @Test
    void marksAreSavedFromADatabaseThatIsDamagedElsewhere() throws IOException {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 5)));
            store.apply(new LibraryEdit.SetTags(Map.of("blue", Set.of("sea"))));
            // pages at the end that hold nothing but codes
            for (int i = 0; i < 40; i++) {
                TestLibrary.keep(store, TestLibrary.style("s" + i, "Style " + i), 10 + i);
            }
        }
        try (RandomAccessFile file =
                new RandomAccessFile(home.resolve("library.db").toFile(), "rw")) {
            file.setLength(file.length() - 4096 * 2);
        }
        try (LibraryStore store = library.own()) {
            assertThat(store.health().state()).isEqualTo(LibraryHealth.State.REBUILT);
            assertThat(store.styles().count(StyleQuery.ALL.withPlace(StyleQuery.Place.OWN)))
                    .isEqualTo(41);
            assertThat(TestLibrary.row(store, "blue").stars()).isEqualTo(5);
            assertThat(TestLibrary.row(store, "blue").tags()).containsExactly("sea");
        }
    }

    @Test
    void marksSetAfterTheBackupOutliveADatabaseThatNothingCanBeReadFrom() throws IOException {
        String starter;
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 1)));
            store.backUp();
            TestLibrary.keep(store, RED, 2);
            starter = store.styles()
                    .rows(store.styles().keys(StyleQuery.ALL.withPlace(StyleQuery.Place.STARTERS)))
                    .getFirst()
                    .id();
            store.apply(new LibraryEdit.All(List.of(
                    new LibraryEdit.SetStars(Map.of("blue", 5, "red", 4, starter, 3)),
                    new LibraryEdit.SetLabels(Map.of("red", ColorLabel.of(2))),
                    new LibraryEdit.AddTags(Set.of("red"), Set.of("roofs", "warm")))));
            store.apply(new LibraryEdit.SetNotes(Map.of("red", "from the „old“ town")));
            LibraryEdit undo = store.apply(new LibraryEdit.SetStars(Map.of("red", 1)));
            store.apply(undo);
        }
        // cut short by a crash
        Path journal = home.resolve("backups/marks-2026-11-21.jsonl");
        Files.writeString(journal, Files.readString(journal) + "\n{\"id\":\"blue\",\"sta");
        destroy();
        try (LibraryStore store = library.own()) {
            assertThat(store.health().state()).isEqualTo(LibraryHealth.State.RESTORED);
            assertThat(store.health().sentence()).contains("The marks of 3 styles were saved.");
            assertMarked(store, starter);
            assertThat(TestLibrary.names(store, StyleQuery.ALL.withText("town")))
                    .containsExactly("Red Roofs");
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 2)));
        }
        // nor is a backup left
        destroy();
        Files.delete(home.resolve("backups/library-2026-11-21.db"));
        try (LibraryStore store = library.own()) {
            assertThat(store.health().state()).isEqualTo(LibraryHealth.State.REBUILT);
            assertThat(TestLibrary.row(store, "blue").stars()).isEqualTo(2);
            assertThat(TestLibrary.row(store, starter).stars()).isEqualTo(3);
            assertThat(TestLibrary.row(store, "red").stars()).isEqualTo(4);
        }
    }

    private static void assertMarked(LibraryStore store, String starter) {
        assertThat(TestLibrary.row(store, "blue").stars()).isEqualTo(5);
        assertThat(TestLibrary.row(store, starter).stars()).isEqualTo(3);
        StyleRow red = TestLibrary.row(store, "red");
        assertThat(red.stars()).isEqualTo(4);
        assertThat(red.label()).isEqualTo(ColorLabel.of(2));
        assertThat(red.tags()).containsExactlyInAnyOrder("roofs", "warm");
        assertThat(red.note()).isEqualTo("from the „old“ town");
    }

    private void destroy() throws IOException {
        Files.write(home.resolve("library.db"), new byte[50_000]);
        Files.deleteIfExists(home.resolve("library.db-wal"));
        Files.deleteIfExists(home.resolve("library.db-shm"));
    }

    @Test
    void aStyleThatIsNewJoinsTheGroupThatItIsMostLike() {
        try (LibraryStore store = library.own()) {
            int blue = TestLibrary.keep(store, BLUE, 1);
            int red = TestLibrary.keep(store, RED, 2);
            store.layout().setGroups(Map.of(blue, 0, red, 1), List.of(blue, red));
            Style likeRed = TestLibrary.style("rose", "Rose", "red".hashCode(), RED.origin());
            TestLibrary.keep(store, likeRed, 3);
            assertThat(store.layout().groups())
                    .filteredOn(group -> group.face().equals("red"))
                    .singleElement()
                    .satisfies(group -> assertThat(group.size()).isEqualTo(2));
        }
    }

    @Test
    void onlyTheNewestBackupsAreKept() throws Exception {
        try (LibraryStore store = library.own()) {
            for (int day = 1; day <= 7; day++) {
                new Backups(home.resolve("backups")).make(database(store), java.time.LocalDate.of(2026, 1, day));
            }
        }
        assertThat(home.resolve("backups").toFile().list()).hasSize(5).contains("library-2026-01-07.db");
    }

    private LibraryDatabase database(LibraryStore store) throws SQLException, IOException {
        assertThat(store.health().writable()).isTrue();
        return LibraryDatabase.open(home.resolve("library.db"));
    }

    private void scramble() throws IOException {
        Path file = home.resolve("library.db");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i += 3) {
            bytes[i] ^= 0x5A;
        }
        Files.write(file, bytes);
    }
}

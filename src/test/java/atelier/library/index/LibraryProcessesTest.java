package atelier.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.ChildJava;
import atelier.art.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Other programs at the same library, and kills. */
@Timeout(120)
class LibraryProcessesTest extends LibraryCase {
    private static final Style BLUE = TestLibrary.style("blue", "Blue Hour");
    private static final Style RED = TestLibrary.style("red", "Red Roofs");

    @Test
    void theSecondReadsWhatTheFirstWrites() {
        try (LibraryStore first = library.own();
                LibraryStore second = library.open(new LibraryAccess.Reader("Atelier is already open."))) {
            assertThat(second.health())
                    .isEqualTo(new LibraryHealth(LibraryHealth.State.READ_ONLY, "Atelier is already open."));
            long version = second.version();
            TestLibrary.keep(first, BLUE, 1);
            assertThat(second.version()).isNotEqualTo(version);
            assertThat(TestLibrary.names(second, StyleQuery.ALL)).contains("Blue Hour");
            assertThatThrownBy(() -> TestLibrary.keep(second, RED, 2)).hasMessage("Atelier is already open.");
        }
        assertThat(home.resolve("styles").toFile().list()).containsExactly("blue-hour.style");
    }

    @Test
    void twoProgramsWriteSideBySide() throws Exception {
        Process child = ChildJava.of(Writer.class).start(home.toString());
        try (LibraryStore store = library.own();
                BufferedReader said = child.inputReader()) {
            for (int i = 0; i < 20; i++) {
                TestLibrary.keep(store, TestLibrary.style("own-" + i, "Own " + i), i);
            }
            assertThat(said.readLine()).isEqualTo("done");
            assertThat(child.waitFor()).isZero();
            assertThat(store.styles().count(StyleQuery.ALL.withPlace(StyleQuery.Place.OWN)))
                    .isEqualTo(40);
        }
    }

    /** Writes as a command does beside the studio. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (LibraryStore store = new TestLibrary(Path.of(args[0])).open(new LibraryAccess.Guest())) {
                for (int i = 0; i < 20; i++) {
                    TestLibrary.keep(store, TestLibrary.style("child-" + i, "Child " + i), i);
                }
            }
            System.out.println("done");
        }
    }

    @Test
    void killedWhileKeepingNothingThatWasSaidToBeKeptIsLost() throws Exception {
        Process child = ChildJava.of(Keeper.class).start(home.toString());
        int said = 0;
        try (BufferedReader reader = child.inputReader()) {
            while (said < 25 && reader.readLine() != null) {
                said++;
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(said).isEqualTo(25);
        try (LibraryStore store = library.own()) {
            assertThat(store.health()).isEqualTo(LibraryHealth.FINE);
            List<String> names = TestLibrary.names(store, StyleQuery.ALL);
            for (int i = 0; i < said; i++) {
                assertThat(names).contains("Kept " + i);
                assertThat(TestLibrary.row(store, "k-" + i).stars()).isEqualTo(3);
            }
            try (Stream<Path> files = Files.list(home.resolve("styles"))) {
                long whole =
                        files.filter(file -> file.toString().endsWith(".style")).count();
                assertThat(names).hasSize((int) whole + 1);
            }
        }
        assertThat(library.notices).isEmpty();
    }

    /** Keeps styles and says so, until it is killed. */
    static final class Keeper {
        private Keeper() {}

        public static void main(String[] args) {
            try (LibraryStore store = new TestLibrary(Path.of(args[0])).own()) {
                for (int i = 0; ; i++) {
                    TestLibrary.keep(store, TestLibrary.style("k-" + i, "Kept " + i), i);
                    store.apply(new LibraryEdit.SetStars(Map.of("k-" + i, 3)));
                    System.out.println("kept " + i);
                }
            }
        }
    }

    /** A file without its row is what a kill between the two leaves. */
    @Test
    void aFileWithoutItsRowGetsItBack() throws IOException {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1);
        }
        LibraryStoreTest.write(home.resolve("styles/red-roofs.style"), RED);
        Path half = Files.writeString(home.resolve("styles/.half.style123.tmp"), "half");
        Files.setLastModifiedTime(half, java.nio.file.attribute.FileTime.fromMillis(0));
        try (LibraryStore store = library.own()) {
            assertThat(TestLibrary.names(store, StyleQuery.ALL)).contains("Blue Hour", "Red Roofs");
        }
        assertThat(half).doesNotExist();
    }
}

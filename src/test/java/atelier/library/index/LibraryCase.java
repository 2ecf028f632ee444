package atelier.library.index;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests at a library in a folder of its own. */
abstract class LibraryCase {
    @TempDir
    Path home;

    TestLibrary library;

    @BeforeEach
    void open() {
        library = new TestLibrary(home);
    }
}

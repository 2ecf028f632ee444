package atelier.ui;

import atelier.ui.shell.Workspace;
import atelier.ui.styles.StyleTile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** The view models together, without a display and without threads. */
abstract class WorkspaceCase {
    static final Path BOAT = Path.of("/photos/boat.jpg");
    static final Path TREE = Path.of("/photos/tree.jpg");

    final FakeStudio.Memory disk = new FakeStudio.Memory();
    Desk desk;
    Direct direct;
    FakeStudio studio;
    Workspace workspace;

    @BeforeEach
    void start() {
        desk = new Desk(disk, Path.of("/out"));
        direct = desk.direct;
        studio = desk.studio;
        workspace = desk.workspace;
    }

    void openPhotos(Path... files) {
        desk.openPhotos(files);
    }

    StyleTile tile(int index) {
        return workspace.styles().shown().get(index);
    }

    double strength() {
        return workspace.work().now().settings().strength();
    }

    String blendName() {
        return workspace.work().now().blend().orElseThrow().name();
    }
}

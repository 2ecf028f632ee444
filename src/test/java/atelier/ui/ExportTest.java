package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.ExportJob;
import atelier.ui.export.ExportModel;
import atelier.ui.export.ExportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the export dialog says, and what it puts in the queue. */
class ExportTest {
    private static final Path BOAT = Path.of("/photos/boat.jpg");
    private static final Path LARGE = Path.of("/photos/large.jpg");

    @TempDir
    private Path folder;

    private Desk desk;
    private ExportModel export;

    @BeforeEach
    void open() {
        desk = new Desk(new FakeStudio.Memory(), folder);
        export = desk.workspace.export();
    }

    private List<String> names() {
        export.lookUpNames(3);
        desk.direct.drain();
        return export.names().get();
    }

    private List<Double> sizes() {
        export.export();
        desk.direct.drain();
        return desk.studio.exports.jobs().stream()
                .map(ExportJob::request)
                .map(request -> request.export().size())
                .toList();
    }

    @Test
    void showsTheNamesThatTheFilesWillHave() {
        desk.openPhotos(BOAT, LARGE);
        export.scope().set(ExportModel.Scope.ALL);
        export.set("format", "jpeg");
        assertThat(names()).containsExactly("boat_Harbour Blue.jpg", "large_Harbour Blue.jpg");
    }

    @Test
    void aNameThatIsTakenGetsItsNumber() throws IOException {
        desk.openPhotos(BOAT);
        Files.createFile(folder.resolve("boat_Harbour Blue.png"));
        assertThat(names()).containsExactly("boat_Harbour Blue (2).png");
    }

    @Test
    void twoPhotosOfOneNameGetTwoNames() {
        desk.openPhotos(BOAT, Path.of("/elsewhere/boat.jpg"));
        export.scope().set(ExportModel.Scope.ALL);
        assertThat(names()).containsExactly("boat_Harbour Blue.png", "boat_Harbour Blue (2).png");
    }

    @Test
    void whatNoSystemAcceptsInANameIsReplaced() {
        desk.openPhotos(BOAT);
        export.pattern().set("a/b:{style}");
        assertThat(names()).containsExactly("a-b-Harbour Blue.png");
    }

    @Test
    void aShareIsOfEachPhotosOwnPixels() {
        desk.openPhotos(BOAT, LARGE);
        export.scope().set(ExportModel.Scope.ALL);
        export.size().set(new ExportSize.Percent(50));
        assertThat(sizes()).containsExactly(300.0, 1200.0);
    }

    @Test
    void noPhotoOfABatchIsEnlarged() {
        desk.openPhotos(LARGE, BOAT);
        export.scope().set(ExportModel.Scope.ALL);
        export.size().set(new ExportSize.Longest(1080));
        assertThat(sizes()).containsExactly(1080.0, 0.0);
    }

    @Test
    void aPhotoThatCannotBeReadLeavesTheOthersInTheBatch() {
        desk.openPhotos(BOAT, Path.of("/photos/broken.jpg"));
        export.scope().set(ExportModel.Scope.ALL);
        export.size().set(new ExportSize.Percent(50));
        assertThat(sizes()).containsExactly(300.0, 0.0);
    }

    @Test
    void saysTheSizeOfThePhotoOnTheCanvas() {
        desk.openPhotos(BOAT);
        export.size().set(new ExportSize.Percent(50));
        assertThat(export.pixelSize()).contains("300 × 200 px");
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.ExportJob;
import atelier.studio.Session;
import atelier.ui.canvas.Compare;
import atelier.ui.export.ExportModel;
import atelier.ui.inspector.SettingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Undo, the queue, and what comes back after a restart. */
class WorkspaceTest extends WorkspaceCase {
    @Test
    void oneDragIsOneStepOfUndo() {
        workspace.work().set("strength", 90.0, "Strength");
        workspace.work().set("strength", 40.0, "Strength");
        workspace.work().seal();
        workspace.work().set("strength", 20.0, "Strength");
        workspace.work().undo();
        assertThat(strength()).isEqualTo(40);
        workspace.work().undo();
        assertThat(strength()).isEqualTo(100);
        assertThat(workspace.work().redoName().get()).contains("Strength");
        workspace.work().redo();
        assertThat(strength()).isEqualTo(40);
    }

    @Test
    void evenStrengthIsASettingLikeTheOthers() {
        SettingModel even = workspace.inspector().basic().stream()
                .filter(setting -> setting.param().key().equals("evenStrength"))
                .findFirst()
                .orElseThrow();
        assertThat(even.value().get()).isEqualTo(false);
        even.set(true);
        openPhotos(BOAT);
        assertThat(studio.painting.requests.getLast().settings().evenStrength()).isTrue();
        assertThat(workspace.work().undoName().get()).contains("Even strength");
        workspace.work().undo();
        assertThat(even.value().get()).isEqualTo(false);
        workspace.work().redo();
        Desk again = new Desk(disk, Path.of("/out"));
        assertThat(again.workspace.work().now().settings().evenStrength()).isTrue();
    }

    @Test
    void theQueueCountsCancelsAndRetries() {
        openPhotos(BOAT, TREE);
        workspace.export().scope().set(ExportModel.Scope.ALL);
        workspace.export().export();
        studio.exports.move(0, new ExportJob.Running(0.5, Optional.empty()));
        direct.drain();
        assertThat(workspace.queue().summary().get().open()).isEqualTo(2);
        assertThat(workspace.queue().summary().get().done()).isEqualTo(0.25);
        workspace.queue().cancelAll();
        direct.drain();
        assertThat(workspace.queue().summary().get().open()).isZero();
        workspace.queue().retry(workspace.queue().rows().getFirst());
        direct.drain();
        assertThat(workspace.queue().summary().get().open()).isEqualTo(1);
    }

    @Test
    void everythingComesBackAfterACrash() {
        openPhotos(BOAT, TREE);
        workspace.photos().step(1);
        workspace.styles().invent();
        direct.drain();
        workspace.styles().use(tile(2));
        workspace.styles().toggleInBlend(tile(3));
        workspace.work().set("strength", 60.0, "Strength");
        workspace.canvas().compare(Compare.SPLIT);
        workspace.appearance().textSize().set(120);
        direct.drain();
        String blend = blendName();
        start();
        assertThat(workspace.photos().items()).hasSize(2);
        assertThat(workspace.photos().photo().get().orElseThrow().name()).isEqualTo("tree");
        assertThat(blendName()).isEqualTo(blend).contains("Invention");
        assertThat(strength()).isEqualTo(60);
        assertThat(workspace.canvas().compare().get()).isEqualTo(Compare.SPLIT);
        assertThat(workspace.appearance().textSize().get()).isEqualTo(120);
        assertThat(workspace.work().undoName().get()).isEmpty();
    }

    @Test
    void aSessionOfAnotherVersionIsNoObstacle() {
        disk.kept = new Session(
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of("gone", 1.0),
                Map.of("gone", "not base64 !"),
                Map.of("hat", "red"),
                Map.of("format", "gif"),
                Map.of("theme", "purple", "window", "x", "text.size", "9999"));
        start();
        assertThat(blendName()).isEqualTo("Harbour Blue");
        assertThat(strength()).isEqualTo(100);
    }
}

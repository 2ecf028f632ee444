package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.StyleBlend;
import atelier.studio.Recipes;
import atelier.stylizer.PaintSettings;
import atelier.ui.banner.Notice;
import atelier.ui.shell.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is opened: photos, own pictures with a recipe, style files, and what cannot be read. */
class WorkspaceIntakeTest extends WorkspaceCase {
    @Test
    void whatIsOpenedToBePaintedBringsStylizeBeforeTheUser() {
        workspace.appearance().room().set(Appearance.Room.TRAIN);
        workspace.intake().photos(List.of());
        assertThat(workspace.appearance().room().get()).isEqualTo(Appearance.Room.TRAIN);
        openPhotos(BOAT);
        assertThat(workspace.appearance().room().get()).isEqualTo(Appearance.Room.STYLIZE);
    }

    @Test
    void aBrokenPhotoLeavesTheOthersOpen() {
        openPhotos(BOAT, Path.of("/photos/broken.jpg"), TREE);
        workspace.photos().step(1);
        direct.drain();
        assertThat(workspace.banner().notices().getFirst().sentence()).contains("broken.jpg");
        assertThat(workspace.photos().items()).extracting(i -> i.name()).containsExactly("boat.jpg", "tree.jpg");
        assertThat(workspace.photos().photo().get()).isPresent();
    }

    @Test
    void aPhotoThatIsAwayCanBeTriedAgainAndABrokenOneReplaced(@TempDir Path folder) throws IOException {
        openPhotos(folder.resolve("broken-stick.jpg"));
        assertThat(wayOut()).isEqualTo("Try again");
        workspace.banner().dismissAll();
        Path damaged = Files.createFile(folder.resolve("broken.jpg"));
        openPhotos(damaged);
        assertThat(wayOut()).isEqualTo("Open another…");
        desk.desktop.files = List.of(TREE);
        Notice notice = workspace.banner().notices().getFirst();
        workspace.banner().take(notice, notice.ways().getFirst());
        direct.drain();
        assertThat(workspace.photos().photo().get().orElseThrow().name()).isEqualTo("tree");
    }

    private String wayOut() {
        return workspace.banner().notices().getFirst().ways().getFirst().label();
    }

    @Test
    void anOwnPictureGivesItsBlendAndSettingsBack() {
        StyleBlend blend = new StyleBlend(
                List.of(new StyleBlend.Part(tile(2).style(), 0.25), new StyleBlend.Part(tile(5).style(), 0.75)));
        PaintSettings settings = PaintSettings.DEFAULT.with("strength", 45.0).with("keepColors", 80.0);
        studio.restored = Optional.of(new Recipes.Restored(blend, settings));
        studio.photos.recipes.put(BOAT, "{}");
        openPhotos(BOAT);
        Notice offer = workspace.banner().notices().getFirst();
        workspace.banner().take(offer, offer.ways().getFirst());
        direct.drain();
        assertThat(workspace.work().now().blend()).contains(blend);
        assertThat(workspace.work().now().settings()).isEqualTo(settings);
        assertThat(studio.painting.requests.getLast().settings()).isEqualTo(settings);
        workspace.work().undo();
        assertThat(blendName()).isEqualTo("Harbour Blue");
        assertThat(strength()).isEqualTo(100);
    }

    @Test
    void aPictureWithABrokenRecipeSaysSo() {
        studio.photos.recipes.put(BOAT, "{}");
        openPhotos(BOAT);
        Notice offer = workspace.banner().notices().getFirst();
        workspace.banner().take(offer, offer.ways().getFirst());
        direct.drain();
        assertThat(workspace.banner().notices().getFirst().sentence()).isEqualTo("This is no recipe.");
    }

    @Test
    void styleFilesAmongPhotosGoToTheStyles() {
        workspace.intake().styles(List.of(Path.of("/x/waves.jpg")));
        direct.drain();
        assertThat(blendName()).isEqualTo("waves.jpg");
        assertThat(studio.catalog.own).hasSize(1);
        assertThat(workspace.photos().items()).isEmpty();
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Photo;
import atelier.studio.Previews.Quality;
import atelier.studio.Problem;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the photo is painted, how finely, and what becomes of a painting that fails. */
class WorkspacePaintingTest extends WorkspaceCase {
    private double paintedStrength() {
        return workspace
                .canvas()
                .paint()
                .painting()
                .get()
                .orElseThrow()
                .request()
                .settings()
                .strength();
    }

    @Test
    void aDroppedPhotoIsPaintedAtOnceInAStarter() {
        openPhotos(BOAT);
        assertThat(workspace.canvas().paint().painting().get()).isPresent();
        assertThat(studio.painting.requests.getFirst().quality()).isEqualTo(Quality.DRAFT);
        assertThat(blendName()).isEqualTo("Harbour Blue");
    }

    @Test
    void thePreviewFollowsTheDraftWhenSettingsRest() {
        openPhotos(BOAT);
        direct.letTimePass();
        assertThat(studio.painting.requests.getLast().quality()).isEqualTo(Quality.PREVIEW);
        assertThat(workspace.canvas().paint().busy().get()).isFalse();
    }

    @Test
    void wishingTheSameAgainKeepsTheFinerPaintingComing() {
        openPhotos(BOAT);
        Photo photo = studio.painting.requests.getFirst().photo();
        var now = workspace.work().now();
        workspace.canvas().paint().want(Optional.of(photo), now.blend(), now.settings());
        direct.letTimePass();
        assertThat(studio.painting.requests.getLast().quality()).isEqualTo(Quality.PREVIEW);
        assertThat(workspace.canvas().paint().busy().get()).isFalse();
    }

    @Test
    void theWholePhotoIsPaintedOnlyWhenTheCanvasShowsIt() {
        openPhotos(Path.of("/photos/large.jpg"));
        workspace.canvas().resize(500, 400, 1);
        direct.letTimePass();
        direct.letTimePass();
        assertThat(studio.painting.requests).noneMatch(r -> r.quality() == Quality.FULL);
        workspace.canvas().actual();
        direct.letTimePass();
        assertThat(studio.painting.requests.getLast().quality()).isEqualTo(Quality.FULL);
        assertThat(workspace.canvas().paint().painting().get().orElseThrow().full())
                .isPresent();
    }

    @Test
    void aMovingSliderNeverStarvesAndTheNewestValueWins() {
        openPhotos(BOAT);
        direct.letTimePass();
        studio.painting.holds = true;
        int before = studio.painting.requests.size();
        workspace.work().set("strength", 90.0, "Strength");
        workspace.work().set("strength", 80.0, "Strength");
        workspace.work().set("strength", 70.0, "Strength");
        assertThat(studio.painting.requests).hasSize(before + 1);
        studio.painting.release();
        direct.drain();
        assertThat(studio.painting.requests.getLast().settings().strength()).isEqualTo(70);
        studio.painting.release();
        direct.drain();
        assertThat(paintedStrength()).isEqualTo(70);
    }

    @Test
    void aFailedPaintingSaysSoAndCanBeTriedAgain() {
        openPhotos(BOAT);
        direct.letTimePass();
        studio.painting.failure = Optional.of(new Problem("The memory is full.", "Close something."));
        workspace.work().set("strength", 50.0, "Strength");
        direct.drain();
        var notice = workspace.banner().notices().getFirst();
        assertThat(notice.sentence()).isEqualTo("The memory is full.");
        studio.painting.failure = Optional.empty();
        workspace.banner().take(notice, notice.ways().getFirst());
        direct.drain();
        assertThat(workspace.banner().notices()).isEmpty();
        assertThat(paintedStrength()).isEqualTo(50);
    }

    @Test
    void aWholePaintingIsComparedWithTheWholeOriginal() {
        openPhotos(Path.of("/photos/large.jpg"));
        workspace.canvas().resize(500, 400, 1);
        direct.letTimePass();
        assertThat(studio.painting.originals).isEmpty();
        workspace.canvas().actual();
        direct.letTimePass();
        direct.letTimePass();
        assertThat(studio.painting.originals).extracting(p -> p.name()).containsExactly("large");
        workspace.work().set("strength", 40.0, "Strength");
        direct.drain();
        direct.letTimePass();
        direct.letTimePass();
        assertThat(studio.painting.originals).hasSize(1);
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.studio.ExportJob;
import atelier.studio.Photo;
import atelier.studio.Previews.Quality;
import atelier.studio.Problem;
import atelier.studio.Recipes;
import atelier.studio.Samples;
import atelier.studio.Session;
import atelier.stylizer.PaintSettings;
import atelier.ui.banner.Notice;
import atelier.ui.canvas.Compare;
import atelier.ui.export.ExportModel;
import atelier.ui.inspector.SettingModel;
import atelier.ui.shell.Appearance;
import atelier.ui.shell.Workspace;
import atelier.ui.styles.StyleTile;
import atelier.ui.styles.StylesModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view models together, without a display and without threads. */
class WorkspaceTest {
    private static final Path BOAT = Path.of("/photos/boat.jpg");
    private static final Path TREE = Path.of("/photos/tree.jpg");

    private final FakeStudio.Memory disk = new FakeStudio.Memory();
    private Desk desk;
    private Direct direct;
    private FakeStudio studio;
    private Workspace workspace;

    @BeforeEach
    void start() {
        desk = new Desk(disk, Path.of("/out"));
        direct = desk.direct;
        studio = desk.studio;
        workspace = desk.workspace;
    }

    private void openPhotos(Path... files) {
        desk.openPhotos(files);
    }

    private StyleTile tile(int index) {
        return workspace.styles().shown().get(index);
    }

    private double strength() {
        return workspace.work().now().settings().strength();
    }

    private String blendName() {
        return workspace.work().now().blend().orElseThrow().name();
    }

    @Test
    void aDroppedPhotoIsPaintedAtOnceInAStarter() {
        openPhotos(BOAT);
        assertThat(workspace.canvas().paint().painting().get()).isPresent();
        assertThat(studio.painting.requests.getFirst().quality()).isEqualTo(Quality.DRAFT);
        assertThat(blendName()).isEqualTo("Harbour Blue");
    }

    @Test
    void whatIsOpenedToBePaintedBringsStylizeBeforeTheUser() {
        workspace.appearance().room().set(Appearance.Room.TRAIN);
        workspace.intake().photos(List.of());
        assertThat(workspace.appearance().room().get()).isEqualTo(Appearance.Room.TRAIN);
        openPhotos(BOAT);
        assertThat(workspace.appearance().room().get()).isEqualTo(Appearance.Room.STYLIZE);
    }

    @Test
    void aKeptPainterHasASectionOfItsOwn() {
        Style painter = new Style("painter-1", "Nocturne", new StyleOrigin.Painter("Nocturne", "12"), Samples.codes(2));
        workspace.styles().take(painter);
        assertThat(blendName()).isEqualTo("Nocturne");
        workspace.styles().clearFresh();
        direct.drain();
        assertThat(workspace.styles().sections())
                .filteredOn(section -> section.title().equals("My painters"))
                .singleElement()
                .satisfies(section -> assertThat(section.tiles()).hasSize(1));
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
        assertThat(workspace
                        .canvas()
                        .paint()
                        .painting()
                        .get()
                        .orElseThrow()
                        .request()
                        .settings()
                        .strength())
                .isEqualTo(70);
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
        assertThat(workspace
                        .canvas()
                        .paint()
                        .painting()
                        .get()
                        .orElseThrow()
                        .request()
                        .settings()
                        .strength())
                .isEqualTo(50);
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
    void sharesOfABlendAlwaysAddUpToOne() {
        workspace.styles().toggleInBlend(tile(1));
        workspace.styles().toggleInBlend(tile(2));
        workspace.work().share(tile(1).style(), 0.5);
        var shares = workspace.inspector().shares();
        assertThat(shares).hasSize(3);
        assertThat(shares.stream().mapToDouble(s -> s.share()).sum()).isCloseTo(1, within());
        assertThat(shares.get(1).share()).isCloseTo(0.5, within());
        assertThat(shares.get(0).share()).isCloseTo(0.25, within());
        workspace.styles().toggleInBlend(tile(2));
        assertThat(workspace.inspector().shares().get(1).share()).isCloseTo(2.0 / 3, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    @Test
    void aBlendHoldsFourStylesAtMost() {
        for (int i = 1; i < 6; i++) {
            workspace.styles().toggleInBlend(tile(i));
        }
        assertThat(workspace.inspector().shares()).hasSize(4);
        assertThat(workspace.toast().toast().get()).isPresent();
    }

    @Test
    void keepingAndRemovingAStyleCanBeUndoneInTheCatalog() {
        workspace.styles().invent();
        direct.drain();
        StyleTile fresh = tile(0);
        workspace.styles().keep(fresh);
        workspace.styles().rename(fresh, "Mine");
        workspace.styles().remove(fresh);
        direct.drain();
        assertThat(studio.catalog.own).isEmpty();
        workspace.work().undo();
        direct.drain();
        assertThat(studio.catalog.own).extracting(s -> s.name()).containsExactly("Mine");
        workspace.work().undo();
        workspace.work().undo();
        direct.drain();
        assertThat(studio.catalog.own).isEmpty();
    }

    @Test
    void searchFiltersByNameAndSaysWhenNothingIsFound() {
        workspace.styles().search().set("ga");
        assertThat(workspace.styles().shown()).extracting(t -> t.style().name()).containsExactly("Night Garden");
        workspace.styles().search().set("zebra");
        assertThat(workspace.styles().sections()).isEmpty();
    }

    @Test
    void inventedStylesComeFirstAndShowThePhoto() {
        openPhotos(BOAT);
        workspace.styles().invent();
        direct.drain();
        StylesModel.Section news = workspace.styles().sections().getFirst();
        assertThat(news.tiles()).hasSize(StylesModel.PAGE);
        assertThat(news.tiles().getFirst().picture().get()).isPresent();
    }

    @Test
    void tilesGoBackToTheirSwatchesWithoutAPhoto() {
        openPhotos(BOAT);
        var painted = tile(0).picture().get();
        workspace.photos().closeAll();
        direct.drain();
        assertThat(tile(0).picture().get()).isPresent().isNotEqualTo(painted);
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
    void styleFilesAmongPhotosGoToTheStyles() {
        workspace.intake().styles(List.of(Path.of("/x/waves.jpg")));
        direct.drain();
        assertThat(blendName()).isEqualTo("waves.jpg");
        assertThat(studio.catalog.own).hasSize(1);
        assertThat(workspace.photos().items()).isEmpty();
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
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.studio.styles.Breeding.Layers;
import atelier.studio.styles.Walks.Format;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.workshop.FindModel;
import atelier.ui.workshop.PadModel;
import atelier.ui.workshop.StyleCard;
import atelier.ui.workshop.WorkshopModel;
import atelier.ui.workshop.WorkshopModel.Bench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benches of the Styles workspace without a window. */
class BenchesTest {
    private final Desk desk = new Desk(new FakeStudio.Memory(), Path.of("/pictures"));
    private final WorkshopModel model = desk.workspace.workshop();
    private final FakeWorkshop workshop = desk.studio.workshop;

    @BeforeEach
    void enter() {
        drained(() -> desk.workspace.appearance().room().set(Room.STYLES));
    }

    private void drained(Runnable action) {
        action.run();
        desk.direct.drain();
    }

    private void choose(int count) {
        drained(() -> model.sheet().cards().get().stream().limit(count).forEach(model::toggleChosen));
    }

    private void open(Bench bench) {
        drained(() -> model.bench().set(bench));
    }

    @Test
    void parentsThatAreNewHaveChildrenAtOnceAndOnlyOnce() {
        open(Bench.BREED);
        assertThat(workshop.litters).isEmpty();
        choose(3);
        open(Bench.BROWSE);
        open(Bench.BREED);
        assertThat(model.breed().sheet().cards().get()).hasSize(12).noneMatch(StyleCard::waits);
        open(Bench.BROWSE);
        open(Bench.BREED);
        assertThat(workshop.litters).hasSize(1);
        drained(() -> model.breed().mutation(0.8));
        assertThat(workshop.litters.getLast().mutation()).isEqualTo(0.8);
        assertThat(workshop.litters.getLast().seed())
                .isEqualTo(workshop.litters.getFirst().seed());
        drained(() -> model.breed().next());
        assertThat(workshop.litters.getLast().seed())
                .isNotEqualTo(workshop.litters.getFirst().seed());
    }

    @Test
    void layersAreMixedOnlyWhereTheGeneratorHasThem() {
        drained(() -> model.pages().generator(FakeWorkshop.CODES));
        choose(2);
        open(Bench.BREED);
        assertThat(model.breed().layerCount()).isEqualTo(1);
        drained(() -> model.breed().layers(new Layers(0, 1, 1)));
        assertThat(workshop.litters.getLast().layers()).isEqualTo(Layers.MIXED);
        drained(() -> model.chosen().clear());
        open(Bench.BROWSE);
        drained(() -> model.pages().generator(FakeWorkshop.NETWORK));
        choose(2);
        open(Bench.BREED);
        drained(() -> model.breed().layers(new Layers(1, 0, 2)));
        assertThat(workshop.litters.getLast().layers()).isEqualTo(new Layers(1, 0, 2));
    }

    @Test
    void moreLikeThisLeavesTheChosenAlone() {
        choose(2);
        StyleCard other = model.sheet().cards().get().get(7);
        drained(() -> model.moreLike(other));
        assertThat(model.bench().get()).isEqualTo(Bench.BREED);
        assertThat(model.breed().parents().get()).containsExactly(other);
        assertThat(workshop.litters.getLast().parents()).extracting("style.id").containsOnly(other.id());
        assertThat(model.chosen().cards()).hasSize(2);
    }

    @Test
    void thePadPaintsThePhotoWhereThePointIs() {
        desk.openPhotos(Path.of("/photos/boat.jpg"));
        desk.workspace.appearance().room().set(Room.STYLES);
        choose(4);
        open(Bench.PAD);
        PadModel pad = model.pad();
        assertThat(pad.live().picture().getValue()).isPresent();
        assertThat(pad.nodes().get()).hasSize(25).noneMatch(StyleCard::waits);
        int before = desk.studio.painting.requests.size();
        drained(() -> {
            for (int i = 0; i <= 40; i++) {
                pad.drag(i / 10.0, 1);
            }
        });
        assertThat(pad.here().get()).isEmpty();
        assertThat(desk.studio.painting.requests.size()).isGreaterThan(before);
        drained(pad::drop);
        assertThat(pad.place().get()).isEqualTo(new PadModel.Place(4, 1));
        assertThat(pad.here().get().orElseThrow().id()).isEqualTo("pad-1.0-0.25");
    }

    @Test
    void theEndlessPadFollowsThePoint() {
        open(Bench.PAD);
        drained(() -> model.pad().endless().set(true));
        List<StyleCard> before = model.pad().nodes().get();
        drained(() -> {
            model.pad().drag(4, 2);
            model.pad().drop();
        });
        assertThat(model.pad().place().get().column()).isEqualTo(2);
        assertThat(model.pad().nodes().get().get(0)).isSameAs(before.get(2));
        assertThat(model.pad().here().get().orElseThrow().id()).isEqualTo("pad-4.0-2.0");
    }

    @Test
    void directionsMoveTheStyleAndComeBack() {
        drained(() -> model.sheet().move(0));
        open(Bench.DIRECTIONS);
        StyleCard start = model.selected().get().orElseThrow();
        drained(model.directions()::find);
        var second = model.directions().directions().get().get(1);
        drained(() -> model.directions().move(second, 2));
        assertThat(model.directions().result().get().orElseThrow().id()).startsWith("moved-" + start.id());
        drained(() -> model.directions().rename(second, "Blue hour"));
        assertThat(model.directions().directions().get().get(1).given()).contains("Blue hour");
        drained(model.directions()::reset);
        assertThat(model.directions().result().get()).contains(start);
    }

    @Test
    void aPictureIsFoundOrTheSearchIsCancelled() {
        workshop.moves.holdsSearch = true;
        drained(() -> model.find().find(Path.of("/art/waves.png")));
        assertThat(model.find().state().get()).isEqualTo(FindModel.State.SEARCHING);
        assertThat(model.find().done().get()).isEqualTo(0.4);
        assertThat(model.find().best().get()).isPresent();
        drained(model.find()::cancel);
        assertThat(workshop.moves.cancelled).isTrue();
        assertThat(model.find().state().get()).isEqualTo(FindModel.State.NOTHING);
        assertThat(desk.workspace.banner().notices()).isEmpty();
        workshop.moves.holdsSearch = false;
        drained(() -> model.find().find(Path.of("/art/waves.png")));
        assertThat(model.find().result().get().orElseThrow().likeness()).isEqualTo(0.82);
        assertThat(model.find().sheet().cards().get()).hasSize(8);
    }

    @Test
    void aWalkIsPreviewedAndWritten(@TempDir Path folder) throws Exception {
        choose(3);
        open(Bench.WALK);
        assertThat(model.walk().frames().get()).hasSize(60);
        model.walk().seconds(2);
        drained(model.walk()::seal);
        assertThat(model.walk().frames().get()).hasSize(20);
        Files.createFile(folder.resolve("Walk.gif"));
        model.walk().format().set(Format.GIF);
        drained(() -> model.walk().export(folder));
        var film = workshop.moves.exports.getFirst();
        assertThat(film.target()).isEqualTo(folder.resolve("Walk 2.gif"));
        assertThat(film.walk().frames()).isEqualTo(40);
        assertThat(film.photo()).isEmpty();
        assertThat(model.walk().filming().get()).isEmpty();
        assertThat(desk.workspace.toast().toast().get()).isPresent();
    }

    @Test
    void aFilmCanBeCancelled(@TempDir Path folder) {
        choose(2);
        open(Bench.WALK);
        workshop.moves.holdsSearch = true;
        drained(() -> model.walk().export(folder));
        assertThat(model.walk().filming().get()).isPresent();
        assertThat(model.walk().filming().get().orElseThrow().done()).isCloseTo(0.5, within(1e-9));
        drained(model.walk()::cancelExport);
        assertThat(model.walk().filming().get()).isEmpty();
        assertThat(desk.workspace.banner().notices()).isEmpty();
    }

    @Test
    void thePageIsSortedForThePhotoAndBackAgain() {
        desk.openPhotos(Path.of("/photos/boat.jpg"));
        List<StyleCard> made = model.sheet().cards().get();
        drained(() -> model.order().bySuits().set(true));
        List<StyleCard> sorted = model.sheet().cards().get();
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(made).isNotEqualTo(made);
        assertThat(sorted.stream().map(card -> card.score().get().orElseThrow()).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        drained(() -> model.order().bySuits().set(false));
        assertThat(model.sheet().cards().get()).isEqualTo(made);
    }

    @Test
    void whatIsCloseToATrainingPictureCanBeLeftOut() {
        drained(() -> model.order().originals().set(true));
        assertThat(model.sheet().cards().get())
                .hasSizeBetween(1, 23)
                .allMatch(card ->
                        workshop.moves.novelty(card.style().get().orElseThrow()).distance() >= 0.5);
    }
}

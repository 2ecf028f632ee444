package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.StyleBlend;
import atelier.studio.Problem;
import atelier.studio.Session;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.GeneratorInfo;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.workshop.ChosenModel;
import atelier.ui.workshop.PadModel;
import atelier.ui.workshop.Page;
import atelier.ui.workshop.PagesModel;
import atelier.ui.workshop.StyleCard;
import atelier.ui.workshop.WorkshopModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Styles workspace without a window. */
class WorkshopModelTest {
    private final Desk desk = new Desk(new FakeStudio.Memory(), Path.of("/pictures"));
    private final WorkshopModel model = desk.workspace.workshop();
    private final PagesModel pages = model.pages();
    private final FakeWorkshop workshop = desk.studio.workshop;

    @BeforeEach
    void enter() {
        desk.workspace.appearance().room().set(Room.STYLES);
        desk.direct.drain();
    }

    private void drained(Runnable action) {
        action.run();
        desk.direct.drain();
    }

    private List<StyleCard> cards() {
        return model.sheet().cards().get();
    }

    private List<String> ids() {
        return cards().stream().map(StyleCard::id).toList();
    }

    @Test
    void aPageComesWhenTheRoomIsEntered() {
        assertThat(cards()).hasSize(24).noneMatch(StyleCard::waits);
        assertThat(cards()).allMatch(card -> card.swatch().get().isPresent());
        assertThat(pages.making().get()).isFalse();
        assertThat(pages.generators()).hasSize(2);
    }

    @Test
    void theFirstPageIsOfTheNetworkThatShips() {
        assertThat(pages.wish().get().generator()).isEqualTo(FakeWorkshop.NETWORK.id());
    }

    @Test
    void anotherRoomMayAskForAGenerator() {
        model.bench().set(WorkshopModel.Bench.BREED);
        drained(() -> desk.workspace.appearance().room().set(Room.TRAIN));
        drained(() -> {
            model.browse(GeneratorInfo.CODES);
            desk.workspace.appearance().room().set(Room.STYLES);
        });
        assertThat(model.bench().get()).isEqualTo(WorkshopModel.Bench.BROWSE);
        assertThat(pages.wish().get().generator()).isEqualTo(GeneratorInfo.CODES);
        assertThat(cards()).hasSize(24).noneMatch(StyleCard::waits);
    }

    @Test
    void thePagesBeforeStayReachable() {
        List<String> first = ids();
        drained(pages::next);
        List<String> second = ids();
        assertThat(second).isNotEqualTo(first);
        drained(pages::back);
        assertThat(ids()).isEqualTo(first);
        drained(pages::forward);
        assertThat(ids()).isEqualTo(second);
        assertThat(workshop.pages).hasSize(2);
    }

    @Test
    void theNewestPageWinsAndTheOneLeftEarlyIsMadeAgain() {
        workshop.holds = true;
        pages.next();
        Page left = pages.current().get().orElseThrow();
        workshop.holds = false;
        drained(pages::next);
        assertThat(cards()).noneMatch(StyleCard::waits);
        assertThat(left.cards()).allMatch(StyleCard::waits);
        drained(pages::back);
        assertThat(left.cards()).noneMatch(StyleCard::waits);
        assertThat(ids()).isEqualTo(left.cards().stream().map(StyleCard::id).toList());
    }

    @Test
    void aDragOfDiversityIsOnePage() {
        pages.diversity(0.8);
        pages.diversity(0.5);
        drained(() -> pages.diversity(0.3));
        assertThat(pages.pages()).hasSize(2);
        assertThat(pages.wish().get().diversity()).isEqualTo(0.3);
        pages.seal();
        drained(() -> pages.diversity(1.2));
        assertThat(pages.pages()).hasSize(3);
        assertThat(pages.wish().get().seed())
                .isEqualTo(pages.pages().getFirst().request().seed());
    }

    @Test
    void aSeedBringsTheSamePageBack() {
        List<String> first = ids();
        long seed = pages.wish().get().seed();
        drained(pages::surprise);
        drained(() -> pages.seed(seed + 5));
        drained(() -> pages.seed(seed));
        assertThat(ids()).isEqualTo(first);
    }

    @Test
    void aPhotoThatOpensLateIsPaintedOnThePadAndNoLongerInStylize() {
        drained(() -> cards().stream().limit(PadModel.CORNERS).forEach(model::toggleChosen));
        drained(() -> model.bench().set(WorkshopModel.Bench.PAD));
        drained(() -> desk.workspace.photos().open(List.of(Path.of("/photos/boat.jpg"))));
        assertThat(model.pad().live().picture().getValue()).isPresent();
        assertThat(desk.workspace.canvas().paint().painting().get()).isEmpty();
        drained(() -> desk.workspace.appearance().room().set(Room.STYLIZE));
        assertThat(model.pad().live().picture().getValue()).isEmpty();
        assertThat(desk.workspace.canvas().paint().painting().get()).isPresent();
    }

    @Test
    void aPageThatFailsSaysSoAndCanBeTriedAgain() {
        workshop.failure = Optional.of(new Problem("The engine is not there.", ""));
        drained(pages::next);
        assertThat(pages.making().get()).isFalse();
        assertThat(desk.workspace.banner().notices()).hasSize(1);
        workshop.failure = Optional.empty();
        drained(() -> desk.workspace
                .banner()
                .take(
                        desk.workspace.banner().notices().getFirst(),
                        desk.workspace.banner().notices().getFirst().ways().getFirst()));
        assertThat(cards()).noneMatch(StyleCard::waits);
    }

    @Test
    void keepingIsUndoneAndRedone() {
        StyleCard card = cards().get(4);
        drained(() -> model.keeping().keep(card));
        assertThat(model.keeping().isKept(card)).isTrue();
        assertThat(workshop.kept).containsExactly(card.id());
        assertThat(desk.studio.catalog.own).extracting("id").containsExactly(card.id());
        drained(desk.workspace.work()::undo);
        assertThat(model.keeping().isKept(card)).isFalse();
        assertThat(desk.studio.catalog.own).isEmpty();
        drained(desk.workspace.work()::redo);
        assertThat(model.keeping().isKept(card)).isTrue();
        assertThat(desk.studio.catalog.own).hasSize(1);
        drained(() -> model.keeping().toggle(card));
        assertThat(desk.studio.catalog.own).isEmpty();
    }

    @Test
    void aStyleIsUsedOnThePhotoWithoutKeepingIt() {
        StyleCard card = cards().get(7);
        drained(() -> model.use(card));
        assertThat(desk.workspace.appearance().room().get()).isEqualTo(Room.STYLIZE);
        assertThat(desk.workspace.work().now().blend().map(StyleBlend::name)).contains(card.name());
        assertThat(desk.studio.catalog.own).isEmpty();
    }

    @Test
    void thePhotoIsPaintedInThePageOnlyWhenWanted() {
        desk.openPhotos(Path.of("/photos/boat.jpg"));
        drained(pages::next);
        assertThat(workshop.painted).isEmpty();
        drained(() -> model.photo().on().set(true));
        assertThat(cards()).allMatch(card -> model.photo().picture(card).isPresent());
        drained(pages::next);
        assertThat(cards()).allMatch(card -> model.photo().picture(card).isPresent());
        assertThat(workshop.painted).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void chosenStylesKeepTheirOrderAndEndAtEight() {
        cards().stream().limit(9).forEach(model::toggleChosen);
        assertThat(model.chosen().cards()).hasSize(ChosenModel.MOST);
        assertThat(desk.workspace.toast().toast().get()).isPresent();
        model.toggleChosen(cards().get(0));
        assertThat(model.chosen().number(cards().get(1))).isEqualTo(1);
        assertThat(model.chosen().number(cards().get(0))).isZero();
    }

    @Test
    void lookingAtAStyleTellsItsNovelty() {
        drained(() -> model.sheet().goTo(cards().get(2)));
        assertThat(model.selected().get()).contains(cards().get(2));
        assertThat(cards().get(2).novelty().get()).isPresent();
    }

    @Test
    void theWorkspaceComesBackAsItWas() {
        FakeStudio.Memory disk = new FakeStudio.Memory();
        Desk before = new Desk(disk, Path.of("/pictures"));
        before.workspace.appearance().room().set(Room.STYLES);
        before.direct.drain();
        PagesModel was = before.workspace.workshop().pages();
        was.generator(was.generator(GeneratorInfo.CODES).orElseThrow());
        was.count(12);
        was.diversity(0.45);
        was.seed(4711);
        before.workspace.workshop().photo().on().set(true);
        before.workspace.workshop().bench().set(WorkshopModel.Bench.PAD);
        before.direct.drain();

        Desk after = new Desk(disk, Path.of("/pictures"));
        after.direct.drain();
        WorkshopModel again = after.workspace.workshop();
        assertThat(after.workspace.appearance().room().get()).isEqualTo(Room.STYLES);
        assertThat(again.bench().get()).isEqualTo(WorkshopModel.Bench.PAD);
        assertThat(again.photo().on().get()).isTrue();
        assertThat(again.pages().wish().get())
                .isEqualTo(new FreshStyles.PageRequest(GeneratorInfo.CODES, 4711, 12, 0.45));
        assertThat(after.studio.workshop.pages)
                .containsExactly(again.pages().wish().get());
    }

    @Test
    void aGeneratorThatIsGoneGivesWayToTheUsualOne() {
        FakeStudio.Memory disk = new FakeStudio.Memory();
        Map<String, String> view = new HashMap<>();
        view.put("room", "styles");
        view.put("workshop.generator", "run:gone");
        view.put("workshop.seed", "99");
        view.put("workshop.count", "13");
        view.put("workshop.diversity", "much");
        disk.kept = new Session(List.of(), Optional.empty(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), view);
        Desk after = new Desk(disk, Path.of("/pictures"));
        after.direct.drain();
        assertThat(after.workspace.workshop().pages().wish().get())
                .isEqualTo(new FreshStyles.PageRequest(FakeWorkshop.NETWORK.id(), 99, 24, 0.9));
    }
}

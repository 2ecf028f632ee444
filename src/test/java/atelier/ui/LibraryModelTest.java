package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.library.index.ColorLabel;
import atelier.library.index.LibraryHealth;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.studio.library.Imported;
import atelier.ui.banner.Notice;
import atelier.ui.library.BrowseModel;
import atelier.ui.library.DetailsModel;
import atelier.ui.library.LibraryModel;
import atelier.ui.library.PlacesModel;
import atelier.ui.shell.Appearance.Room;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Library workspace without a display and without threads. */
class LibraryModelTest {
    private final Desk desk = new Desk(new FakeStudio.Memory(), Path.of("/home/ada/Pictures"));
    private final FakeLibrary library = desk.studio.library;
    private final LibraryModel model = desk.workspace.library();
    private final BrowseModel browse = model.browse();

    @BeforeEach
    void open() {
        library.fill(300);
        desk.workspace.appearance().room().set(Room.LIBRARY);
        desk.direct.drain();
    }

    private StyleRow row(int index) {
        return browse.rows().get().at(index).orElseThrow();
    }

    private void choose(int index) {
        browse.choose(index);
        desk.direct.drain();
    }

    private void go(PlacesModel.Kind kind) {
        model.places().go(place(kind));
        desk.direct.drain();
    }

    private PlacesModel.Place place(PlacesModel.Kind kind) {
        return model.places().places().stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void undo() {
        model.edits().undo();
        desk.direct.drain();
    }

    @Test
    void readsNothingBeforeItIsShown() {
        Desk other = new Desk(new FakeStudio.Memory(), Path.of("/home/ada/Pictures"));
        assertThat(other.studio.library.asked).isEmpty();
        other.workspace.appearance().room().set(Room.LIBRARY);
        other.direct.drain();
        assertThat(other.studio.library.asked).isNotEmpty();
    }

    @Test
    void theNewestSearchWinsAndThoseBetweenAreNeverAsked() {
        int before = library.asked.size();
        for (String text : List.of("g", "ga", "gar", "gard", "garden")) {
            browse.change(query -> query.withText(text));
        }
        desk.direct.drain();
        assertThat(library.asked.subList(before, library.asked.size()).stream().map(StyleQuery::text))
                .containsExactly("g", "garden");
        assertThat(browse.rows().get().size()).isEqualTo(library.count(StyleQuery.ALL.withText("garden")));
        assertThat(row(0).name()).contains("Garden");
    }

    @Test
    void pagesComeWhenTheyAreLookedAt() {
        assertThat(browse.rows().get().at(290)).isEmpty();
        desk.direct.drain();
        assertThat(browse.rows().get().at(290)).isPresent();
    }

    @Test
    void starsAndLabelsAreGivenAndTakenBack() {
        choose(1);
        String id = row(1).id();
        model.selected().rate(2);
        model.selected().label(ColorLabel.PURPLE);
        desk.direct.drain();
        assertThat(library.row(id).orElseThrow().stars()).isEqualTo(2);
        assertThat(row(1).label()).isEqualTo(ColorLabel.PURPLE);
        assertThat(model.edits().undoName().get()).hasValue("Label");
        model.selected().label(ColorLabel.PURPLE);
        desk.direct.drain();
        assertThat(row(1).label()).isEqualTo(ColorLabel.NONE);
        undo();
        undo();
        undo();
        assertThat(library.row(id).orElseThrow().stars()).isNotEqualTo(2);
        model.edits().redo();
        desk.direct.drain();
        assertThat(library.row(id).orElseThrow().stars()).isEqualTo(2);
    }

    @Test
    void theNextStyleIsSelectedWhenOneGoesToTheTrash() {
        choose(3);
        String gone = row(3).id();
        String next = row(4).id();
        model.selected().trash();
        desk.direct.drain();
        assertThat(model.selected().ids()).containsExactly(next);
        assertThat(row(3).id()).isEqualTo(next);
        assertThat(place(PlacesModel.Kind.TRASH).count()).isEqualTo(1);
        go(PlacesModel.Kind.TRASH);
        assertThat(row(0).id()).isEqualTo(gone);
        undo();
        assertThat(browse.rows().get().size()).isZero();
        go(PlacesModel.Kind.ALL);
        assertThat(row(3).id()).isEqualTo(gone);
    }

    @Test
    void startersStay() {
        browse.change(query -> query.withKind("starter"));
        desk.direct.drain();
        choose(0);
        model.selected().trash();
        desk.direct.drain();
        assertThat(library.row(row(0).id()).orElseThrow().trashed()).isFalse();
        assertThat(desk.workspace.toast().toast().get().orElseThrow().sentence())
                .contains("came with the studio");
    }

    @Test
    void severalAreSelectedFromTheAnchorOn() {
        choose(2);
        browse.extend(5);
        desk.direct.drain();
        assertThat(model.selected().ids()).hasSize(4).contains(row(2).id(), row(5).id());
        assertThat(model.details().shown().get()).isInstanceOf(DetailsModel.Several.class);
        browse.toggle(3);
        desk.direct.drain();
        assertThat(model.selected().ids()).hasSize(3).doesNotContain(row(3).id());
        browse.chooseAll();
        desk.direct.drain();
        assertThat(model.selected().ids()).hasSize(300);
    }

    @Test
    void tagsOfAllThatIsSelected() {
        choose(0);
        browse.extend(2);
        desk.direct.drain();
        model.edits().tag(model.selected().ids(), Set.of("sea"));
        desk.direct.drain();
        assertThat(row(0).tags()).contains("sea");
        assertThat(row(2).tags()).contains("sea");
        browse.change(query -> query.withTags(Set.of("sea")));
        desk.direct.drain();
        assertThat(browse.rows().get().size()).isEqualTo(3);
        assertThat(browse.question().get().narrowed()).isTrue();
        browse.clear();
        desk.direct.drain();
        assertThat(browse.rows().get().size()).isEqualTo(300);
    }

    @Test
    void aCollectionIsMadeFilledRenamedAndBroughtBack() {
        choose(7);
        List<String> ids = model.selected().ids();
        model.places().createCollection("Cover", Optional.empty(), ids);
        desk.direct.drain();
        assertThat(model.places().current().get().title()).isEqualTo("Cover");
        assertThat(browse.rows().get().size()).isEqualTo(1);
        model.places().rename(place(PlacesModel.Kind.COLLECTION), "Back cover");
        desk.direct.drain();
        assertThat(place(PlacesModel.Kind.COLLECTION).title()).isEqualTo("Back cover");
        model.places().dropCollection(place(PlacesModel.Kind.COLLECTION));
        desk.direct.drain();
        assertThat(model.places().current().get().kind()).isEqualTo(PlacesModel.Kind.ALL);
        undo();
        assertThat(place(PlacesModel.Kind.COLLECTION).count()).isEqualTo(1);
    }

    @Test
    void aSmartCollectionFindsAnew() {
        model.places().createCollection("Best", Optional.of(StyleQuery.ALL.withMinStars(5)), List.of());
        desk.direct.drain();
        int before = browse.rows().get().size();
        assertThat(before)
                .isEqualTo(library.count(StyleQuery.ALL.withMinStars(5)))
                .isPositive();
        choose(0);
        model.selected().rate(0);
        desk.direct.drain();
        assertThat(browse.rows().get().size()).isEqualTo(before - 1);
    }

    @Test
    void likesOfAStyle() {
        choose(10);
        String id = row(10).id();
        model.moreLike(row(10));
        desk.direct.drain();
        assertThat(row(0).id())
                .isEqualTo(library.similar(id, 1).getFirst().style().id());
        browse.change(query -> query);
        desk.direct.drain();
        assertThat(browse.rows().get().size()).isEqualTo(300);
    }

    @Test
    void aStyleGoesToThePhoto() {
        choose(0);
        model.use(row(0).id());
        desk.direct.drain();
        assertThat(desk.workspace
                        .work()
                        .now()
                        .blend()
                        .orElseThrow()
                        .parts()
                        .getFirst()
                        .style()
                        .id())
                .isEqualTo(row(0).id());
        assertThat(desk.workspace.appearance().room().get()).isEqualTo(Room.STYLIZE);
    }

    @Test
    void whatCanNotBeChangedSaysWhy() {
        library.health = new LibraryHealth(LibraryHealth.State.READ_ONLY, "Another studio has the library.");
        library.tell(atelier.studio.library.LibraryNews.HEALTH);
        desk.direct.drain();
        assertThat(model.health().get().writable()).isFalse();
        choose(0);
        model.selected().rate(1);
        desk.direct.drain();
        assertThat(desk.workspace.banner().notices().stream().map(Notice::sentence))
                .contains("Another studio has the library.");
    }

    @Test
    void importsTellWhatCameOfThem() {
        library.imported = new Imported(List.of("a", "b"), List.of("broken.style is damaged."));
        model.exchange().take(List.of(Path.of("a.style"), Path.of("b.style"), Path.of("broken.style")));
        assertThat(model.job().running().get()).isPresent();
        desk.direct.drain();
        assertThat(model.job().running().get()).isEmpty();
        assertThat(desk.workspace.toast().toast().get().orElseThrow().sentence())
                .isEqualTo("2 styles imported");
        assertThat(desk.workspace.banner().notices().getFirst().sentence()).isEqualTo("broken.style is damaged.");
    }

    @Test
    void stoppedWorkEndsQuietly() {
        model.exchange().take(List.of(Path.of("a.style")));
        model.job().cancel();
        desk.direct.drain();
        assertThat(model.job().running().get()).isEmpty();
        assertThat(desk.workspace.banner().notices()).isEmpty();
    }
}

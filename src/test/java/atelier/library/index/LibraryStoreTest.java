package atelier.library.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LibraryStoreTest extends LibraryCase {
    private static final Style BLUE = TestLibrary.style("blue", "Blue Hour");
    private static final Style ETE = TestLibrary.style("ete", "Été 10");
    private static final Style ETE2 = TestLibrary.style("ete2", "été 9");

    @Test
    void whatIsKeptIsThereAtTheNextStartWithItsMarks() {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 4, "starter-1", 2, "nobody", 3)));
            store.apply(new LibraryEdit.SetTags(Map.of("blue", Set.of("sea", " night  sky "))));
            store.apply(new LibraryEdit.SetLabels(Map.of("blue", ColorLabel.GREEN)));
            store.apply(new LibraryEdit.SetNotes(Map.of("blue", "for the cover")));
        }
        try (LibraryStore store = library.own()) {
            StyleRow row = TestLibrary.row(store, "blue");
            assertThat(row)
                    .isEqualTo(new StyleRow(
                            "blue",
                            "Blue Hour",
                            4,
                            ColorLabel.GREEN,
                            List.of("night sky", "sea"),
                            List.of(new PaletteColor(0x336699, 0.7), new PaletteColor(0xEEEEEE, 0.3)),
                            "image",
                            "",
                            Instant.ofEpochMilli(1000),
                            OptionalDouble.empty(),
                            "for the cover",
                            false,
                            false,
                            Optional.of(home.resolve("styles/blue-hour.style"))));
            assertThat(TestLibrary.row(store, "starter-1").stars()).isEqualTo(2);
            assertThat(TestLibrary.row(store, "starter-1").starter()).isTrue();
        }
        assertThat(library.notices).isEmpty();
    }

    @Test
    void everyEditIsUndoneByWhatItReturns() {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            TestLibrary.keep(store, ETE, 2000);
            store.apply(new LibraryEdit.SetTags(Map.of("blue", Set.of("sea"))));
            store.apply(new LibraryEdit.PutCollection(0, "Best", Optional.empty()));
            long best = store.styles().collections().getFirst().id();
            store.apply(new LibraryEdit.SetMembers(best, List.of("ete", "blue")));
            for (LibraryEdit edit : List.of(
                    new LibraryEdit.Rename("blue", "Bleu"),
                    new LibraryEdit.SetStars(Map.of("blue", 5)),
                    new LibraryEdit.SetLabels(Map.of("blue", ColorLabel.RED)),
                    new LibraryEdit.SetNotes(Map.of("blue", "n")),
                    new LibraryEdit.SetCredits(Map.of("blue", "by me")),
                    new LibraryEdit.AddTags(Set.of("blue", "ete"), Set.of("new", "SEA")),
                    new LibraryEdit.RemoveTags(Set.of("blue"), Set.of("Sea")),
                    new LibraryEdit.Trash(Set.of("blue")),
                    new LibraryEdit.PutCollection(best, "Other", Optional.of(StyleQuery.ALL.withText("x"))),
                    new LibraryEdit.RemoveMembers(best, Set.of("ete")),
                    new LibraryEdit.DropCollection(best),
                    new LibraryEdit.All(List.of(
                            new LibraryEdit.Rename("blue", "B"),
                            new LibraryEdit.Rename("blue", "C"),
                            new LibraryEdit.Trash(Set.of("blue", "ete")))))) {
                String before = state(store);
                LibraryEdit inverse = store.apply(edit);
                assertThat(state(store)).as(edit.toString()).isNotEqualTo(before);
                LibraryEdit again = store.apply(inverse);
                assertThat(state(store)).as(edit.toString()).isEqualTo(before);
                store.apply(store.apply(again));
                assertThat(state(store)).as("redone and undone: " + edit).isEqualTo(before);
            }
        }
    }

    private static String state(LibraryStore store) {
        StringBuilder all = new StringBuilder();
        for (StyleQuery.Place place : StyleQuery.Place.values()) {
            StyleQuery query = StyleQuery.ALL.withPlace(place);
            all.append(store.styles().rows(store.styles().keys(query))).append('\n');
        }
        store.styles()
                .collections()
                .forEach(collection -> all.append(collection)
                        .append(TestLibrary.names(
                                store, StyleQuery.ALL.withCollection(OptionalLong.of(collection.id())))));
        return all.append(store.styles().provenance("blue")).toString();
    }

    @Test
    void anEditThatFailsInTheMiddleChangesNothing() {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            String before = state(store);
            assertThatThrownBy(() -> store.apply(new LibraryEdit.All(List.of(
                            new LibraryEdit.SetNotes(Map.of("blue", "n")),
                            new LibraryEdit.Trash(Set.of("blue")),
                            new LibraryEdit.Trash(Set.of("starter-1"))))))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage("The styles that come with Atelier can't be removed.");
            assertThat(state(store)).isEqualTo(before);
            assertThat(home.resolve("styles/blue-hour.style")).exists();
            assertThatThrownBy(() -> store.apply(new LibraryEdit.SetStars(Map.of("blue", 6))))
                    .hasMessageContaining("0 to 5 stars");
        }
    }

    @Test
    void theTrashGivesBackUntilItIsEmptied() {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 3)));
            LibraryEdit undo = store.apply(new LibraryEdit.Trash(Set.of("blue")));
            assertThat(home.resolve("styles").toFile().list()).isEmpty();
            assertThat(TestLibrary.names(store, StyleQuery.ALL.withPlace(StyleQuery.Place.OWN)))
                    .isEmpty();
            store.apply(undo);
            assertThat(TestLibrary.row(store, "blue").stars()).isEqualTo(3);
            store.apply(new LibraryEdit.Trash(Set.of("blue")));
            assertThat(store.emptyTrash()).isEqualTo(1);
            assertThat(store.styles().row("blue")).isEmpty();
            assertThat(home.resolve("trash").toFile().list()).isEmpty();
            assertThat(store.apply(undo)).isEqualTo(new LibraryEdit.Trash(Set.of()));
        }
    }

    @Test
    void queriesFindByWordsMarksColoursAndPlace() {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            TestLibrary.keep(store, ETE, 2000);
            TestLibrary.keep(store, ETE2, 3000);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 5, "ete", 2)));
            store.apply(new LibraryEdit.SetTags(Map.of("blue", Set.of("Mer", "ciel"), "ete", Set.of("mer"))));
            store.apply(new LibraryEdit.SetNotes(Map.of("ete2", "pour la couverture; \"été\" AND (x OR *")));
            StyleQuery all = StyleQuery.ALL.withPlace(StyleQuery.Place.OWN);
            assertThat(TestLibrary.names(store, all)).containsExactly("été 9", "Été 10", "Blue Hour");
            assertThat(TestLibrary.names(store, all.withSort(StyleSort.NAME)))
                    .containsExactly("Blue Hour", "été 9", "Été 10");
            assertThat(TestLibrary.names(store, all.withSort(StyleSort.STARS)))
                    .containsExactly("Blue Hour", "Été 10", "été 9");
            assertThat(TestLibrary.names(store, all.withText("ete"))).containsExactly("été 9", "Été 10");
            assertThat(TestLibrary.names(store, all.withText("HOU bl"))).containsExactly("Blue Hour");
            assertThat(TestLibrary.names(store, all.withText("couv"))).containsExactly("été 9");
            assertThat(TestLibrary.names(store, all.withText("\" NEAR * ("))).isEmpty();
            assertThat(TestLibrary.names(store, all.withText("\"*(:"))).hasSize(3);
            assertThat(TestLibrary.names(store, all.withTags(Set.of("mer")))).containsExactly("Été 10", "Blue Hour");
            assertThat(TestLibrary.names(store, all.withTags(Set.of("mer", "CIEL"))))
                    .containsExactly("Blue Hour");
            assertThat(TestLibrary.names(store, all.withMinStars(2))).containsExactly("Été 10", "Blue Hour");
            assertThat(TestLibrary.names(
                            store,
                            all.withDates(
                                    Optional.of(Instant.ofEpochMilli(2000)), Optional.of(Instant.ofEpochMilli(3000)))))
                    .containsExactly("Été 10");
            assertThat(TestLibrary.names(store, all.withColor(OptionalInt.of(0x30609A))))
                    .hasSize(3);
            assertThat(TestLibrary.names(store, all.withColor(OptionalInt.of(0xD03020))))
                    .isEmpty();
            assertThat(TestLibrary.names(store, StyleQuery.ALL.withPlace(StyleQuery.Place.STARTERS)))
                    .containsExactly("Dawn");
            assertThat(store.styles().facets().tags())
                    .extracting(Facets.Count::styles)
                    .containsExactly(2, 1);
        }
    }

    @Test
    void aSmartCollectionFindsAnewAndNeverTurnsInACircle() {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            TestLibrary.keep(store, ETE, 2000);
            StyleQuery loved = StyleQuery.ALL
                    .withMinStars(4)
                    .withColor(OptionalInt.of(0x336699))
                    .withDates(Optional.of(Instant.EPOCH), Optional.empty());
            store.apply(new LibraryEdit.PutCollection(0, "Loved", Optional.of(loved)));
            StyleCollection smart = store.styles().collections().getFirst();
            assertThat(smart.query()).contains(loved);
            assertThat(smart.size()).isZero();
            store.apply(new LibraryEdit.SetStars(Map.of("ete", 4)));
            assertThat(store.styles().collections().getFirst().size()).isEqualTo(1);
            StyleQuery itself = loved.withCollection(OptionalLong.of(smart.id()));
            store.apply(new LibraryEdit.PutCollection(smart.id(), "Circle", Optional.of(itself)));
            assertThat(store.styles().count(itself)).isZero();
            assertThatThrownBy(() -> store.apply(new LibraryEdit.AddMembers(smart.id(), Set.of("blue"))))
                    .hasMessageContaining("smart collection");
        }
    }

    @Test
    void anOldHomeIsTakenOver() throws IOException {
        write(home.resolve("styles/by-hand.style"), BLUE);
        write(home.resolve("trash/gone.style"), ETE);
        Files.writeString(home.resolve("styles/broken.style"), "no zip");
        try (LibraryStore store = library.own()) {
            assertThat(TestLibrary.row(store, "blue").file()).contains(home.resolve("styles/by-hand.style"));
            assertThat(TestLibrary.row(store, "ete").trashed()).isTrue();
            assertThat(store.styles().withoutColors(9)).containsExactly("starter-1", "blue");
        }
        assertThat(library.notices).singleElement().asString().contains("set aside as 'broken.style.damaged'");
        assertThat(home.resolve("styles/broken.style.damaged")).exists();
    }

    @Test
    void filesThatGoAndComeByHandAreFollowed() throws IOException {
        try (LibraryStore store = library.own()) {
            TestLibrary.keep(store, BLUE, 1000);
            store.apply(new LibraryEdit.SetStars(Map.of("blue", 3)));
        }
        Path file = home.resolve("styles/blue-hour.style");
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        try (LibraryStore store = library.own()) {
            assertThat(TestLibrary.names(store, StyleQuery.ALL)).containsExactly("Dawn");
        }
        Files.write(home.resolve("styles/back again.style"), bytes);
        try (LibraryStore store = library.own()) {
            assertThat(TestLibrary.row(store, "blue").stars()).isEqualTo(3);
            assertThat(TestLibrary.row(store, "blue").file()).contains(home.resolve("styles/back again.style"));
        }
        assertThat(library.notices).isEmpty();
    }

    @Test
    void whereAStyleComesFromIsKnown() {
        StyleOrigin made = new StyleOrigin.Generated(new Latent(77, 0.7), "Meadow", "abc");
        StyleOrigin mixed = new StyleOrigin.Blended(List.of("made", "other"), List.of(1.0, 2.0));
        KeepDetails details = new KeepDetails(OptionalDouble.of(1.4), "Haystacks", "Public domain paintings", "by me");
        try (LibraryStore store = library.own()) {
            Style first = TestLibrary.style("made", "Made", 5, made);
            store.keep(StyleCapsule.of(first, TestLibrary.swatch(first), Instant.ofEpochMilli(5), details), List.of());
            TestLibrary.keep(store, TestLibrary.style("mixed", "Mixed", 6, mixed), 6);
            Provenance provenance = store.styles().provenance("made").orElseThrow();
            assertThat(provenance.generator()).isEqualTo("Meadow");
            assertThat(provenance.generatorHash()).isEqualTo("abc");
            assertThat(provenance.seed()).contains(77L);
            assertThat(provenance.diversity()).hasValue(0.7);
            assertThat(provenance.novelty()).hasValue(1.4);
            assertThat(provenance.trainingData()).isEqualTo("Public domain paintings");
            assertThat(provenance.credit()).isEqualTo("by me");
            assertThat(store.styles().provenance("mixed").orElseThrow().parents())
                    .containsExactly(new Provenance.Parent("made", "Made"), new Provenance.Parent("other", ""));
            StyleOrigin bred = new StyleOrigin.Bred(
                    List.of(
                            new StyleOrigin.Parent("made", "Made", LatentPoint.of(1, 2)),
                            new StyleOrigin.Parent("lost", "Lost", LatentPoint.NONE)),
                    LatentPoint.of(3, 4),
                    0.2,
                    99,
                    "Meadow",
                    "abc");
            TestLibrary.keep(store, TestLibrary.style("bred", "Bred", 7, bred), 7);
            Provenance child = store.styles().provenance("bred").orElseThrow();
            assertThat(child.parents())
                    .containsExactly(new Provenance.Parent("made", "Made"), new Provenance.Parent("lost", "Lost"));
            assertThat(child.seed()).contains(99L);
            assertThat(child.kind()).isEqualTo("bred");
            assertThat(TestLibrary.names(store, StyleQuery.ALL.withGenerator("Meadow")))
                    .containsExactly("Bred", "Made");
            assertThat(TestLibrary.names(store, StyleQuery.ALL.withMinNovelty(OptionalDouble.of(1.2))))
                    .containsExactly("Made");
        }
    }

    @Test
    void rendersAreFoundWithTheirRecipes() {
        try (LibraryStore store = library.own()) {
            RenderRow render = new RenderRow(
                    0,
                    Path.of("/photos/Café.jpg"),
                    "ff",
                    Path.of("/out/cafe.png"),
                    30,
                    20,
                    Instant.ofEpochMilli(9),
                    List.of("blue", "ete"),
                    "Blue Hour + Été");
            long id = store.renders().add(render, "{\"schema\":1}");
            assertThat(store.renders().page("cafe hour", 0, 10))
                    .singleElement()
                    .isEqualTo(new RenderRow(
                            id,
                            render.photo(),
                            "ff",
                            render.file(),
                            30,
                            20,
                            render.made(),
                            render.styleIds(),
                            render.styles()));
            assertThat(store.renders().count("nothing")).isZero();
            assertThat(store.renders().recipe(id)).contains("{\"schema\":1}");
            LibraryEdit undo = store.apply(new LibraryEdit.HideRenders(Set.of(id)));
            assertThat(store.renders().count("")).isZero();
            store.apply(undo);
            assertThat(store.renders().count("")).isEqualTo(1);
        }
    }

    static void write(Path file, Style style) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                StyleCapsule.of(style, TestLibrary.swatch(style), Instant.ofEpochMilli(500))
                        .toBytes());
    }
}

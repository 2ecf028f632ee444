package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Latent;
import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.library.index.KeepDetails;
import atelier.library.index.LibraryEdit;
import atelier.library.index.LibraryHealth;
import atelier.library.index.MapPoint;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.library.index.TestLibrary;
import atelier.studio.library.Imported;
import atelier.studio.library.LibraryHistory;
import atelier.studio.library.LibraryNews;
import atelier.studio.library.Sharing;
import atelier.studio.library.StyleLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The library as the faces use it, over a studio with a fake engine. */
@Timeout(60)
class LibraryDeskTest {
    private static final StyleQuery OWN = StyleQuery.ALL.withPlace(StyleQuery.Place.OWN);

    @TempDir
    Path folder;

    private LocalStudio studio() {
        return Samples.studio(folder.resolve("home"), FakeEngine::new, Runnable::run);
    }

    private static Style style(int i) {
        return TestLibrary.style("s-" + i, "Style " + i, i, new StyleOrigin.Sampled(new Latent(i, 1)));
    }

    private static void fill(StyleLibrary library, int count) {
        for (int i = 0; i < count; i++) {
            library.keep(style(i), KeepDetails.NONE);
        }
    }

    private static List<String> names(StyleLibrary library, StyleQuery query) {
        return library.list(query).rows(0, 100).stream().map(StyleRow::name).toList();
    }

    @Test
    void theCatalogAndTheLibraryAreOne() {
        try (LocalStudio studio = studio()) {
            List<LibraryNews> news = new ArrayList<>();
            studio.library().listen(news::add);
            studio.styles().keep(style(1));
            assertThat(news).contains(LibraryNews.STYLES);
            assertThat(names(studio.library(), StyleQuery.ALL)).containsExactlyInAnyOrder("Style 1", "Dawn", "Dusk");
            assertThat(studio.styles().all()).contains(style(1));
            assertThat(studio.library().style("s-1")).isEqualTo(style(1));
            assertThat(studio.library().row("s-1").orElseThrow().palette()).hasSizeBetween(1, 5);
            LibraryHistory history = new LibraryHistory(studio.library());
            history.apply(new LibraryEdit.Trash(Set.of("s-1")), "Delete");
            assertThat(studio.styles().find("s-1")).isEmpty();
            assertThat(studio.library().style("s-1").name()).isEqualTo("Style 1");
            assertThat(history.undoName()).contains("Delete");
            assertThat(history.undo()).isTrue();
            assertThat(studio.styles().find("style 1")).contains(style(1));
            assertThat(history.redo()).isTrue();
            assertThat(names(studio.library(), OWN)).isEmpty();
            assertThat(history.redo()).isFalse();
        }
    }

    @Test
    void theSecondStudioSaysSoAndOnlyReads() {
        try (LocalStudio first = studio()) {
            fill(first.library(), 1);
            readOnlyBeside(first);
        }
    }

    private void readOnlyBeside(Studio first) {
        try (LocalStudio second = studio()) {
            LibraryHealth health = second.library().health();
            assertThat(health.state()).isEqualTo(LibraryHealth.State.READ_ONLY);
            assertThat(health.sentence()).contains("already open");
            assertThat(names(second.library(), OWN)).containsExactly("Style 0");
            first.library().keep(style(1), KeepDetails.NONE);
            assertThat(names(second.library(), OWN)).containsExactlyInAnyOrder("Style 0", "Style 1");
            assertThatThrownBy(() -> second.library().apply(new LibraryEdit.SetStars(Map.of("s-0", 1))))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("already open");
        }
    }

    @Test
    void whatACommandChangesIsHeardInTheStudio() throws InterruptedException {
        try (LocalStudio studio = studio()) {
            assertThat(studio.library().health()).isEqualTo(LibraryHealth.FINE);
            CountDownLatch heard = new CountDownLatch(1);
            studio.library().listen(news -> {
                if (studio.library().row("s-5").isPresent()) {
                    heard.countDown();
                }
            });
            try (Studio command = Samples.forCommand(folder.resolve("home"))) {
                command.library().keep(style(5), KeepDetails.NONE);
            }
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anExportIsRememberedWithItsRecipe() throws InterruptedException {
        Path photo = Samples.photo(folder, "cat", 8, 6);
        try (LocalStudio studio = studio()) {
            long id = studio.exports()
                    .add(List.of(Samples.request(photo, folder.resolve("out"))))
                    .getFirst()
                    .id();
            Samples.await(studio.exports(), id, job -> assertThat(job.notices()).isEmpty());
            assertThat(studio.library().renders("cat dawn", 0, 10))
                    .singleElement()
                    .satisfies(render -> {
                        assertThat(render.photo()).isEqualTo(photo);
                        assertThat(render.file()).isEqualTo(folder.resolve("out/cat_Dawn.png"));
                        assertThat(render.styleIds()).containsExactly("dawn");
                        Recipe recipe = studio.library().recipe(render.id());
                        assertThat(recipe.photoHash()).isEqualTo(render.photoHash());
                        assertThat(studio.recipes().restore(recipe).blend()).isEqualTo(StyleBlend.of(Samples.DAWN));
                    });
            assertThat(studio.library().renderCount("")).isEqualTo(1);
        }
    }

    @Test
    void aCreditLineTravelsIntoTheRecipe() throws InterruptedException {
        Path photo = Samples.photo(folder, "cat", 8, 6);
        try (LocalStudio studio = studio()) {
            studio.library().keep(style(1), new KeepDetails(OptionalDouble.of(2), "", "", "Made by Ada"));
            ExportRequest plain = Samples.request(photo, folder.resolve("out"));
            ExportRequest request = new ExportRequest(
                    photo,
                    StyleBlend.of(style(1)),
                    plain.settings(),
                    plain.export(),
                    plain.folder(),
                    plain.namePattern());
            long id = studio.exports().add(List.of(request)).getFirst().id();
            Samples.await(studio.exports(), id, job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
            long render = studio.library().renders("", 0, 1).getFirst().id();
            assertThat(studio.library().recipe(render).credit()).isEqualTo("Made by Ada");
            Photo painted = studio.photos().open(folder.resolve("out/cat_Style 1.png"), Monitor.NONE);
            assertThat(painted.recipeJson().orElseThrow()).contains("Made by Ada");
        }
    }

    @Test
    void likenessGroupsMapAndTasteAnswer() {
        try (LocalStudio studio = studio()) {
            StyleLibrary library = studio.library();
            fill(library, 12);
            assertThat(library.similar("s-3", 5))
                    .hasSize(5)
                    .noneMatch(near -> near.style().id().equals("s-3"));
            assertThat(library.groups()).isEmpty();
            assertThat(library.regroup(3, Monitor.NONE)).isNotEmpty();
            int group = library.groups().getFirst().index();
            library.apply(new LibraryEdit.NameGroup(group, "Favourites"));
            assertThat(library.regroup(3, Monitor.NONE)).anyMatch(g -> g.name().equals("Favourites"));
            assertThat(library.groups().stream().mapToInt(g -> g.size()).sum()).isEqualTo(14);

            List<MapPoint> map = library.map(Monitor.NONE);
            assertThat(map).hasSize(14);
            MapPoint at = map.getFirst();
            assertThat(library.between(at.x(), at.y()).orElseThrow().parts()).hasSize(1);
            assertThat(library.between(0.5, 0.5).orElseThrow().parts()).hasSizeBetween(1, 4);
            library.keep(style(12), KeepDetails.NONE);
            assertThat(library.map(Monitor.NONE)).hasSize(15).containsAll(map);

            assertThat(library.taste()).isEmpty();
            library.apply(new LibraryEdit.SetStars(Map.of("s-1", 5, "s-2", 5, "s-3", 1, "s-4", 1)));
            assertThat(library.taste()).isPresent();
            List<String> ranked = names(library, OWN.withSort(atelier.library.index.StyleSort.TASTE));
            assertThat(ranked.indexOf("Style 1")).isLessThan(ranked.indexOf("Style 3"));
        }
    }

    @Test
    void capsulesGoOutAndComeIn() throws IOException {
        Path out = folder.resolve("out");
        try (LocalStudio studio = studio()) {
            fill(studio.library(), 2);
            studio.library()
                    .share(
                            new Sharing(List.of("s-0", "s-1", "dawn"), "", "", Sharing.Form.CAPSULES_AND_SWATCHES, out),
                            Monitor.NONE);
            assertThat(out.toFile().list())
                    .containsExactlyInAnyOrder(
                            "style-0.style", "style-0.png", "style-1.style", "style-1.png", "dawn.style", "dawn.png");
        }
        Files.writeString(out.resolve("bad.style"), "no");
        try (LocalStudio other = Samples.studio(folder.resolve("other"), FakeEngine::new, Runnable::run)) {
            Imported imported = other.library().importFiles(List.of(out), Monitor.NONE);
            assertThat(imported.ids()).containsExactly("dawn", "s-0", "s-1");
            assertThat(imported.problems()).singleElement().asString().contains("bad.style");
            assertThat(names(other.library(), OWN)).containsExactlyInAnyOrder("Style 0", "Style 1");
            other.library().apply(new LibraryEdit.Trash(Set.of("s-0")));
            assertThat(other.library()
                            .importFiles(List.of(out.resolve("style-0.style")), Monitor.NONE)
                            .ids())
                    .containsExactly("s-0");
            assertThat(names(other.library(), OWN)).contains("Style 0");
        }
    }

    @Test
    void sheetsAndGalleriesAreWritten() throws IOException {
        try (LocalStudio studio = studio()) {
            StyleLibrary library = studio.library();
            fill(library, 22);
            library.apply(new LibraryEdit.Rename("s-1", "<b>\"été\" & 夏</b>"));
            List<String> ids = IntStream.range(0, 22).mapToObj(i -> "s-" + i).toList();
            Path png = folder.resolve("sheet.png");
            library.share(new Sharing(ids, "My styles", "By me", Sharing.Form.SHEET_PNG, png), Monitor.NONE);
            assertThat(javax.imageio.ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1000);
            Path pdf = folder.resolve("sheet.pdf");
            library.share(new Sharing(ids, "My styles", "By me", Sharing.Form.SHEET_PDF, pdf), Monitor.NONE);
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
            }
            Path web = folder.resolve("web");
            library.share(new Sharing(ids, "A & B", "<me>", Sharing.Form.WEB_GALLERY, web), Monitor.NONE);
            String page = Files.readString(web.resolve("index.html"), StandardCharsets.UTF_8);
            assertThat(page)
                    .contains("<h1>A &amp; B</h1>", "&lt;me&gt;", "&lt;b&gt;&quot;été&quot; &amp; 夏&lt;/b&gt;")
                    .doesNotContain("<b>", "{{", "http:", "https:", "<script");
            for (String address : page.lines()
                    .filter(line -> line.startsWith("<img"))
                    .map(line -> line.replaceAll(".*src=\"([^\"]+)\".*", "$1"))
                    .toList()) {
                String file = java.net.URLDecoder.decode(address, StandardCharsets.UTF_8);
                assertThat(web.resolve(file)).exists();
            }
            assertThatThrownBy(() ->
                            library.share(new Sharing(List.of(), "", "", Sharing.Form.CAPSULES, web), Monitor.NONE))
                    .isInstanceOf(StudioException.class);
        }
    }
}

package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.stylizer.PaintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalStudioTest {
    @TempDir
    Path folder;

    @Test
    void paintsAndWritesWithTheRecipeAndNeverOverwrites() throws InterruptedException {
        Path photo = Samples.photo(folder.resolve("mes photos é"), "cat", 20, 10);
        Path out = folder.resolve("out dir");
        try (LocalStudio studio = studio(new FakeEngine())) {
            for (String name : List.of("cat_Dawn.png", "cat_Dawn (2).png")) {
                long id = studio.exports()
                        .add(List.of(Samples.request(photo, out)))
                        .getFirst()
                        .id();
                Samples.await(
                        studio.exports(),
                        id,
                        job -> assertThat(job.state()).isEqualTo(new ExportJob.Done(out.resolve(name), 20, 10)));
            }
            Photo painted = studio.photos().open(out.resolve("cat_Dawn.png"), Monitor.NONE);
            assertThat(painted.preview().argb(0, 0)).isEqualTo(0xFF373737);
            Recipes.Restored restored = studio.recipes()
                    .restore(studio.recipes().fromJson(painted.recipeJson().orElseThrow()));
            assertThat(restored.blend()).isEqualTo(StyleBlend.of(Samples.DAWN));
            assertThat(painted.recipeJson().orElseThrow())
                    .doesNotContain(folder.getFileName().toString());
        }
    }

    @Test
    void oneFailureDoesNotStopTheOthersAndCanBeTriedAgain() throws InterruptedException {
        Path missing = folder.resolve("gone.png");
        Path photo = Samples.photo(folder, "here", 8, 8);
        try (LocalStudio studio = studio(new FakeEngine())) {
            List<ExportJob> jobs =
                    studio.exports().add(List.of(Samples.request(missing, folder), Samples.request(photo, folder)));
            Samples.await(
                    studio.exports(),
                    jobs.get(1).id(),
                    job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
            Samples.await(
                    studio.exports(),
                    jobs.get(0).id(),
                    job -> assertThat(job.state()).isInstanceOf(ExportJob.Failed.class));
            Samples.photo(folder, "gone", 8, 8);
            studio.exports().retry(jobs.get(0).id());
            Samples.await(
                    studio.exports(),
                    jobs.get(0).id(),
                    job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
        }
    }

    @Test
    void cancellingReactsBeforeTheNextTileAndLeavesNoFile() throws Exception {
        Path photo = Samples.photo(folder, "long", 4, 500);
        Path out = folder.resolve("out");
        Semaphore tiles = new Semaphore(3);
        CountDownLatch begun = new CountDownLatch(3);
        FakeEngine engine = new FakeEngine().before(Lane.EXPORT, () -> {
            begun.countDown();
            tiles.acquireUninterruptibly();
        });
        try (LocalStudio studio = studio(engine)) {
            long id = studio.exports()
                    .add(List.of(Samples.request(photo, out)))
                    .getFirst()
                    .id();
            begun.await();
            studio.exports().cancel(id);
            tiles.release();
            Samples.await(studio.exports(), id, job -> assertThat(job.state()).isEqualTo(new ExportJob.Cancelled()));
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void aPreviewIsPaintedInTheMiddleOfAnExport() throws Exception {
        Path photo = Samples.photo(folder, "big", 4, 400);
        CountDownLatch exporting = new CountDownLatch(1);
        CountDownLatch previewed = new CountDownLatch(1);
        AtomicBoolean exportWasDone = new AtomicBoolean();
        FakeEngine engine = new FakeEngine().before(Lane.EXPORT, exporting::countDown);
        try (LocalStudio studio = studio(engine)) {
            Photo open = studio.photos().open(Samples.photo(folder, "small", 8, 8), Monitor.NONE);
            Semaphore go = new Semaphore(0);
            engine.before(Lane.EXPORT, () -> {
                exporting.countDown();
                // the export stands still at each tile until the preview is there
                if (previewed.getCount() > 0) {
                    sleep();
                }
            });
            long id = studio.exports()
                    .add(List.of(Samples.request(photo, folder)))
                    .getFirst()
                    .id();
            exporting.await();
            studio.previews().request(request(open, Samples.DUSK), new Heard() {
                @Override
                public void painted(Previews.Request request, PictureBuffer picture) {
                    exportWasDone.set(studio.exports().jobs().getFirst().finished());
                    previewed.countDown();
                    go.release();
                }
            });
            go.acquire();
            assertThat(exportWasDone).isFalse();
            Samples.await(studio.exports(), id, job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
        }
    }

    @Test
    void onlyTheNewestPreviewArrives() throws Exception {
        Path file = Samples.photo(folder, "p", 6, 6);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FakeEngine engine = new FakeEngine().before(Lane.PREVIEW, () -> {
            begun.countDown();
            awaitQuietly(go);
        });
        LinkedBlockingQueue<Style> arrived = new LinkedBlockingQueue<>();
        try (LocalStudio studio = studio(engine)) {
            Photo photo = studio.photos().open(file, Monitor.NONE);
            Heard listener = new Heard() {
                @Override
                public void painted(Previews.Request request, PictureBuffer picture) {
                    arrived.add(request.blend().parts().getFirst().style());
                }
            };
            studio.previews().request(request(photo, Samples.DAWN), listener);
            begun.await();
            for (int i = 0; i < 20; i++) {
                studio.previews().request(request(photo, Samples.starter("s" + i, "S" + i, i)), listener);
            }
            studio.previews().request(request(photo, Samples.DUSK), listener);
            go.countDown();
            assertThat(arrived.take()).isEqualTo(Samples.DUSK);
        }
        assertThat(arrived).isEmpty();
    }

    @Test
    void tilesArriveInOrderAndAreRemembered() throws Exception {
        Path file = Samples.photo(folder, "p", 6, 6);
        List<Integer> painted = new ArrayList<>();
        FakeEngine engine = new FakeEngine().before(Lane.TILE, () -> painted.add(1));
        try (LocalStudio studio = studio(engine)) {
            Photo photo = studio.photos().open(file, Monitor.NONE);
            LinkedBlockingQueue<Style> arrived = new LinkedBlockingQueue<>();
            for (int round = 0; round < 2; round++) {
                studio.tiles().paint(photo, List.of(Samples.DUSK, Samples.DAWN), new StyleTiles.Listener() {
                    @Override
                    public void painted(Style style, PictureBuffer tile) {
                        arrived.add(style);
                    }

                    @Override
                    public void failed(Style style, Problem problem) {
                        throw new AssertionError(problem.sentence());
                    }
                });
                assertThat(arrived.take()).isEqualTo(Samples.DUSK);
                assertThat(arrived.take()).isEqualTo(Samples.DAWN);
            }
        }
        assertThat(painted).hasSize(12);
    }

    @Test
    void whatWaitedAndWhatRanIsPaintedAfterARestart() throws Exception {
        Path one = Samples.photo(folder, "one", 4, 50);
        Path two = Samples.photo(folder, "two", 4, 4);
        CountDownLatch begun = new CountDownLatch(1);
        FakeEngine slow = new FakeEngine().before(Lane.EXPORT, () -> {
            begun.countDown();
            sleep();
        });
        List<Long> ids;
        try (LocalStudio studio = studio(slow)) {
            ids = studio.exports().add(List.of(Samples.request(one, folder), Samples.request(two, folder))).stream()
                    .map(ExportJob::id)
                    .toList();
            begun.await();
        }
        try (LocalStudio studio = studio(new FakeEngine())) {
            for (long id : ids) {
                Samples.await(
                        studio.exports(), id, job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).contains("one_Dawn.png", "two_Dawn.png");
        }
    }

    @Test
    void aSecondStudioOnTheSameHomeRemembersNothingAndSaysSo() throws IOException {
        try (LocalStudio first = studio(new FakeEngine())) {
            first.sessions().save(Session.EMPTY);
            first.sessions().flush();
            byte[] before = Files.readAllBytes(folder.resolve("home/session.json"));
            try (LocalStudio second = studio(new FakeEngine())) {
                assertThat(second.notices()).singleElement().asString().contains("already open");
                second.sessions()
                        .save(new Session(
                                List.of(folder),
                                Session.EMPTY.current(),
                                List.of(),
                                java.util.Map.of(),
                                java.util.Map.of(),
                                java.util.Map.of(),
                                java.util.Map.of(),
                                java.util.Map.of()));
                second.sessions().flush();
            }
            assertThat(Files.readAllBytes(folder.resolve("home/session.json"))).isEqualTo(before);
        }
    }

    @Test
    void aHomeThatCannotBeMadeIsSaidAndTheStudioWorks() throws Exception {
        Path photo = Samples.photo(folder, "p", 4, 4);
        Path file = Files.writeString(folder.resolve("home"), "a file stands here");
        try (LocalStudio studio = Samples.studio(file, FakeEngine::new, Runnable::run)) {
            assertThat(studio.notices()).singleElement().asString().contains("can't be written");
            long id = studio.exports()
                    .add(List.of(Samples.request(photo, folder)))
                    .getFirst()
                    .id();
            Samples.await(studio.exports(), id, job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
        }
    }

    @Test
    void ownStylesAreKeptRenamedRemovedAndRestored() {
        try (LocalStudio studio = studio(new FakeEngine())) {
            StyleCatalog styles = studio.styles();
            Style style = styles.invent(7, 1, 1).getFirst();
            styles.keep(style);
            styles.keep(style.renamed("Étude: n° 5?"));
            assertThat(styles.all()).extracting(Style::name).containsExactly("Dawn", "Dusk", "Étude: n° 5?");
            styles.remove(style.id());
            assertThat(styles.find(style.id())).isEmpty();
            styles.restore(style.id());
            assertThat(styles.find("étude: N° 5?")).contains(style.renamed("Étude: n° 5?"));
            assertThat(styles.fromCapsule(styles.capsule(style))).isEqualTo(style);
        }
    }

    private LocalStudio studio(PaintEngine engine) {
        return Samples.studio(folder.resolve("home"), () -> engine, Runnable::run);
    }

    private static Previews.Request request(Photo photo, Style style) {
        return new Previews.Request(photo, StyleBlend.of(style), PaintSettings.DEFAULT, Previews.Quality.PREVIEW);
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private abstract static class Heard implements Previews.Listener {
        @Override
        public void progressed(Previews.Request request, double done) {}

        @Override
        public void failed(Previews.Request request, Problem problem) {
            throw new AssertionError(problem.sentence());
        }
    }
}

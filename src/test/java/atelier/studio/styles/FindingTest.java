package atelier.studio.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.film.FrameImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Styles are found again, walked through, and measured on a photo. */
@Timeout(180)
class FindingTest {
    @TempDir
    Path folder;

    @Test
    void aGeneratorsOwnPictureIsFoundNearerThanStrangers() throws IOException {
        try (Desk desk = new Desk(folder)) {
            FreshStyle wanted = desk.page(desk.network(), 77, 1).getFirst();
            List<StyleFinder.Progress> heard = new ArrayList<>();
            StyleFinder.Found found = desk.workshop
                    .finder()
                    .find(wanted.swatch(), "wanted", desk.network(), heard::add)
                    .result()
                    .join();
            assertThat(found.likeness()).isGreaterThan(0.3);
            assertThat(heard).isNotEmpty();
            assertThat(found.nearest())
                    .hasSize(12)
                    .isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
        }
    }

    @Test
    void aSearchCanBeEnded() throws IOException, InterruptedException {
        try (Desk desk = new Desk(folder)) {
            FreshStyle wanted = desk.page(desk.network(), 77, 1).getFirst();
            CountDownLatch begun = new CountDownLatch(1);
            Pending<StyleFinder.Found> search =
                    desk.workshop.finder().find(wanted.swatch(), "wanted", desk.network(), _ -> begun.countDown());
            begun.await();
            search.cancel();
            assertThatThrownBy(() -> search.result().join()).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aStyleIsNearestToItself() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Style style = desk.studio.styles().all().get(3);
            List<StyleFinder.Near> near =
                    desk.workshop.finder().nearest(Parent.of(style), 5).result().join();
            assertThat(near).hasSize(5).noneMatch(n -> n.style().equals(style));
        }
    }

    @Test
    void aWalkPassesItsStopsEvenlyAndLoops() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<Style> stops = desk.studio.styles().all().subList(0, 3);
            Walks.Walk walk = new Walks.Walk(stops.stream().map(Parent::of).toList(), true, 24);
            List<Style> frames = desk.workshop.walks().styles(walk).result().join();
            assertThat(frames).hasSize(24);
            assertThat(distance(frames.getFirst(), stops.getFirst())).isLessThan(1e-3);
            List<Double> steps = new ArrayList<>();
            for (int i = 0; i < frames.size(); i++) {
                steps.add(distance(frames.get(i), frames.get((i + 1) % frames.size())));
            }
            double mean = steps.stream().mapToDouble(d -> d).average().orElseThrow();
            assertThat(steps).allSatisfy(step -> assertThat(step).isBetween(0.5 * mean, 1.5 * mean));
        }
    }

    private static double distance(Style a, Style b) {
        return a.codes().natural().distance(b.codes().natural());
    }

    @Test
    void aFilmOfThePhotoIsSeenAndWritten() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Photo photo = photo(desk);
            List<Parent> stops =
                    desk.page(desk.network(), 1, 2).stream().map(Parent::of).toList();
            Walks.Walk walk = new Walks.Walk(stops, false, 4);
            List<PictureBuffer> seen = new ArrayList<>();
            assertThat(desk.workshop
                            .walks()
                            .preview(walk, Optional.of(photo), 64, (_, frame) -> seen.add(frame))
                            .result()
                            .join())
                    .isEqualTo(4);
            assertThat(seen)
                    .hasSize(4)
                    .allSatisfy(frame -> assertThat(frame.width()).isEqualTo(64));
            Path target = folder.resolve("frames");
            List<Double> progress = new ArrayList<>();
            desk.workshop
                    .walks()
                    .export(
                            new Walks.Export(walk, Optional.of(photo), 64, 10, Walks.Format.PNG_FRAMES, target, false),
                            progress::add)
                    .result()
                    .join();
            assertThat(target.resolve("00004.png")).hasBinaryContent(new FrameImage(seen.getLast()).png());
            assertThat(progress).isSorted().contains(1.0);
            FreshStyle middle = desk.workshop.walks().at(walk, 0.5).result().join();
            assertThat(middle.point().known()).isTrue();
        }
    }

    @Test
    void stylesAreRankedForAPhoto() throws IOException {
        try (Desk desk = new Desk(folder)) {
            List<Parent> styles = desk.studio.styles().all().subList(0, 4).stream()
                    .map(Parent::of)
                    .toList();
            List<PhotoFit.Fit> heard = new ArrayList<>();
            List<PhotoFit.Fit> ranked = desk.workshop
                    .fit()
                    .rank(photo(desk), styles, heard::add)
                    .result()
                    .join();
            assertThat(heard).hasSize(4).containsExactlyInAnyOrderElementsOf(ranked);
            assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
            assertThat(ranked).allSatisfy(fit -> {
                assertThat(fit.content()).isBetween(0.0, 1.0);
                assertThat(fit.harmony()).isBetween(0.0, 1.0);
                assertThat(fit.stylization()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void aRunKnowsItsOwnPictures() {
        List<float[]> places = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            places.add(new float[] {i * (1 + i / 40f), 0});
        }
        List<String> names = places.stream().map(p -> "picture " + p[0]).toList();
        NoveltyScale scale = new NoveltyScale(places, names);
        NoveltyGauge.Novelty copy = scale.of(new float[] {0.01f, 0});
        assertThat(copy.verdict()).isEqualTo(NoveltyGauge.Verdict.COPY);
        assertThat(copy.nearest()).contains("picture 0.0");
        NoveltyGauge.Novelty original = scale.of(new float[] {10, 30});
        assertThat(original.verdict()).isEqualTo(NoveltyGauge.Verdict.ORIGINAL);
        assertThat(original.distance()).isGreaterThan(1);
    }

    @Test
    void placesOfPicturesAreReadAsTheyWereWritten() throws IOException {
        WorksFile works = new WorksFile(List.of(new float[] {1, 2}, new float[] {3, 4}), List.of("a", "b"), "hash");
        Path file = folder.resolve("works.safetensors");
        works.write(file);
        WorksFile read = WorksFile.read(file);
        assertThat(read.names()).containsExactly("a", "b");
        assertThat(read.codes()).isEqualTo("hash");
        assertThat(read.places().get(1)).containsExactly(3, 4);
    }

    @Test
    void blendsStayAsFarOut() {
        LatentPoint centre = LatentPoint.of(0, 0);
        LatentPoint mean = Blending.mean(centre, List.of(LatentPoint.of(1, 0), LatentPoint.of(0, 1)), 0.5, 0.5);
        assertThat(Blending.distance(mean, centre)).isCloseTo(1, offset(1e-6));
    }

    private Photo photo(Desk desk) throws IOException {
        Path file = folder.resolve("photo.png");
        PictureBuffer scene =
                desk.studio.styles().swatch(desk.studio.styles().all().get(5));
        Files.write(file, new FrameImage(scene).png());
        return desk.studio.photos().open(file, Monitor.NONE);
    }
}

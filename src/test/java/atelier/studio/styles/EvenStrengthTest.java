package atelier.studio.styles;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.studio.ExportJob;
import atelier.studio.ExportRequest;
import atelier.studio.ExportSettings;
import atelier.studio.Photo;
import atelier.studio.film.FrameImage;
import atelier.stylizer.PaintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvenStrengthTest {
    private static final Map<String, Object> HALF = Map.of("strength", 50, "finish", "quick");

    @TempDir
    private Path folder;

    private record Made(double strength, double change) {}

    @Test
    void evenStrengthsChangeAPhotoMoreAlikeAndRecipesSayWhatWasPainted() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Path photo = photo(desk);
            List<Style> styles = desk.studio.styles().all().subList(0, 6);
            PaintSettings plain = PaintSettings.of(HALF);
            PaintSettings even = plain.with("evenStrength", true);
            List<Made> usual = styles.stream()
                    .map(style -> made(desk, photo, style, plain))
                    .toList();
            List<Made> measured =
                    styles.stream().map(style -> made(desk, photo, style, even)).toList();
            assertThat(usual).allSatisfy(made -> assertThat(made.strength()).isEqualTo(50));
            assertThat(measured.stream().map(Made::strength).distinct()).hasSizeGreaterThan(3);
            assertThat(spread(measured)).isLessThan(spread(usual));
            // what the recipe says paints the same again, measured or not
            Made again = made(
                    desk,
                    photo,
                    styles.getFirst(),
                    plain.with("strength", measured.getFirst().strength()));
            assertThat(again.change()).isEqualTo(measured.getFirst().change());
        }
    }

    @Test
    void aBlendIsMeasuredByItsStyles() throws IOException {
        try (Desk desk = new Desk(folder)) {
            Path photo = photo(desk);
            List<Style> styles = desk.studio.styles().all();
            StyleBlend both = new StyleBlend(
                    List.of(new StyleBlend.Part(styles.get(0), 1), new StyleBlend.Part(styles.get(1), 3)));
            PaintSettings even = PaintSettings.of(HALF).with("evenStrength", true);
            double first = made(desk, photo, styles.get(0), even).strength();
            double second = made(desk, photo, styles.get(1), even).strength();
            assertThat(made(desk, photo, both, even).strength())
                    .isBetween(Math.min(first, second), Math.max(first, second));
            assertThat(made(desk, photo, both, even.with("strength", 0)).change())
                    .isZero();
        }
    }

    private Made made(Desk desk, Path photo, Style style, PaintSettings settings) {
        return made(desk, photo, StyleBlend.of(style), settings);
    }

    private Made made(Desk desk, Path photo, StyleBlend blend, PaintSettings settings) {
        ExportSettings png = ExportSettings.of(Map.of("format", "png"));
        CompletableFuture<Path> file = new CompletableFuture<>();
        desk.studio.exports().listen(job -> {
            if (job.state() instanceof ExportJob.Done(Path written, int width, int height)) {
                file.complete(written);
            } else if (job.state() instanceof ExportJob.Failed(var problem)) {
                file.completeExceptionally(new IllegalStateException(problem.sentence()));
            }
        });
        desk.studio
                .exports()
                .add(List.of(new ExportRequest(photo, blend, settings, png, folder.resolve("out"), "painted")));
        Photo painted = desk.studio.photos().open(file.join(), Monitor.NONE);
        Recipe recipe = desk.studio.recipes().fromJson(painted.recipeJson().orElseThrow());
        assertThat(recipe.settings()).containsEntry("evenStrength", false);
        LabPlanes before =
                LabPlanes.of(desk.studio.photos().open(photo, Monitor.NONE).preview());
        return new Made(
                ((Number) recipe.settings().get("strength")).doubleValue(),
                before.change(LabPlanes.of(painted.preview())));
    }

    /** How far the largest change is from the smallest, as a ratio. */
    private static double spread(List<Made> all) {
        double[] changes = all.stream().mapToDouble(Made::change).sorted().toArray();
        return changes[changes.length - 1] / changes[0];
    }

    private Path photo(Desk desk) throws IOException {
        Path file = folder.resolve("photo.png");
        PictureBuffer scene =
                desk.studio.styles().swatch(desk.studio.styles().all().get(9));
        Files.write(file, new FrameImage(scene).png());
        return file;
    }
}

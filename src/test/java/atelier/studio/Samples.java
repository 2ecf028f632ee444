package atelier.studio;

import atelier.art.CodeScales;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.ExportOptions;
import atelier.image.PictureBuffer;
import atelier.image.PictureFormat;
import atelier.image.PictureWriter;
import atelier.stylizer.PaintSettings;
import atelier.training.loop.Estimate;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Small pictures, styles and studios for tests. */
public final class Samples {
    public static final Style DAWN = starter("dawn", "Dawn", 1);
    public static final Style DUSK = starter("dusk", "Dusk", 2);

    private Samples() {}

    public static PictureBuffer picture(int width, int height, int grey) {
        PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * width * height];
        Arrays.fill(rgb, grey / 255f);
        picture.writeRgb(picture.bounds(), rgb);
        return picture;
    }

    public static Path photo(Path folder, String name, int width, int height) {
        return new PictureWriter()
                .write(
                        picture(width, height, 200),
                        folder,
                        name,
                        ExportOptions.of(PictureFormat.PNG, PictureBuffer.Depth.EIGHT, "test"),
                        atelier.art.Monitor.NONE);
    }

    public static CodeScales codes(double value) {
        List<StyleCode> codes = new ArrayList<>();
        for (int scale = 0; scale < CodeScales.SCALES.size(); scale++) {
            float[] values = new float[StyleCode.LENGTH];
            Arrays.fill(values, (float) value + scale);
            codes.add(StyleCode.of(values));
        }
        return new CodeScales(codes);
    }

    static Style starter(String id, String name, double value) {
        return new Style(id, name, new StyleOrigin.Starter("nobody"), codes(value));
    }

    static ExportRequest request(Path photo, Path folder) {
        return new ExportRequest(
                photo,
                StyleBlend.of(DAWN),
                PaintSettings.DEFAULT,
                ExportSettings.of(Map.of()),
                folder,
                ExportRequest.DEFAULT_PATTERN);
    }

    /** A studio with a fake engine, that remembers. */
    static LocalStudio studio(Path home, PaintEngine.Start engine, Executor delivery) {
        return LocalStudio.open(new HomeFolder(home), parts(engine), delivery, true);
    }

    /** A studio with a fake engine for one command. */
    public static Studio forCommand(Path home) {
        return LocalStudio.open(new HomeFolder(home), parts(FakeEngine::new), Runnable::run, false);
    }

    /** A studio whose engine does not start. */
    public static Studio broken(Path home) {
        return LocalStudio.open(
                new HomeFolder(home),
                parts(() -> {
                    throw new StudioException("The engine is not here.");
                }),
                Runnable::run,
                false);
    }

    static LocalStudio.Parts parts(PaintEngine.Start engine) {
        return parts(engine, Optional.empty());
    }

    static LocalStudio.Parts parts(PaintEngine.Start engine, Optional<InstantShelf.Use> instant) {
        return new LocalStudio.Parts(
                engine,
                PainterShelf.Places.under(Path.of("/no/painters")),
                new ImageFiles("Atelier test"),
                notices -> STARTERS,
                Clock.systemUTC(),
                "Atelier test",
                home -> new RunDesk(
                        home.runs(),
                        home.root(),
                        (run, failed) -> {},
                        (request, monitor) -> new Estimate(
                                0.36, 30_000, OptionalLong.of(1_200_000_000L), OptionalLong.of(8_000_000_000L))),
                Path.of("no-models"),
                instant);
    }

    private static final Starters STARTERS = new Starters() {
        @Override
        public List<Style> all() {
            return List.of(DAWN, DUSK);
        }

        @Override
        public PictureBuffer swatch(Style style) {
            return picture(8, 8, 90);
        }
    };

    /** The jobs' last states, waited for. */
    static ExportJob await(ExportQueue queue, long id, Consumer<ExportJob> check) throws InterruptedException {
        while (true) {
            Optional<ExportJob> job =
                    queue.jobs().stream().filter(j -> j.id() == id).findFirst();
            if (job.isPresent() && job.get().finished()) {
                check.accept(job.get());
                return job.get();
            }
            Thread.sleep(5);
        }
    }
}

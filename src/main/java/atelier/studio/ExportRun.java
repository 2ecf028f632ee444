package atelier.studio;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.studio.styles.StrengthGauge;
import java.nio.file.Path;
import java.util.Optional;

/** Makes one export: decodes the photo, resizes it, paints it on the device, writes it with its recipe. */
final class ExportRun {
    // shares of the whole that reading and painting take, for the progress
    private static final double READ = 0.08;
    private static final double PAINTED = 0.85;

    private final PaintWorker worker;
    private final PictureFiles files;
    private final StrengthGauge gauge;
    private final RecipeBook recipes;
    private final RenderNotes notes;

    ExportRun(PaintWorker worker, PictureFiles files, StrengthGauge gauge, RecipeBook recipes, RenderNotes notes) {
        this.worker = worker;
        this.files = files;
        this.gauge = gauge;
        this.recipes = recipes;
        this.notes = notes;
    }

    private record Painted(PictureBuffer picture, String recipe) {}

    /** Blocks until the file is there; {@code sized} hears the number of pixels as soon as it is known. */
    ExportJob.Done run(ExportRequest request, Progress progress) {
        ExportSettings export = request.export();
        int size = (int) export.size();
        PictureFiles.Opened opened = files.open(request.photo(), size, progress.part(0, READ));
        progress.checkCancelled();
        PictureBuffer photo = size > 0 ? files.resize(opened.picture(), size) : opened.picture();
        progress.sized(photo.pixels());
        Painted painted = paint(request, photo, opened.sha256(), progress.part(READ, PAINTED));
        progress.checkCancelled();
        String name = request.fileName();
        Optional<String> recipe = export.recipe() ? Optional.of(painted.recipe()) : Optional.empty();
        Path file = files.write(
                painted.picture(),
                Optional.of(request.photo()),
                request.folder(),
                name,
                export,
                recipe,
                progress.part(PAINTED, 1));
        ExportJob.Done done = new ExportJob.Done(
                file, painted.picture().width(), painted.picture().height());
        notes.painted(request, opened.sha256(), done, painted.recipe()).ifPresent(progress::notice);
        return done;
    }

    private Painted paint(ExportRequest request, PictureBuffer photo, String hash, Monitor monitor) {
        boolean deep = request.export().depth().equals("16")
                && !request.export().format().equals("jpeg");
        PictureBuffer.Depth depth = deep ? PictureBuffer.Depth.SIXTEEN : PictureBuffer.Depth.EIGHT;
        return worker.submit(
                        Lane.EXPORT,
                        monitor,
                        (engine, ears) ->
                                painted(engine, concrete(request, engine, photo, hash, ears), photo, hash, depth, ears))
                .result()
                .join();
    }

    /** The recipe keeps the strength that was painted with: it paints the same again anywhere. */
    private ExportRequest concrete(
            ExportRequest request, PaintEngine engine, PictureBuffer photo, String hash, Monitor monitor) {
        StrengthGauge.Subject subject = new StrengthGauge.Subject(hash, () -> photo);
        return request.withSettings(
                gauge.concrete(engine, Lane.EXPORT, subject, request.blend(), request.settings(), monitor));
    }

    private Painted painted(
            PaintEngine engine,
            ExportRequest request,
            PictureBuffer photo,
            String hash,
            PictureBuffer.Depth depth,
            Monitor monitor) {
        return new Painted(
                engine.paint(Lane.EXPORT, photo, request.blend(), request.settings(), depth, monitor),
                recipes.toJson(recipes.recipe(request, hash, engine)));
    }

    /** Also hears how large the photo is. */
    interface Progress extends Monitor {
        void sized(long pixels);
    }
}

package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.studio.Lane;
import atelier.studio.PaintEngine;
import atelier.studio.Photo;
import atelier.studio.PictureFiles;
import atelier.stylizer.PaintSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Paints small copies and measures what became of them. */
final class FitDesk implements PhotoFit {
    private static final int SIDE = 192;
    private static final double USUAL_CHANGE = 0.12;
    private static final double CONTENT_WEIGHT = 0.4;
    private static final double HARMONY_WEIGHT = 0.3;
    private static final double STYLE_WEIGHT = 0.3;

    private final Workbench bench;
    private final PictureFiles files;
    private final Newest rankings = new Newest();

    FitDesk(Workbench bench, PictureFiles files) {
        this.bench = bench;
        this.files = files;
    }

    @Override
    public Pending<List<Fit>> rank(Photo photo, List<Parent> styles, Consumer<Fit> each) {
        Newest.Turn turn = rankings.begin();
        List<Parent> all = List.copyOf(styles);
        return bench.pending(Lane.TILE, turn, (engine, monitor) -> {
            PictureBuffer small = files.resize(photo.preview(), SIDE);
            LabPlanes original = LabPlanes.of(small);
            List<Fit> fits = new ArrayList<>();
            for (Parent style : all) {
                monitor.checkCancelled();
                Fit fit = fit(engine, small, original, style, monitor);
                fits.add(fit);
                bench.deliver(() -> {
                    if (!turn.cancelled()) {
                        each.accept(fit);
                    }
                });
            }
            fits.sort(Comparator.comparingDouble(Fit::score).reversed());
            return List.copyOf(fits);
        });
    }

    private Fit fit(PaintEngine engine, PictureBuffer small, LabPlanes original, Parent style, Monitor monitor) {
        CodeScales codes = CodeScales.constant(BreedingDesk.natural(bench, engine, style));
        LabPlanes painted = LabPlanes.of(paint(engine, small, codes, 100, monitor));
        double content = original.structureKept(painted);
        double harmony = original.relationsKept(painted);
        double change = original.change(painted);
        double stylization = change / (change + USUAL_CHANGE);
        double score = Math.pow(content, CONTENT_WEIGHT)
                * Math.pow(harmony, HARMONY_WEIGHT)
                * Math.pow(stylization, STYLE_WEIGHT);
        return new Fit(style, content, harmony, stylization, score);
    }

    private static PictureBuffer paint(
            PaintEngine engine, Picture photo, CodeScales codes, double strength, Monitor monitor) {
        Style style = new Style("measured", "Measured", new StyleOrigin.Blended(List.of(), List.of()), codes);
        return engine.painter(Lane.TILE)
                .paint(
                        photo,
                        StyleBlend.of(style),
                        PaintSettings.of(Map.of("strength", strength)),
                        PictureBuffer.Depth.EIGHT,
                        monitor);
    }
}

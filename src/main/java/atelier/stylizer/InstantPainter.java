package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.generator.PictureLoss;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.nn.ComputeDevice;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Paints photos in any style in one pass. A photo of up to about two megapixels is painted whole, and what the network
 * took from the last one is kept, so that painting it again with another setting is quick. A larger photo is painted in
 * tiles that share statistics of a reduced copy. Strokes stand in every size of a photo alike: see {@link StrokeSize}. Used by one thread at a time.
 */
public final class InstantPainter implements Painter {
    /** Of the time that a patient painting takes, so much goes into working it over. */
    private static final double BY_HAND = 0.95;

    private final Ops ops;
    private final InstantModel model;
    private final TilingLimits limits;
    private final InputBuffer buffer = new InputBuffer();
    private final Scratch tilePixels = new Scratch();
    private final OklabPixels space = new OklabPixels();
    private final PhotoMemory memory;
    private Optional<PatientFinish> patient = Optional.empty();

    private InstantPainter(Ops ops, InstantModel model, TilingLimits limits) {
        this.ops = ops;
        this.model = model;
        this.limits = limits;
        this.memory = new PhotoMemory(model, ops, buffer, limits);
    }

    /**
     * Loads the model of a folder.
     *
     * @throws ModelException with a sentence when the folder's files are missing, damaged or don't fit
     */
    public static InstantPainter load(Path folder, TensorEngine engine, ComputeDevice device) throws IOException {
        return load(folder, engine, device, TilingLimits.DEFAULT);
    }

    static InstantPainter load(Path folder, TensorEngine engine, ComputeDevice device, TilingLimits limits)
            throws IOException {
        TensorEngine.inferenceThread();
        Ops ops = engine.ops(device);
        try {
            InstantPainter painter = new InstantPainter(ops, InstantModel.load(folder, ops), limits);
            ops = null;
            return painter;
        } finally {
            if (ops != null) {
                ops.close();
            }
        }
    }

    /**
     * Lets the patient finish work paintings over; without it, it paints as the fine one.
     *
     * @param features the file of the feature network, read when first needed
     * @param pictures a style's own picture; asked on the painter's thread
     */
    public void takeTime(Path features, Function<Style, Picture> pictures) {
        patient = Optional.of(new PatientFinish(ops, features, pictures));
    }

    @Override
    public ModelId model() {
        return model.id();
    }

    @Override
    public CodeScales encode(Picture style, Monitor monitor) {
        TensorEngine.inferenceThread();
        return new StyleReader(model, ops, buffer).encode(style, monitor);
    }

    @Override
    public StyleCode glance(Picture style) {
        TensorEngine.inferenceThread();
        return new StyleReader(model, ops, buffer).glance(style);
    }

    @Override
    public PictureLoss likeness(Picture target, int side) {
        TensorEngine.inferenceThread();
        try (Ops inner = ops.scope()) {
            PlanarPicture sized = new Resampler().resize(target, side, side);
            return CodeLikeness.to(model, inner, buffer.read(sized, new Region(0, 0, side, side), inner));
        }
    }

    @Override
    public PictureBuffer paint(
            Picture photo, StyleBlend blend, PaintSettings settings, PictureBuffer.Depth depth, Monitor monitor) {
        TensorEngine.inferenceThread();
        PictureBuffer result = PictureBuffer.allocate(photo.width(), photo.height(), depth, photo.hasAlpha());
        Finish finish = new Finish(photo, result);
        monitor.checkCancelled();
        if (settings.strength() <= 0) {
            new TileWork(limits.tileEdge(photo), monitor, 0).run(photo.width(), photo.height(), finish::copy);
            return result;
        }
        PhotoFeatures features = memory.features(photo, monitor);
        monitor.checkCancelled();
        double strength = settings.strength() / 100;
        StyleCode own = features.code();
        try (Ops inner = ops.scope()) {
            Brush brush = Brush.of(inner, blend.codeAt(settings.scale()), own, strength);
            paint(photo, features, brush, blend, settings, finish, monitor);
        }
        return result;
    }

    private void paint(
            Picture photo,
            PhotoFeatures features,
            Brush brush,
            StyleBlend blend,
            PaintSettings settings,
            Finish finish,
            Monitor monitor) {
        ColorPlan colors = new ColorPlan(space, settings);
        List<Shift> shifts = Shift.of(settings);
        Optional<PatientFinish> hand = patient.filter(p -> settings.finish().equals(PaintSettings.PATIENT));
        Strokes strokes = hand.isPresent()
                ? patiently(hand.get(), photo, features, brush, blend, settings, monitor)
                : Strokes.paint(memory, photo, StrokeSize.of(settings), brush, shifts, model.margin(), monitor);
        if (features.paints(photo)) {
            float[] painted = strokes.complete(photo)
                    ? new float[3 * photo.bounds().area()]
                    : features.paint(brush, shifts, strokes.band(), monitor);
            strokes.addTo(photo.bounds(), painted);
            finish.write(photo.bounds(), painted, strokes.rule(colors, () -> painted, photo));
            monitor.progress(1);
        } else {
            ColorRule rule = strokes.rule(
                    colors, () -> features.paint(brush, List.of(Shift.NONE), Band.ALL, monitor), features.working());
            try (Ops inner = ops.scope()) {
                InstantStylizer.Statistics statistics = features.statistics(inner, brush);
                TilePass pass = new TilePass(model, inner, buffer, photo, statistics, brush, shifts, strokes.band());
                double startsAt = hand.isPresent() ? BY_HAND : limits.shareOfPreparing(photo);
                monitor.progress(startsAt);
                new TileWork(limits.tileEdge(photo), monitor, startsAt).run(photo.width(), photo.height(), tile -> {
                    float[] painted = tilePixels.of(3 * tile.area());
                    pass.paint(tile, painted);
                    strokes.addTo(tile, painted);
                    finish.write(tile, painted, rule);
                });
            }
        }
    }

    private Strokes patiently(
            PatientFinish hand,
            Picture photo,
            PhotoFeatures features,
            Brush brush,
            StyleBlend blend,
            PaintSettings settings,
            Monitor monitor) {
        StrokeSize size = StrokeSize.of(settings);
        PhotoFeatures working = size.smallerThan(photo) ? memory.reduced(photo, size) : features;
        Picture reduced = working.working();
        PlanarPicture painting = hand.paint(
                photo,
                reduced,
                blend,
                settings,
                () -> new PlanarPicture(
                        reduced.width(), reduced.height(), working.paint(brush, Shift.of(settings), Band.ALL, monitor)),
                new PartOf(monitor, 0, BY_HAND));
        return Strokes.of(painting, reduced, photo, size, model.margin());
    }

    @Override
    public void close() {
        patient.ifPresent(PatientFinish::close);
        memory.close();
        ops.close();
    }
}

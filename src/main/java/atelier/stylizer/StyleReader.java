package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.List;

/** Encodes style pictures at every scale. */
final class StyleReader {
    /** The short side of a style picture at scale 1: what the encoder saw in training. */
    static final int NATURAL_SIDE = 256;

    /** Pictures longer than this many short sides are squeezed: nobody's style is a line. */
    private static final int LONGEST = 3;

    private static final int GRID = 4;

    private final InstantModel model;
    private final Ops ops;
    private final InputBuffer buffer;

    StyleReader(InstantModel model, Ops ops, InputBuffer buffer) {
        this.model = model;
        this.ops = ops;
        this.buffer = buffer;
    }

    CodeScales encode(Picture style, Monitor monitor) {
        PlanarPicture largest = resize(style, CodeScales.SCALES.getLast());
        List<StyleCode> codes = new ArrayList<>();
        for (double scale : CodeScales.SCALES) {
            monitor.checkCancelled();
            codes.add(code(scale == CodeScales.SCALES.getLast() ? largest : resize(style, scale)));
            monitor.progress((double) codes.size() / CodeScales.SCALES.size());
        }
        return new CodeScales(codes);
    }

    /** The code at scale 1. */
    StyleCode glance(Picture style) {
        return code(resize(style, 1));
    }

    private StyleCode code(PlanarPicture sized) {
        try (Ops inner = ops.scope()) {
            return model.encode(inner, buffer.read(sized, new Region(0, 0, sized.width(), sized.height()), inner));
        }
    }

    private static PlanarPicture resize(Picture style, double scale) {
        double side = scale * NATURAL_SIDE;
        double ratio = side / Math.min(style.width(), style.height());
        return new Resampler().resize(style, onGrid(ratio * style.width(), side), onGrid(ratio * style.height(), side));
    }

    private static int onGrid(double length, double side) {
        return (int) Math.round(Math.min(length, LONGEST * side) / GRID) * GRID;
    }
}

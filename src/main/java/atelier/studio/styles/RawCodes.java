package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.image.PictureBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Codes themselves as places: for styles that are places of no common generator. */
record RawCodes(CodeSpace space) implements Paintable {
    /** The place of codes: all their numbers. */
    static LatentPoint point(CodeScales codes) {
        float[] all = new float[codes.codes().size() * StyleCode.LENGTH];
        for (int i = 0; i < codes.codes().size(); i++) {
            System.arraycopy(codes.codes().get(i).toArray(), 0, all, i * StyleCode.LENGTH, StyleCode.LENGTH);
        }
        return LatentPoint.of(all);
    }

    @Override
    public PictureBuffer swatch(LatentPoint point) {
        return space.swatch(codes(point, Monitor.NONE));
    }

    // between stops a spline may overshoot; a shift by nothing brings deviations back above zero
    @Override
    public CodeScales codes(LatentPoint point, Monitor monitor) {
        float[] all = point.toArray();
        List<StyleCode> codes = new ArrayList<>();
        for (int at = 0; at < all.length; at += StyleCode.LENGTH) {
            codes.add(StyleCode.of(Arrays.copyOfRange(all, at, at + StyleCode.LENGTH)));
        }
        return space.engine().sampler().shift(new CodeScales(codes), space.centre());
    }

    @Override
    public StyleCode code(LatentPoint point) {
        return codes(point, Monitor.NONE).natural();
    }
}

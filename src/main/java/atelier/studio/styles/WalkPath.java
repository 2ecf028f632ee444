package atelier.studio.styles;

import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import java.util.List;

/**
 * A smooth path through places: a spline of Catmull and Rom (1974) with the centripetal knots of Yuksel et al. (2011),
 * which neither loops nor overshoots between stops. {@link #even} measures it, so that equal shares of the path are
 * about equal changes of the style's code.
 */
final class WalkPath {
    private static final int STEPS = 8;
    private static final double CENTRIPETAL = 0.25;
    private static final double SHORTEST = 1e-6;

    private final List<LatentPoint> stops;
    private final boolean loops;
    private final double[] travelled;

    private WalkPath(List<LatentPoint> stops, boolean loops, double... travelled) {
        this.stops = stops;
        this.loops = loops;
        this.travelled = travelled;
    }

    /** A path whose shares are measured by style codes, some for each stretch; on the device's thread. */
    static WalkPath even(Paintable space, List<LatentPoint> stops, boolean loops, Monitor monitor) {
        WalkPath raw = new WalkPath(List.copyOf(stops), loops);
        int samples = STEPS * raw.stretches();
        double[] travelled = new double[samples + 1];
        StyleCode before = space.code(raw.spline(0));
        for (int i = 1; i <= samples; i++) {
            monitor.checkCancelled();
            StyleCode here = space.code(raw.spline(i / (double) STEPS));
            travelled[i] = travelled[i - 1] + Math.max(SHORTEST, here.distance(before));
            before = here;
        }
        return new WalkPath(raw.stops, loops, travelled);
    }

    /** The place at a share from 0, the first stop, to 1, the last one, or the first again. */
    LatentPoint at(double share) {
        double wanted = Math.clamp(share, 0.0, 1.0) * travelled[travelled.length - 1];
        int i = 1;
        while (i < travelled.length - 1 && travelled[i] < wanted) {
            i++;
        }
        double within = (wanted - travelled[i - 1]) / (travelled[i] - travelled[i - 1]);
        return spline((i - 1 + within) / STEPS);
    }

    /** The share of a frame: a loop's last frame is one step before its first. */
    double share(int frame, int frames) {
        return frame / (double) (loops ? frames : frames - 1);
    }

    private int stretches() {
        return loops ? stops.size() : stops.size() - 1;
    }

    /** @param t whole numbers are stops */
    private LatentPoint spline(double t) {
        int stretch = Math.min((int) t, stretches() - 1);
        LatentPoint a = stop(stretch - 1);
        LatentPoint b = stop(stretch);
        LatentPoint c = stop(stretch + 1);
        LatentPoint d = stop(stretch + 2);
        double before = knot(a, b);
        double own = knot(b, c);
        double after = knot(c, d);
        double u = (t - stretch) * own;
        LatentPoint ab = line(a, b, -before, 0, u);
        LatentPoint bc = line(b, c, 0, own, u);
        LatentPoint cd = line(c, d, own, own + after, u);
        return line(line(ab, bc, -before, own, u), line(bc, cd, 0, own + after, u), 0, own, u);
    }

    private LatentPoint stop(int index) {
        int n = stops.size();
        if (loops) {
            return stops.get(Math.floorMod(index, n));
        }
        // beyond the ends the path would go on straight
        if (index < 0) {
            return LatentPoint.sum(List.of(stops.get(0), stops.get(1)), 2, -1);
        }
        return index < n ? stops.get(index) : LatentPoint.sum(List.of(stops.get(n - 1), stops.get(n - 2)), 2, -1);
    }

    private static double knot(LatentPoint a, LatentPoint b) {
        double distance = Blending.distance(a, b);
        return Math.max(SHORTEST, Math.pow(distance * distance, CENTRIPETAL));
    }

    private static LatentPoint line(LatentPoint a, LatentPoint b, double from, double to, double at) {
        double share = (at - from) / (to - from);
        return LatentPoint.sum(List.of(a, b), 1 - share, share);
    }
}

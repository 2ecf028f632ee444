package atelier.ui;

import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.studio.Photo;
import atelier.studio.Previews;
import atelier.studio.Problem;
import atelier.studio.StyleTiles;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Paints by posterising and tinting with the style's one number. Requests can be held back and failed. */
final class FakePainting implements Previews, StyleTiles {
    private record Held(Request request, Previews.Listener listener) {}

    final List<Request> requests = new ArrayList<>();
    final List<Photo> originals = new ArrayList<>();
    boolean holds;
    Optional<Problem> failure = Optional.empty();
    private final Executor delivery;
    private Optional<Held> held = Optional.empty();

    FakePainting(Executor delivery) {
        this.delivery = delivery;
    }

    @Override
    public void request(Request request, Previews.Listener listener) {
        requests.add(request);
        held = Optional.of(new Held(request, listener));
        if (!holds) {
            release();
        }
    }

    /** Finishes the request that is held back. */
    void release() {
        Optional<Held> now = held;
        held = Optional.empty();
        now.ifPresent(h -> delivery.execute(() -> failure.ifPresentOrElse(
                problem -> h.listener().failed(h.request(), problem),
                () -> h.listener().painted(h.request(), painted(h.request())))));
    }

    void progress(double done) {
        held.ifPresent(h -> h.listener().progressed(h.request(), done));
    }

    @Override
    public void paint(Photo photo, List<Style> styles, StyleTiles.Listener listener) {
        for (Style style : styles) {
            delivery.execute(() ->
                    listener.painted(style, tint(photo.preview(), style.codes().natural(), 1)));
        }
    }

    @Override
    public void original(Photo photo, Previews.OriginalListener listener) {
        originals.add(photo);
        delivery.execute(() -> listener.decoded(photo, photo.preview()));
    }

    @Override
    public void cancel() {
        held = Optional.empty();
    }

    private static PictureBuffer painted(Request request) {
        return tint(
                request.photo().preview(),
                request.blend().codeAt(1),
                request.settings().strength() / 100);
    }

    static PictureBuffer tint(PictureBuffer from, StyleCode code, double strength) {
        int width = from.width();
        PictureBuffer to = PictureBuffer.allocate(width, from.height(), PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * width];
        float hue = code.get(0, 0);
        for (int y = 0; y < from.height(); y++) {
            Region line = new Region(0, y, width, 1);
            from.readRgb(line, rgb);
            for (int x = 0; x < width; x++) {
                float light = (rgb[x] + rgb[width + x] + rgb[2 * width + x]) / 3;
                float step = Math.round(light * 6) / 6f;
                int tone = Color.HSBtoRGB(hue + 0.5f * step, 0.6f - 0.3f * step, Math.min(1, 0.15f + step));
                for (int c = 0; c < 3; c++) {
                    float painted = (tone >> (16 - 8 * c) & 255) / 255f;
                    rgb[c * width + x] += (float) strength * (painted - rgb[c * width + x]);
                }
            }
            to.writeRgb(line, rgb);
        }
        return to;
    }
}

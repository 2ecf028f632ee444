package atelier.studio;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.stylizer.PaintSettings;

/**
 * Shows a style large: where its swatch is the painted landscape, a large one is painted; a swatch that is a picture of
 * its own is enlarged.
 */
final class LargePictures {
    private static final double SAME = 0.03;

    private final PaintWorker worker;
    private final PictureFiles files;

    LargePictures(PaintWorker worker, PictureFiles files) {
        this.worker = worker;
        this.files = files;
    }

    PaintTicket<PictureBuffer> of(Style style, PictureBuffer swatch, int side) {
        return worker.submit(Lane.TILE, Monitor.NONE, (engine, monitor) -> {
            if (!same(engine.swatch(style), swatch)) {
                return files.resize(swatch, side);
            }
            PictureBuffer scene = engine.largeScene();
            return engine.paint(
                    Lane.TILE,
                    files.resize(scene, Math.min(side, scene.width())),
                    StyleBlend.of(style),
                    PaintSettings.DEFAULT,
                    PictureBuffer.Depth.EIGHT,
                    monitor);
        });
    }

    private static boolean same(PictureBuffer a, PictureBuffer b) {
        if (a.width() != b.width() || a.height() != b.height()) {
            return false;
        }
        Region bounds = a.bounds();
        float[] first = new float[3 * bounds.area()];
        float[] second = new float[3 * bounds.area()];
        a.readRgb(bounds, first);
        b.readRgb(bounds, second);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.abs(first[i] - second[i]);
        }
        return sum / first.length < SAME;
    }
}

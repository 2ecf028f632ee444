package atelier.studio;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.Painter;
import java.util.Arrays;

/** Paints every row as a tile: the inverted photo. */
final class FakePainter implements Painter {
    private final Runnable beforeTile;

    private final Runnable beforeCode;

    FakePainter(Runnable beforeTile, Runnable beforeCode) {
        this.beforeTile = beforeTile;
        this.beforeCode = beforeCode;
    }

    @Override
    public ModelId model() {
        return new ModelId("fake", "00ff");
    }

    @Override
    public CodeScales encode(Picture style, Monitor monitor) {
        beforeCode.run();
        monitor.checkCancelled();
        float[] values = new float[StyleCode.LENGTH];
        float[] pixel = new float[3];
        style.readRgb(new Region(0, 0, 1, 1), pixel);
        Arrays.fill(values, pixel[0]);
        return CodeScales.constant(StyleCode.of(values));
    }

    @Override
    public PictureBuffer paint(
            Picture photo, StyleBlend blend, PaintSettings settings, PictureBuffer.Depth depth, Monitor monitor) {
        PictureBuffer result = PictureBuffer.allocate(photo.width(), photo.height(), depth, photo.hasAlpha());
        float[] row = new float[3 * photo.width()];
        for (int y = 0; y < photo.height(); y++) {
            monitor.checkCancelled();
            beforeTile.run();
            Region line = new Region(0, y, photo.width(), 1);
            photo.readRgb(line, row);
            for (int i = 0; i < row.length; i++) {
                row[i] = 1 - row[i];
            }
            result.writeRgb(line, row);
            monitor.progress((y + 1.0) / photo.height());
        }
        return result;
    }

    @Override
    public void close() {}
}

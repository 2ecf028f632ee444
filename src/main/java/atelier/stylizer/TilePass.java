package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;

/** Paints tiles of one photo with one brush and statistics that all of them share. */
final class TilePass {
    private final InstantModel model;
    private final Ops ops;
    private final InputBuffer buffer;
    private final Picture photo;
    private final InstantStylizer.Statistics statistics;
    private final Brush brush;
    private final Scratch painted = new Scratch();

    TilePass(
            InstantModel model,
            Ops ops,
            InputBuffer buffer,
            Picture photo,
            InstantStylizer.Statistics statistics,
            Brush brush) {
        this.model = model;
        this.ops = ops;
        this.buffer = buffer;
        this.photo = photo;
        this.statistics = statistics;
        this.brush = brush;
    }

    /**
     * Paints a tile as planar RGB, not held in [0, 1]; what lies around the tile is painted with it and cut off.
     *
     * @param into room for three planes of the tile
     */
    void paint(Region tile, float[] into) {
        Region window = new Frame(photo.width(), photo.height(), model.margin()).window(tile);
        float[] all = painted.of(3 * window.area());
        try (Ops inner = ops.scope()) {
            NDArray content = buffer.read(photo, window, inner);
            Ops.read(model.stylizer().forward(inner, content, statistics, brush.targets(), 1), all);
        }
        Frame.crop(all, window, tile, into);
    }
}

package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;

/** Paints tiles of one photo with one brush and statistics that all of them share. */
record TilePass(
        InstantModel model,
        Ops ops,
        InputBuffer buffer,
        Picture photo,
        InstantStylizer.Statistics statistics,
        Brush brush) {

    /** A tile's planar RGB, not held in [0, 1]; what lies around the tile is painted with it and cut off. */
    float[] paint(Region tile) {
        Region window = new Frame(photo.width(), photo.height(), model.margin()).window(tile);
        float[] painted = new float[3 * window.area()];
        try (Ops inner = ops.scope()) {
            NDArray content = buffer.read(photo, window, inner);
            Ops.read(model.stylizer().forward(inner, content, statistics, brush.targets(), 1), painted);
        }
        float[] cropped = new float[3 * tile.area()];
        Frame.crop(painted, window, tile, cropped);
        return cropped;
    }
}

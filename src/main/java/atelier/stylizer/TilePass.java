package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import java.util.List;

/** Paints tiles of one photo with one brush and statistics that all of them share. */
final class TilePass {
    private final InstantModel model;
    private final Ops ops;
    private final InputBuffer buffer;
    private final Picture photo;
    private final InstantStylizer.Statistics statistics;
    private final Brush brush;
    private final List<Shift> shifts;
    private final Band band;
    private final Scratch painted = new Scratch();

    TilePass(
            InstantModel model,
            Ops ops,
            InputBuffer buffer,
            Picture photo,
            InstantStylizer.Statistics statistics,
            Brush brush,
            List<Shift> shifts,
            Band band) {
        this.model = model;
        this.ops = ops;
        this.buffer = buffer;
        this.photo = photo;
        this.statistics = statistics;
        this.brush = brush;
        this.shifts = List.copyOf(shifts);
        this.band = band;
    }

    /**
     * Paints a tile as planar RGB, not held in [0, 1]; what lies around the tile is painted with it and cut off.
     *
     * @param into room for three planes of the tile
     */
    void paint(Region tile, float[] into) {
        Average average = new Average(into, 3 * tile.area(), shifts.size());
        for (Shift shift : shifts) {
            Region window = model.frame(photo.width(), photo.height(), shift).window(tile, band.reach());
            try (Ops inner = ops.scope()) {
                NDArray content = model.content(inner, buffer, photo, window);
                NDArray picture = model.stylizer().forward(inner, content, statistics, brush.targets(), 1);
                band.add(inner, ChromaBlur.of(inner, picture), window, tile, average, painted);
            }
        }
    }
}

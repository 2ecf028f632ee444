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
            Frame frame = model.frame(photo.width(), photo.height(), shift);
            Region window = frame.window(tile, band.reach());
            Region near = frame.painted(tile, band.reach());
            InstantStylizer.Part part =
                    new InstantStylizer.Part(near.x() - window.x(), near.y() - window.y(), near.width(), near.height());
            try (Ops inner = ops.scope()) {
                NDArray content = model.content(inner, buffer, photo, window);
                NDArray picture = model.stylizer().forward(inner, content, part, statistics, brush.targets());
                band.add(inner, ChromaBlur.of(inner, picture), near, tile, average, painted);
            }
        }
    }
}

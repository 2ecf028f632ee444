package atelier.training.loop;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pictures of one size, planar RGB in [0, 1], to be laid out as a grid. */
public record SampleSheet(int height, int width, List<float[]> pictures) {
    private static final int GAP = 2;

    public SampleSheet {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a sheet shows at least one picture");
        }
        pictures = List.copyOf(pictures);
    }

    /** Takes a tensor's values {@code [N, 3, H, W]} apart. */
    static SampleSheet of(float[] values, int height, int width) {
        int each = 3 * height * width;
        List<float[]> pictures = new ArrayList<>();
        for (int at = 0; at < values.length; at += each) {
            pictures.add(Arrays.copyOfRange(values, at, at + each));
        }
        return new SampleSheet(height, width, pictures);
    }

    /** The grid as one picture, as near to a square as it goes. */
    public PictureBuffer grid() {
        int columns = (int) Math.ceil(Math.sqrt(pictures.size()));
        int rows = Math.ceilDiv(pictures.size(), columns);
        PictureBuffer grid = PictureBuffer.allocate(
                columns * (width + GAP) - GAP, rows * (height + GAP) - GAP, PictureBuffer.Depth.EIGHT, false);
        for (int i = 0; i < pictures.size(); i++) {
            int x = i % columns * (width + GAP);
            int y = i / columns * (height + GAP);
            grid.writeRgb(new Region(x, y, width, height), pictures.get(i));
        }
        return grid;
    }
}

package atelier.ui;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.library.index.PaletteColor;
import java.awt.Color;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small abstract pictures, drawn from an id: soft bands and blots of four colours. */
final class FakeSwatches {
    private static final int SIDE = 256;

    private FakeSwatches() {}

    static List<PaletteColor> palette(String id) {
        Random random = new Random(id.hashCode() * 7919L);
        float hue = FakeRows.hue(id);
        return IntStream.range(0, 5)
                .mapToObj(i -> new PaletteColor(
                        Color.HSBtoRGB(
                                        hue + (random.nextFloat() - 0.5f) * (i == 3 ? 1 : 0.16f),
                                        0.25f + 0.6f * random.nextFloat(),
                                        0.25f + 0.7f * random.nextFloat())
                                & 0xffffff,
                        new double[] {0.38, 0.24, 0.18, 0.12, 0.08}[i]))
                .toList();
    }

    static PictureBuffer of(String id) {
        Random random = new Random(id.hashCode() * 104729L);
        List<PaletteColor> colors = palette(id);
        double turn = random.nextDouble() * 6.28;
        double fine = 2 + 9 * random.nextDouble();
        double bend = 3 * random.nextDouble();
        double blots = 1 + 5 * random.nextDouble();
        PictureBuffer picture = PictureBuffer.allocate(SIDE, SIDE, PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double u = x / (double) SIDE;
                double v = y / (double) SIDE;
                double along = u * Math.cos(turn) + v * Math.sin(turn) + 0.12 * bend * Math.sin(5 * v + turn);
                double band = Math.sin(along * fine * 3 + Math.sin(u * blots * 4) * bend);
                double blot = Math.sin(u * blots * 5 + bend) * Math.cos(v * blots * 6 + turn);
                int which = blot > 0.55 ? 3 : band > 0.4 ? 0 : band > -0.2 ? 1 : band > -0.75 ? 2 : 4;
                int color = colors.get(which).rgb();
                double light = 0.9 + 0.1 * Math.sin(40 * along + 9 * u) + 0.04 * random.nextDouble();
                for (int c = 0; c < 3; c++) {
                    rgb[c * SIDE + x] = (float) Math.min(1, (color >> (16 - 8 * c) & 255) / 255.0 * light);
                }
            }
            picture.writeRgb(new Region(0, y, SIDE, 1), rgb);
        }
        return picture;
    }
}

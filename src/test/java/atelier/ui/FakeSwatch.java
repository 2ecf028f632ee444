package atelier.ui;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.studio.styles.FreshStyle;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Styles of one number from 0 to 1, with swatches of waves in its hue. */
final class FakeSwatch {
    private static final List<String> FIRST =
            List.of("Quiet", "Amber", "Slow", "Paper", "Distant", "Salt", "Violet", "Early", "Broken", "Silver");
    private static final List<String> SECOND =
            List.of("Harbour", "Orchard", "Signal", "Weather", "Mirror", "Embers", "Tide", "Lattice", "Meadow");
    private static final int SIDE = 96;

    private FakeSwatch() {}

    static FreshStyle style(String id, double hue, String generator, StyleOrigin origin) {
        float[] values = new float[StyleCode.LENGTH];
        Arrays.fill(values, (float) hue);
        int at = Math.floorMod(id.hashCode(), FIRST.size() * SECOND.size());
        return new FreshStyle(
                id,
                FIRST.get(at % FIRST.size()) + " " + SECOND.get(at / FIRST.size()),
                origin,
                generator,
                LatentPoint.of((float) hue),
                Optional.of(CodeScales.constant(StyleCode.of(values))),
                picture(hue, id.hashCode()));
    }

    static PictureBuffer picture(double hue, int seed) {
        PictureBuffer picture = PictureBuffer.allocate(SIDE, SIDE, PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * SIDE];
        double turn = seed * 0.37;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double u = (x * Math.cos(turn) + y * Math.sin(turn)) / SIDE;
                double wave = Math.sin(14 * u + 3 * Math.sin(5.0 * y / SIDE + turn) + 2 * Math.cos(7.0 * x / SIDE));
                double step = Math.rint(2.4 * wave) / 2.4;
                int tone = Color.HSBtoRGB(
                        (float) (hue + 0.16 * step), (float) (0.55 - 0.25 * step), (float) (0.62 + 0.33 * step));
                for (int c = 0; c < 3; c++) {
                    rgb[c * SIDE + x] = (tone >> (16 - 8 * c) & 255) / 255f;
                }
            }
            picture.writeRgb(new Region(0, y, SIDE, 1), rgb);
        }
        return picture;
    }
}

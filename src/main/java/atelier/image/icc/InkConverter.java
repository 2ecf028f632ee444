package atelier.image.icc;

/**
 * Inks without a profile: the sixteen overprints of coated offset printing, blended by coverage (Neugebauer) on
 * encoded values, which stands in for dot gain.
 */
final class InkConverter implements RowConverter {
    /** Encoded sRGB of each overprint; bit 0 cyan, bit 1 magenta, bit 2 yellow, bit 3 black. */
    private static final int[] OVERPRINTS = {
        0xFFFFFF, 0x00AEEF, 0xEC008C, 0x2E3192, 0xFFF200, 0x00A651, 0xED1C24, 0x363639,
        0x231F20, 0x00141E, 0x1E0010, 0x080616, 0x1E1A00, 0x00140A, 0x1C0304, 0x000000
    };

    @Override
    public void convert(float[] colour, float[] rgb, int count) {
        for (int i = 0; i < count; i++) {
            float c = colour[i];
            float m = colour[count + i];
            float y = colour[2 * count + i];
            float k = colour[3 * count + i];
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int corner = 0; corner < OVERPRINTS.length; corner++) {
                float share = ((corner & 1) == 0 ? 1 - c : c)
                        * ((corner & 2) == 0 ? 1 - m : m)
                        * ((corner & 4) == 0 ? 1 - y : y)
                        * ((corner & 8) == 0 ? 1 - k : k);
                red += share * (OVERPRINTS[corner] >> 16);
                green += share * (OVERPRINTS[corner] >> 8 & 0xFF);
                blue += share * (OVERPRINTS[corner] & 0xFF);
            }
            rgb[i] = red / 255;
            rgb[count + i] = green / 255;
            rgb[2 * count + i] = blue / 255;
        }
    }
}

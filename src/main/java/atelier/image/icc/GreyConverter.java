package atelier.image.icc;

import atelier.image.color.Srgb;

/** Grey by a tone curve to neutral sRGB. */
final class GreyConverter implements RowConverter {
    private final ToneCurve curve;

    GreyConverter(ToneCurve curve) {
        this.curve = curve;
    }

    @Override
    public void convert(float[] colour, float[] rgb, int count) {
        for (int i = 0; i < count; i++) {
            float value = Srgb.fastEncode(curve.apply(colour[i]));
            rgb[i] = value;
            rgb[count + i] = value;
            rgb[2 * count + i] = value;
        }
    }
}

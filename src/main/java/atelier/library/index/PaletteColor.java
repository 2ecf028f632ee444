package atelier.library.index;

/**
 * One of the main colours of a swatch.
 *
 * @param rgb 0xRRGGBB, sRGB
 * @param share of the swatch's pixels, from 0 to 1
 */
public record PaletteColor(int rgb, double share) {}

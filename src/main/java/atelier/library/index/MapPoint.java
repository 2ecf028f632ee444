package atelier.library.index;

/**
 * A style's place on the map of the library; near ones are alike.
 *
 * @param x from 0 to 1
 * @param y from 0 to 1
 * @param rgb 0xRRGGBB, the main colour of its swatch
 */
public record MapPoint(String id, String name, float x, float y, int rgb) {}

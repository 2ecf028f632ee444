package atelier.studio;

/** How large a picture is, in pixels. */
public record PixelSize(int width, int height) {
    public int longestSide() {
        return Math.max(width, height);
    }
}

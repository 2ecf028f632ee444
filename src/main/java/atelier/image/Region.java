package atelier.image;

/** A rectangle of pixels; its area is at least one pixel. */
public record Region(int x, int y, int width, int height) {
    public Region {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a region has at least one pixel");
        }
    }

    public int area() {
        return Math.multiplyExact(width, height);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    /** With so many pixels more on every side. */
    public Region grown(int by) {
        return new Region(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}

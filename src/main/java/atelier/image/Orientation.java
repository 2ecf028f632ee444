package atelier.image;

/** How a stored picture is turned to stand upright (EXIF 2.32, tag 274). */
public record Orientation(int number) {
    public Orientation {
        if (number < 1 || number > 8) {
            throw new IllegalArgumentException("an orientation is 1 to 8");
        }
    }

    /** Whether width and height change places. */
    public boolean swaps() {
        return number >= 5;
    }

    /** Upright column of the stored pixel (x, y) in a stored picture of that size. */
    public int column(int x, int y, int width, int height) {
        return switch (number) {
            case 1, 4 -> x;
            case 2, 3 -> width - 1 - x;
            case 5, 8 -> y;
            default -> height - 1 - y;
        };
    }

    /** Upright row of the stored pixel (x, y) in a stored picture of that size. */
    public int row(int x, int y, int width, int height) {
        return switch (number) {
            case 1, 2 -> y;
            case 3, 4 -> height - 1 - y;
            case 5, 6 -> x;
            default -> width - 1 - x;
        };
    }
}

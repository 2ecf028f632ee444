package atelier.training.data;

/**
 * How a picture of any shape becomes one of the trained size.
 *
 * @param width trained width in pixels
 * @param height trained height in pixels
 * @param mode crop or fit
 * @param margin from 1: crops are taken from pictures that are this much larger than they need be
 */
public record Framing(int width, int height, Mode mode, double margin) {
    private static final double LONGEST = 2;

    /** What happens to what does not fit. */
    public enum Mode {
        /** Fills the frame; another part of the picture each time. */
        CROP(0),
        /** Shows the whole picture; the rest of the frame mirrors it. */
        FIT(1);

        // Stands in the files of PictureCache.
        private final int code;

        Mode(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** Width and height of a picture as it is stored. */
    record Size(int width, int height) {}

    public Framing {
        if (width < 1 || height < 1 || !(margin >= 1 && margin <= 2)) {
            throw new IllegalArgumentException("a frame has at least one pixel, and its margin is from 1 to 2");
        }
    }

    /** Crops of a square. */
    public static Framing crop(int side) {
        return new Framing(side, side, Mode.CROP, 1);
    }

    /** The size a picture is stored in: for crops it covers the frame, at most twice as long; to fit, inside of it. */
    Size stored(int pictureWidth, int pictureHeight) {
        double across = (double) width / pictureWidth;
        double down = (double) height / pictureHeight;
        if (mode == Mode.FIT) {
            double scale = Math.min(across, down);
            return new Size(
                    Math.clamp(Math.round(pictureWidth * scale), 1, width),
                    Math.clamp(Math.round(pictureHeight * scale), 1, height));
        }
        double scale = Math.max(across, down) * margin;
        return new Size(
                (int) Math.clamp(Math.round(pictureWidth * scale), width, Math.round(LONGEST * margin * width)),
                (int) Math.clamp(Math.round(pictureHeight * scale), height, Math.round(LONGEST * margin * height)));
    }
}

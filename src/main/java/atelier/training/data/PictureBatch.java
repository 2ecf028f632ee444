package atelier.training.data;

/**
 * The pictures of one training step, as bytes: {@code count × 3 × height × width}, red, green and blue planes.
 * The arrays are the batch's own, not copies: whoever takes the batch owns them.
 */
public final class PictureBatch {
    private final long step;
    private final int height;
    private final int width;
    private final byte[] pixels;
    private final int[] labels;
    private final int[] indices;

    PictureBatch(long step, int height, int width, byte[] pixels, int[] labels, int[] indices) {
        this.step = step;
        this.height = height;
        this.width = width;
        this.pixels = pixels;
        this.labels = labels;
        this.indices = indices;
    }

    public long step() {
        return step;
    }

    public int count() {
        return indices.length;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /** Samples 0 to 255 as unsigned bytes. */
    public byte[] pixels() {
        return pixels;
    }

    /** The class of each picture, an index into {@link PictureSet#labels}; −1 without a label. */
    public int[] labels() {
        return labels;
    }

    /** Which picture of the set each one is. */
    public int[] indices() {
        return indices;
    }

    /** The samples as floats from −1 to 1, as generators make them. */
    public float[] signed() {
        float[] result = new float[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (pixels[i] & 0xFF) / 127.5f - 1;
        }
        return result;
    }

    /** The samples as floats from 0 to 1, as painters take them. */
    public float[] unit() {
        float[] result = new float[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (pixels[i] & 0xFF) / 255f;
        }
        return result;
    }
}

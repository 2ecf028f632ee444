package atelier.training.data;

/**
 * A picture that can be trained on.
 *
 * @param path relative to the scanned folder, with forward slashes
 * @param label the first sub-folder, or empty for a picture in the folder itself
 * @param width upright, in pixels
 */
public record PictureEntry(String path, String label, int width, int height, String sha256) {
    /** The shorter side in pixels. */
    public int shortSide() {
        return Math.min(width, height);
    }
}

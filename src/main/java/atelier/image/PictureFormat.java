package atelier.image;

/** The formats that Atelier reads; it writes the first three. */
public enum PictureFormat {
    JPEG("JPEG", "jpg"),
    PNG("PNG", "png"),
    TIFF("TIFF", "tif"),
    WEBP("WebP", "webp"),
    BMP("BMP", "bmp"),
    GIF("GIF", "gif");

    /** The readable formats, for sentences to the user. */
    public static final String READABLE = "JPEG, PNG, TIFF, WebP, BMP or GIF";

    private final String label;
    private final String extension;

    PictureFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The usual extension, without its dot. */
    public String extension() {
        return extension;
    }

    public boolean writable() {
        return this == JPEG || this == PNG || this == TIFF;
    }
}

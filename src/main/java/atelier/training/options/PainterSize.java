package atelier.training.options;

/** Painters halve a picture twice, and their widest filters need some pixels. */
final class PainterSize {
    private PainterSize() {}

    static void check(PictureOptions pictures) {
        Given.refuse(
                pictures.outputHeight() % 4 != 0 || pictures.outputWidth() % 4 != 0,
                "A painter needs a height and a width that can be divided by 4: %d × %d cannot."
                        .formatted(pictures.outputWidth(), pictures.outputHeight()));
        Given.refuse(
                Math.min(pictures.outputHeight(), pictures.outputWidth()) < 32,
                "A painter is trained on at least 32 × 32 pixels.");
    }
}

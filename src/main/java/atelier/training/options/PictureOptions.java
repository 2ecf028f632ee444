package atelier.training.options;

import atelier.art.Param;
import atelier.training.data.Framing;
import java.util.List;

/**
 * Which pictures, how large, how many at once.
 *
 * @param trainSize how many pictures are used at most; 0 is all
 * @param batch pictures a step
 * @param inputHeight pictures are stored this high, 0 as the output; parts of the output's size are cut from them
 * @param outputHeight what is trained and painted or invented, in pixels
 * @param crop parts of pictures fill the frame; off, whole pictures with mirrored borders
 * @param flips half of the pictures mirrored left to right
 */
public record PictureOptions(
        int trainSize,
        int batch,
        int inputHeight,
        int inputWidth,
        int outputHeight,
        int outputWidth,
        boolean crop,
        boolean flips) {
    static final List<Param> PARAMS = List.of(
            Given.whole("trainSize", "Pictures used", 0, 0, 10_000_000, true, "At most so many pictures; 0 for all."),
            Given.whole("batch", "Batch", 16, 1, 1024, true, "Pictures a step: more is steadier and slower."),
            Given.whole("inputHeight", "Input height", 256, 4, 2048, true, "Height at which pictures are read."),
            Given.whole("inputWidth", "Input width", 256, 4, 2048, true, "Width at which pictures are read."),
            Given.whole("outputHeight", "Height", 256, 4, 1024, false, "Height of what is trained, in pixels."),
            Given.whole("outputWidth", "Width", 256, 4, 1024, false, "Width of what is trained, in pixels."),
            Given.toggle("crop", "Crop", true, false, "Fill the frame with a part of each picture, not the whole."),
            Given.toggle("flips", "Mirror", true, true, "Show half of the pictures mirrored left to right."));

    static PictureOptions of(Given given) {
        PictureOptions options = new PictureOptions(
                given.whole("trainSize"),
                given.whole("batch"),
                given.whole("inputHeight"),
                given.whole("inputWidth"),
                given.whole("outputHeight"),
                given.whole("outputWidth"),
                given.values().toggle("crop"),
                given.values().toggle("flips"));
        options.check();
        return options;
    }

    /** How pictures are stored and cut. */
    public Framing framing() {
        return new Framing(
                outputWidth,
                outputHeight,
                crop ? Framing.Mode.CROP : Framing.Mode.FIT,
                crop ? (double) inputHeight / outputHeight : 1);
    }

    private void check() {
        Given.refuse(
                inputHeight < outputHeight || inputHeight > 2 * outputHeight,
                "The input height must be from the output height, %d, to twice that, not %d."
                        .formatted(outputHeight, inputHeight));
        Given.refuse(
                (long) inputHeight * outputWidth != (long) inputWidth * outputHeight,
                "Input and output must have the same proportions: %d × %d and %d × %d do not."
                        .formatted(inputWidth, inputHeight, outputWidth, outputHeight));
    }
}

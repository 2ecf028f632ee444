package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;

/**
 * DiffAugment: changes made to real pictures and samples alike before the discriminator sees them.
 *
 * @param strength share of pictures changed, 0 to 1; where it begins when adaptive
 * @param adaTarget adaptive: share of real pictures that the discriminator shall be sure of beyond chance; 0 is fixed
 * @param adaImages adaptive: images in which the strength can go from 0 to 1
 */
public record AugmentOptions(
        boolean color, boolean translation, boolean cutout, double strength, double adaTarget, int adaImages) {
    static final List<Param> PARAMS = List.of(
            Given.toggle("augmentColor", "Vary colours", true, true, "Brightness, saturation and contrast."),
            Given.toggle("augmentTranslation", "Shift", true, true, "By up to an eighth of the size."),
            Given.toggle("augmentCutout", "Cut out", true, true, "A square of half the size."),
            Given.number("augment", "Augmentation", 1, 0, 1, true, "Share of pictures changed before judging."),
            Given.number("adaTarget", "Adaptive", 0, 0, 1, true, "Sureness of the judge aimed at; 0 is fixed."),
            Given.whole("adaImages", "Adapting in", 100_000, 1000, 100_000_000, true, "Images from none to all."));

    static AugmentOptions of(Given given) {
        ParamValues v = given.values();
        AugmentOptions options = new AugmentOptions(
                v.toggle("augmentColor"),
                v.toggle("augmentTranslation"),
                v.toggle("augmentCutout"),
                v.number("augment"),
                v.number("adaTarget"),
                given.whole("adaImages"));
        Given.refuse(
                options.adaTarget > 0 && !options.color && !options.translation && !options.cutout,
                "Adaptive augmentation needs at least one of colours, shift and cut-out.");
        return options;
    }
}

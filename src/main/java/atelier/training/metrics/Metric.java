package atelier.training.metrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * The metrics that the trainers write, by the key that stands in {@code metrics.jsonl}. Charts take labels and
 * directions from here; a key that is not here is charted under its own name.
 */
public enum Metric {
    GENERATOR_LOSS("loss.generator", "Generator loss", Better.NEITHER, "How well the discriminator sees through."),
    DISCRIMINATOR_LOSS("loss.discriminator", "Discriminator loss", Better.NEITHER, "How often it errs."),
    CLASSIFIER_LOSS("loss.classifier", "Style head loss", Better.LOWER, "How well styles of real pictures are told."),
    AMBIGUITY_LOSS("loss.ambiguity", "Ambiguity loss", Better.LOWER, "Low when samples belong to no known style."),
    STYLE_LOSS("loss.style", "Style loss", Better.LOWER, "Distance from the style's statistics."),
    TEXTURE_LOSS(
            "loss.texture", "Texture loss", Better.LOWER, "Distance from which of the style's features go together."),
    CONTENT_LOSS("loss.content", "Content loss", Better.LOWER, "Distance from the photo's content."),
    IDENTITY_LOSS("loss.identity", "Identity loss", Better.LOWER, "Change of a picture painted in its own style."),
    TV_LOSS("loss.tv", "Smoothness loss", Better.LOWER, "Noise between neighbouring pixels."),
    SHIFT_LOSS("loss.shift", "Steadiness loss", Better.LOWER, "Change of the painting when the photo moves by pixels."),
    GRAIN_LOSS("loss.grain", "Grain loss", Better.LOWER, "Fine grain where the photo is flat."),
    WEAVE_LOSS("loss.weave", "Weave loss", Better.LOWER, "Broader texture where the photo is soft."),
    STROKES_LOSS("loss.strokes", "Strokes loss", Better.LOWER, "How alike the strokes of two styles are."),
    RANGE_LOSS("loss.range", "Range loss", Better.LOWER, "Colours beyond what can be shown."),
    DISTILLATION_LOSS("loss.distillation", "Distillation loss", Better.LOWER, "Distance from the teacher's features."),
    STATISTICS_LOSS(
            "loss.statistics",
            "Statistics loss",
            Better.LOWER,
            "Distance from the statistics of the teacher's features."),
    MATCH_LOSS(
            "loss.match", "Likeness loss", Better.LOWER, "Distance of samples from the pictures they are guided by."),
    VARIETY_LOSS("loss.diversity", "Variety loss", Better.LOWER, "How alike the samples of a batch are."),
    COLOUR_LOSS("loss.colour", "Colour loss", Better.LOWER, "Distance from the statistics of colours."),
    CONTRAST_LOSS("loss.contrast", "Contrast loss", Better.LOWER, "How badly style codes tell paintings apart."),
    ADVERSARIAL_LOSS("loss.adversarial", "Adversarial loss", Better.NEITHER, "How well the judge sees through."),
    JUDGE_LOSS("loss.judge", "Judge loss", Better.NEITHER, "How often the judge of paintings errs."),
    JUDGE_ON_PAINTINGS("judge.real", "Judge on paintings", Better.NEITHER, "Share of paintings taken for paintings."),
    JUDGE_ON_PAINTED(
            "judge.fake", "Judge on painted", Better.NEITHER, "Share of painted photos that are seen through."),
    PENALTY("loss.penalty", "Gradient penalty", Better.NEITHER, "R1 or WGAN-GP term of the discriminator."),
    REAL_ACCURACY("accuracy.real", "Accuracy on real", Better.NEITHER, "Share of real pictures taken for real."),
    FAKE_ACCURACY("accuracy.fake", "Accuracy on samples", Better.NEITHER, "Share of samples taken for samples."),
    STYLE_ACCURACY("accuracy.style", "Style accuracy", Better.HIGHER, "Share of real pictures given their own style."),
    AMBIGUITY_WEIGHT("ambiguity.weight", "Creative weight", Better.NEITHER, "Weight of the ambiguity loss now."),
    EXPLAINED_1("explained.relu1_1", "relu1_1", Better.HIGHER, "Share of the teacher's features that is explained."),
    EXPLAINED_2("explained.relu2_1", "relu2_1", Better.HIGHER, "Share of the teacher's features that is explained."),
    EXPLAINED_3("explained.relu3_1", "relu3_1", Better.HIGHER, "Share of the teacher's features that is explained."),
    EXPLAINED_4("explained.relu4_1", "relu4_1", Better.HIGHER, "Share of the teacher's features that is explained."),
    EXPLAINED_5("explained.relu5_1", "relu5_1", Better.HIGHER, "Share of the teacher's features that is explained."),
    CREATIVITY(
            "creativity",
            "Creativity, by its judge",
            Better.HIGHER,
            "Entropy of the samples' styles: 1 is no known style."),
    CLASSIFIED_CREATIVITY(
            "creativity.classified",
            "Creativity, by classifier",
            Better.HIGHER,
            "Entropy of the shown samples' styles by a classifier that knows only paintings: 1 is no known style."),
    FID("fid", "FID", Better.LOWER, "Distance between the statistics of samples and pictures."),
    KID("kid", "KID", Better.LOWER, "As FID, without its bias for few pictures."),
    KID_DEVIATION("kid.deviation", "KID deviation", Better.NEITHER, "Standard deviation of KID over subsets."),
    PIXEL_DISTANCE(
            "pixels", "Pixel distance", Better.LOWER, "Samples from pictures in colours and layout, not detail."),
    INCEPTION_SCORE("is", "IS, by judge file", Better.HIGHER, "Samples clear one by one and varied together."),
    CLASSIFIED_INCEPTION_SCORE(
            "is.classified", "IS, by classifier", Better.HIGHER, "Styles clear one by one and varied together."),
    PSNR("psnr", "PSNR", Better.HIGHER, "Likeness of a reconstruction, in decibels."),
    SSIM("ssim", "SSIM", Better.HIGHER, "Likeness of structure; 1 is the same picture."),
    DIVERSITY("diversity", "Diversity", Better.HIGHER, "Mean distance between samples."),
    NEAREST("nearest", "Nearest picture", Better.HIGHER, "Distance of samples to pictures, 1 as among the pictures."),
    AUGMENTATION("augmentation", "Augmentation", Better.NEITHER, "How much pictures are changed before judging."),
    LEARNING_RATE("rate", "Learning rate", Better.NEITHER, "Step size of the optimizer."),
    GRADIENT_NORM("gradient", "Gradient norm", Better.NEITHER, "Size of the gradient before clipping."),
    GENERATOR_GRADIENT("gradient.generator", "Generator", Better.NEITHER, "The generator's, before clipping."),
    DISCRIMINATOR_GRADIENT(
            "gradient.discriminator", "Discriminator", Better.NEITHER, "The discriminator's, before clipping."),
    IMAGES_PER_SECOND("speed", "Images per second", Better.HIGHER, "Pace of the training."),
    MEMORY("memory", "Memory (MiB)", Better.LOWER, "Memory of the process, in mebibytes."),
    WAITING("waiting", "Waiting for pictures", Better.LOWER, "Share of the time spent waiting for data.");

    /** Which way a metric improves. */
    public enum Better {
        LOWER,
        HIGHER,
        NEITHER
    }

    private final String key;
    private final String label;
    private final Better better;
    private final String help;

    Metric(String key, String label, Better better, String help) {
        this.key = key;
        this.label = label;
        this.better = better;
        this.help = help;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Better better() {
        return better;
    }

    public String help() {
        return help;
    }

    public static Optional<Metric> of(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }
}

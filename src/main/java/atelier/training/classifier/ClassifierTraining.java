package atelier.training.classifier;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.nn.FeatureNetwork;
import atelier.nn.FeatureWeights;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import atelier.training.data.PictureSet;
import atelier.training.data.PictureSource;
import atelier.training.options.ClassifierOptions;
import atelier.training.run.RunException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Trains a style classifier on a folder whose sub-folders are the styles, measures it, and writes it as a model. */
public record ClassifierTraining(Ops ops, PictureSource source, ClassifierOptions options, long seed) {
    private static final double LOOKING = 0.95;

    /**
     * What it learns with and from.
     *
     * @param features the feature network's file
     * @param licenceNote where the pictures come from
     * @param versions of the program and the system
     */
    public record Material(PictureSet pictures, Path features, String licenceNote, Map<String, String> versions) {}

    /** What was measured on pictures not learned from, by the order of the styles. */
    public record Result(List<String> labels, int learned, Confusion confusion) {}

    /**
     * Trains on the calling thread.
     *
     * @throws RunException with a sentence, when there are too few styles or pictures, or the features don't fit
     */
    public Result train(Material material, Path target, Monitor monitor) throws IOException {
        TensorEngine.trainingThread();
        PictureSet set = material.pictures().labelledOnly();
        List<String> labels = set.labels();
        check(set, labels);
        HeldOut split = HeldOut.of(set.pictures(), options.heldOut(), seed);
        try (Ops scope = ops.scope()) {
            FeatureNetwork features = features(scope, material.features());
            PictureViews views = new PictureViews(scope, features, source, options.side(), seed);
            double share = LOOKING
                    * split.learned().size()
                    * options.views()
                    / (split.learned().size() * options.views() + split.kept().size());
            Seen learned = Seen.of(set, split.learned(), labels, views, options.views(), monitor.part(0, share));
            Seen kept = Seen.of(set, split.kept(), labels, views, 1, monitor.part(share, LOOKING));
            Standard standard = Standard.of(learned.rows());
            Weights layers = new ClassifierFit(scope, options, seed)
                    .learn(
                            standard.relative(learned.rows()),
                            learned.styles(),
                            labels.size(),
                            monitor.part(LOOKING, 1));
            SequencedMap<String, NDArray> tensors = tensors(features, standard, scope, layers);
            StyleClassifier classifier = StyleClassifier.of(Weights.of(tensors), labels, options.side());
            Confusion confusion = measure(scope, classifier, standard.relative(kept.rows()), kept.styles());
            Result result = new Result(labels, split.learned().size(), confusion);
            monitor.checkCancelled();
            new ClassifierFolder(target).write(tensors, describe(target, material, result, classifier));
            return result;
        }
    }

    private static void check(PictureSet set, List<String> labels) {
        if (labels.size() < 2) {
            throw new RunException(
                    "Styles are told apart by sub-folders, and there are fewer than two with pictures: sort"
                            + " the pictures into one sub-folder a style.");
        }
        for (Map.Entry<String, Integer> count : set.counts().entrySet()) {
            if (count.getValue() < 2) {
                throw new RunException(
                        "“%s” has a single usable picture: a style needs at least two, one to learn from and one to measure with."
                                .formatted(count.getKey()));
            }
        }
    }

    private static FeatureNetwork features(Ops scope, Path file) throws IOException {
        try {
            return new FeatureWeights(scope).read(file);
        } catch (WeightsException | SafetensorsException e) {
            throw new RunException("The features file %s cannot be used: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static SequencedMap<String, NDArray> tensors(
            FeatureNetwork features, Standard standard, Ops scope, Weights layers) {
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
        tensors.put(StyleClassifier.FEATURES + ".conv0.weight", features.input().weight());
        tensors.put(StyleClassifier.FEATURES + ".conv0.bias", features.input().bias());
        for (FeatureNetwork.Step step : features.steps()) {
            String name = StyleClassifier.FEATURES + "." + step.name();
            tensors.put(name + ".weight", step.conv().weight());
            tensors.put(name + ".bias", step.conv().bias());
        }
        tensors.put(StyleClassifier.MEAN, scope.floats(standard.mean(), standard.mean().length));
        tensors.put(StyleClassifier.SCALE, scope.floats(standard.scale(), standard.scale().length));
        tensors.putAll(layers.all());
        return tensors;
    }

    private static Confusion measure(Ops scope, StyleClassifier classifier, float[][] relative, int[] styles) {
        Confusion confusion = new Confusion(classifier.labels().size());
        for (int i = 0; i < relative.length; i++) {
            confusion.add(styles[i], classifier.probabilities(scope, relative[i]));
        }
        return confusion;
    }

    private Map<String, Object> describe(Path target, Material material, Result result, StyleClassifier classifier) {
        Confusion confusion = result.confusion();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", target.toAbsolutePath().normalize().getFileName().toString());
        json.put(
                "architecture",
                "StyleClassifier(mean and deviation of feature maps, hidden=%d)".formatted(options.hidden()));
        json.put("labels", classifier.labels());
        json.put("settings", options.values().values());
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("heldOutPictures", confusion.pictures());
        metrics.put("accuracy", rounded(confusion.accuracy()));
        metrics.put("balancedAccuracy", rounded(confusion.balancedAccuracy()));
        metrics.put("accuracyOfTheMostFrequentStyle", rounded(confusion.ofTheMostFrequent()));
        metrics.put("confusion", confusion.rows());
        metrics.put(
                "confusionReading",
                "a row for each style, in the order of the labels: how many of its held-out pictures were taken for each style");
        json.put("metrics", metrics);
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("pictures", result.learned());
        origin.put("seed", seed);
        origin.put("data", material.pictures().labelledOnly().fingerprint());
        origin.put("features", material.features().getFileName().toString());
        origin.put("versions", material.versions());
        origin.put("created", Instant.now().toString());
        json.put("provenance", origin);
        json.put("licence", material.licenceNote().isBlank() ? "not stated" : material.licenceNote());
        return json;
    }

    private static double rounded(double value) {
        return Math.round(1e4 * value) / 1e4;
    }
}

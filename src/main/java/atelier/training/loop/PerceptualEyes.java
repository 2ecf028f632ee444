package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.FeatureWeights;
import atelier.nn.GradientPause;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.WeightsException;
import atelier.training.run.RunException;
import java.io.IOException;
import java.nio.file.Path;

/** A frozen feature network that compares pictures as a person would. */
record PerceptualEyes(FeatureNetwork network) {
    /**
     * Reads the network into the scope.
     *
     * @throws RunException with a sentence when the file is not a feature network
     */
    static PerceptualEyes read(Ops ops, Path file) throws IOException {
        try {
            return new PerceptualEyes(new FeatureWeights(ops).read(file));
        } catch (WeightsException | SafetensorsException e) {
            throw new RunException("The features file %s cannot be used: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Features of something that is not trained. */
    FeatureNetwork.Taps look(Ops ops, NDArray pictures) {
        try (GradientPause _ = new GradientPause()) {
            return network.bothTaps(ops, pictures);
        }
    }

    /** Features with gradients to the pictures. */
    FeatureNetwork.Taps watch(Ops ops, NDArray painted) {
        return network.bothTaps(ops, painted);
    }
}

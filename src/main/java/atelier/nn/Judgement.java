package atelier.nn;

/** What a judge network makes of pictures, a row each; a row of probabilities adds up to one. The arrays are the owner's. */
public final class Judgement {
    private final float[][] features;
    private final float[][] probabilities;

    public Judgement(float[][] features, float[][] probabilities) {
        this.features = features;
        this.probabilities = probabilities;
    }

    public float[][] features() {
        return features;
    }

    public float[][] probabilities() {
        return probabilities;
    }
}

package atelier.nn;

/** Adam (Kingma and Ba 2015): learning rate, decay rates of both moments, L2 decay, and what keeps the division safe. */
public record AdamSettings(double rate, double beta1, double beta2, double decay, double epsilon) {
    private static final double EPSILON = 1e-8;

    /** No decay, epsilon 1e-8. */
    public static AdamSettings of(double rate, double beta1, double beta2) {
        return new AdamSettings(rate, beta1, beta2, 0, EPSILON);
    }

    public AdamSettings withRate(double other) {
        return new AdamSettings(other, beta1, beta2, decay, epsilon);
    }
}

package atelier.nn;

/**
 * What a learning rate is multiplied with at each step: it rises in a line for {@code warmUp} steps, holds, and from
 * {@code decayFrom} falls to {@code end} at {@code decayTo}, where it stays. Pure: a resumed training asks for its step.
 */
public record RateSchedule(Form form, long warmUp, long decayFrom, long decayTo, double end) {
    /** How it falls. */
    public enum Form {
        CONSTANT,
        LINEAR,
        COSINE
    }

    public RateSchedule {
        if (warmUp < 0 || decayFrom < 0 || end < 0 || end > 1 || (form != Form.CONSTANT && decayTo <= decayFrom)) {
            throw new IllegalArgumentException("a rate falls from a step to a later one, to a share from 0 to 1");
        }
    }

    public static RateSchedule constant() {
        return new RateSchedule(Form.CONSTANT, 0, 0, 0, 1);
    }

    /** @param step counted from 0 */
    public double factor(long step) {
        double rise = step < warmUp ? (step + 1.0) / warmUp : 1;
        if (form == Form.CONSTANT) {
            return rise;
        }
        double done = Math.clamp((step - decayFrom) / (double) (decayTo - decayFrom), 0.0, 1.0);
        double way = form == Form.LINEAR ? done : (1 - StrictMath.cos(Math.PI * done)) / 2;
        return rise * (1 + way * (end - 1));
    }
}

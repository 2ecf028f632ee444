package atelier.training.loop;

import java.util.OptionalLong;

/**
 * What a training would take on this machine, from a few of its own steps.
 *
 * @param secondsPerStep on average, penalties that come only every few steps included
 * @param steps where the training would end
 * @param memoryBytes the most that its process would hold, where the system tells it
 * @param roomBytes how much it could hold, where the system tells it
 */
public record Estimate(double secondsPerStep, long steps, OptionalLong memoryBytes, OptionalLong roomBytes) {
    /** How long the whole training would take. */
    public double seconds() {
        return secondsPerStep * steps;
    }

    /** The same pace over another length, as another number of pictures gives it. */
    public Estimate over(long otherSteps) {
        return new Estimate(secondsPerStep, otherSteps, memoryBytes, roomBytes);
    }

    /** Whether memory suffices; true where nobody can tell. */
    public boolean fits() {
        return memoryBytes.isEmpty() || roomBytes.isEmpty() || memoryBytes.getAsLong() <= roomBytes.getAsLong();
    }
}

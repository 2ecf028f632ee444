package atelier.training.loop;

/**
 * What a step is told.
 *
 * @param step counted from 0
 * @param lastStep where the run ends, for rates that fall towards it
 * @param rateFactor what commands have made of the learning rate; 1 at first
 * @param measured whether losses are to be read back, which makes a graphics card wait
 */
public record StepContext(long step, long lastStep, double rateFactor, boolean measured) {}

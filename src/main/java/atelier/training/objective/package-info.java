/** What a training strives for: losses, penalties, augmentation, replay, and the step of a generator and its judge. */
package atelier.training.objective;

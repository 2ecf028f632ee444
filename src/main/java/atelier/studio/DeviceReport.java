package atelier.studio;

import atelier.training.options.Machine;

/**
 * The device in use, for the status bar and {@code atelier devices}.
 *
 * @param name "CPU" or the GPU's name
 * @param reason why this one, as a sentence part ("no CUDA libraries in this build")
 * @param engine engine and version ("PyTorch 2.7.1")
 * @param threads threads that the engine computes with
 */
public record DeviceReport(String name, String reason, String engine, int threads) {
    static final String PROCESSOR = "CPU";

    /** What presets of trainings differ by. */
    public Machine machine() {
        return name.equals(PROCESSOR) ? Machine.PROCESSOR : Machine.GRAPHICS_CARD;
    }
}

package atelier.training.options;

/** What a training computes on, as far as its presets differ by it. */
public enum Machine {
    PROCESSOR,
    GRAPHICS_CARD
}

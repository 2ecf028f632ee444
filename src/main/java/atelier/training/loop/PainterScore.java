package atelier.training.loop;

/** How painters' and feature networks' checkpoints are compared: the weighted losses of the shown network on fixed pictures. */
final class PainterScore {
    static final String KEY = "score";

    private PainterScore() {}
}

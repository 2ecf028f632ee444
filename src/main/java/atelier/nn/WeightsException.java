package atelier.nn;

/** Weights that don't fit their network; the message is a sentence that names the tensor. */
public final class WeightsException extends RuntimeException {
    public WeightsException(String sentence) {
        super(sentence);
    }
}

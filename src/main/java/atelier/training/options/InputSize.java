package atelier.training.options;

import java.util.Map;

/** Pictures are read at the size that is trained, unless another is asked for. */
final class InputSize {
    private InputSize() {}

    static Map<String, Object> defaults(Given given) {
        return Map.of(
                "inputHeight", given.values().number("outputHeight"),
                "inputWidth", given.values().number("outputWidth"));
    }
}

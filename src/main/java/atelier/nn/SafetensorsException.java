package atelier.nn;

import java.io.IOException;

/** A file that is not sound safetensors; the message is a sentence that names the tensor where there is one. */
public final class SafetensorsException extends IOException {
    public SafetensorsException(String sentence) {
        super(sentence);
    }

    public SafetensorsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

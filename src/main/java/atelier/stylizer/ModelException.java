package atelier.stylizer;

import java.io.IOException;

/** A model folder that cannot be used; the message is a sentence for the user. */
public final class ModelException extends IOException {
    public ModelException(String sentence) {
        super(sentence);
    }

    public ModelException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

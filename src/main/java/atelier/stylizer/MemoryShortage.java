package atelier.stylizer;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.Locale;

/** Tells failures for lack of memory, Java's or native, from all others. */
public final class MemoryShortage {
    private static final List<String> SIGNS =
            List.of("out of memory", "can't allocate memory", "not enough memory", "cannot allocate memory");

    private MemoryShortage() {}

    public static boolean caused(Throwable error) {
        if (error instanceof OutOfMemoryError) {
            return true;
        }
        String message = error.getMessage();
        return error instanceof EngineException
                && message != null
                && SIGNS.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }
}

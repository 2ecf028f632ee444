package atelier.studio;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets news through at most ten times a second. Used by one thread at a time. */
final class Beat {
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(100);

    private final LongSupplier nanos;
    private long last;
    private boolean begun;

    Beat(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean due() {
        long now = nanos.getAsLong();
        if (begun && now - last < GAP) {
            return false;
        }
        begun = true;
        last = now;
        return true;
    }
}

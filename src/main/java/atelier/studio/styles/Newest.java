package atelier.studio.styles;

import atelier.art.Monitor;
import java.util.concurrent.atomic.AtomicReference;

/** Requests of which only the newest counts. */
final class Newest {
    private final AtomicReference<Turn> turn = new AtomicReference<>();

    /** A request; it is cancelled as soon as a newer one begins. */
    final class Turn implements Monitor {
        private Turn() {}

        @Override
        public boolean cancelled() {
            return turn.get() != this;
        }
    }

    Turn begin() {
        Turn fresh = new Turn();
        turn.set(fresh);
        return fresh;
    }

    void cancel() {
        turn.set(null);
    }
}

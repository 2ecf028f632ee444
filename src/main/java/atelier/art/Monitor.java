package atelier.art;

import java.util.concurrent.CancellationException;

/** What long work tells its owner, and how its owner stops it. Called on the working thread. */
public interface Monitor {
    /** Hears nothing and never cancels. */
    Monitor NONE = new Monitor() {};

    /** The share done so far, from 0 to 1, never falling. */
    default void progress(double done) {}

    /** A sentence that the user should see though the work goes on. */
    default void notice(String sentence) {}

    default boolean cancelled() {
        return false;
    }

    /** Hears nothing of a part of the work, and cancels it when this one does. */
    default Monitor silent() {
        Monitor owner = this;
        return new Monitor() {
            @Override
            public boolean cancelled() {
                return owner.cancelled();
            }
        };
    }

    /** Passes on the progress of a part of the work as a share of the whole, and all else as it is. */
    default Monitor part(double from, double to) {
        Monitor whole = this;
        return new Monitor() {
            @Override
            public void progress(double done) {
                whole.progress(from + (to - from) * Math.clamp(done, 0, 1));
            }

            @Override
            public void notice(String sentence) {
                whole.notice(sentence);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** Ends the work between two steps with a {@link CancellationException} when its owner asked for that. */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}

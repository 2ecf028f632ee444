package atelier.training.coach;

/**
 * A verdict that does not nag: it rings once after some bad ticks in a row, and again only after some good ones in a
 * row.
 */
final class Alarm {
    private final int patience;
    private final int recovery;
    private int bad;
    private int good;
    private boolean rung;

    Alarm(int patience, int recovery) {
        this.patience = patience;
        this.recovery = recovery;
    }

    /** Hears a tick; true when it is time to speak. */
    boolean hears(boolean isBad) {
        bad = isBad ? bad + 1 : 0;
        good = isBad ? 0 : good + 1;
        if (rung && good >= recovery) {
            rung = false;
        }
        if (rung || bad < patience) {
            return false;
        }
        rung = true;
        return true;
    }

    /** Starts anew, as after a roll back. */
    void reset() {
        bad = 0;
        good = 0;
        rung = false;
    }
}

package atelier.stylizer;

import atelier.art.Monitor;

/** Hears of a part of the work that an owner waits for: it begins at {@code from} and is a {@code share} of the whole. */
record PartOf(Monitor owner, double from, double share) implements Monitor {
    @Override
    public void progress(double done) {
        owner.progress(from + share * done);
    }

    @Override
    public void notice(String sentence) {
        owner.notice(sentence);
    }

    @Override
    public boolean cancelled() {
        return owner.cancelled();
    }

    @Override
    public void checkCancelled() {
        owner.checkCancelled();
    }
}

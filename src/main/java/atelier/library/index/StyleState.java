package atelier.library.index;

/** Where a style's file is, and the number that stands for it in the tables. */
enum StyleState {
    KEPT(0),
    TRASHED(1),
    /** Gone without the library's doing; what was said of it stays, in case it comes back. */
    MISSING(2);

    private final int code;

    StyleState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static StyleState of(int code) {
        for (StyleState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("there is no state " + code);
    }
}

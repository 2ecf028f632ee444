package atelier.library.index;

/** A coloured mark that a person gives a style; what it means is theirs. */
public enum ColorLabel {
    NONE(0),
    RED(1),
    ORANGE(2),
    YELLOW(3),
    GREEN(4),
    BLUE(5),
    PURPLE(6);

    private final int code;

    ColorLabel(int code) {
        this.code = code;
    }

    /** What stands for it in the tables. */
    int code() {
        return code;
    }

    /** Unknown numbers, which a later version may write, are no label. */
    static ColorLabel of(int code) {
        for (ColorLabel label : values()) {
            if (label.code == code) {
                return label;
            }
        }
        return NONE;
    }
}

package atelier.ui.canvas;

/** How the canvas sets the painting beside its photo. */
public enum Compare {
    PAINTING,
    SPLIT,
    SIDE_BY_SIDE;

    public Compare next() {
        return switch (this) {
            case PAINTING -> SPLIT;
            case SPLIT -> SIDE_BY_SIDE;
            case SIDE_BY_SIDE -> PAINTING;
        };
    }
}

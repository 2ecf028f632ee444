package atelier.studio.library;

import atelier.library.index.StyleRow;

/** A style and how far its code is from the one that was asked about. */
public record Near(StyleRow style, double distance) {}

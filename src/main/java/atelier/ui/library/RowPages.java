package atelier.ui.library;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleRow;
import atelier.ui.kit.Workers;
import java.util.function.Consumer;

/** The rows of a listing of styles. */
public final class RowPages extends Pages<StyleRow> {
    private final StyleListing listing;

    RowPages(StyleListing listing, Workers workers, Runnable arrived, Consumer<RuntimeException> failed) {
        super(listing.size(), listing::rows, workers, arrived, failed);
        this.listing = listing;
    }

    StyleListing listing() {
        return listing;
    }
}

package atelier.library.index;

import java.util.List;

/**
 * What a query found, in its order, as it was when it was asked: 50,000 styles take 400 KB. Rows are read when they are
 * looked at, with what is true then; a style that was removed since is left out of its page.
 */
public interface StyleListing {
    int size();

    /** Up to {@code limit} rows from {@code offset} on. Blocks for about a millisecond a page. */
    List<StyleRow> rows(int offset, int limit);

    /** The ids from {@code offset} on, for what concerns many styles. */
    List<String> ids(int offset, int limit);

    /** Where a style stands, or −1. */
    int indexOf(String id);
}

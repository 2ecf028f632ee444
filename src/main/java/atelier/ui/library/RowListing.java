package atelier.ui.library;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleRow;
import java.util.List;

/** A listing of rows that are at hand. */
record RowListing(List<StyleRow> all) implements StyleListing {
    RowListing {
        all = List.copyOf(all);
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public List<StyleRow> rows(int offset, int limit) {
        return all.subList(Math.min(offset, all.size()), (int) Math.min((long) offset + limit, all.size()));
    }

    @Override
    public List<String> ids(int offset, int limit) {
        return rows(offset, limit).stream().map(StyleRow::id).toList();
    }

    @Override
    public int indexOf(String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}

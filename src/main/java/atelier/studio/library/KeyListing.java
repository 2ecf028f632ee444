package atelier.studio.library;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A list of styles as their keys: four bytes each. */
final class KeyListing implements StyleListing {
    private final OpenLibrary library;
    private final int[] keys;

    KeyListing(OpenLibrary library, int[] keys) {
        this.library = library;
        this.keys = keys;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public List<StyleRow> rows(int offset, int limit) {
        return library.with(store -> store.styles().rows(page(offset, limit)));
    }

    @Override
    public List<String> ids(int offset, int limit) {
        return library.with(store -> store.styles().ids(page(offset, limit)));
    }

    @Override
    public int indexOf(String id) {
        int key = library.with(store -> store.styles().key(id).orElse(-1));
        return IntStream.range(0, keys.length)
                .filter(i -> keys[i] == key)
                .findFirst()
                .orElse(-1);
    }

    private int[] page(int offset, int limit) {
        int from = Math.clamp(offset, 0, keys.length);
        int until = (int) Math.min((long) from + Math.max(limit, 0), keys.length);
        return Arrays.copyOfRange(keys, from, until);
    }
}

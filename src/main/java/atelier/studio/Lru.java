package atelier.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds what was used last, up to a number of entries. Safe for several threads. */
final class Lru<K, V> {
    private final int limit;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    Lru(int limit) {
        this.limit = limit;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
        while (entries.size() > limit) {
            entries.remove(entries.keySet().iterator().next());
        }
    }
}

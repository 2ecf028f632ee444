package atelier.studio;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds what was used last, up to a number of entries. Safe for several threads. */
public final class Lru<K, V> {
    private final int limit;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    public Lru(int limit) {
        this.limit = limit;
    }

    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public synchronized void put(K key, V value) {
        entries.put(key, value);
        while (entries.size() > limit) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    public synchronized void clear() {
        entries.clear();
    }
}

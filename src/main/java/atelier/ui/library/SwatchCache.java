package atelier.ui.library;

import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures by id: decoded off the interface thread, the one asked for last first. What was asked for long ago and
 * scrolled past is dropped unread, and the pictures kept stay within a number of bytes.
 */
public final class SwatchCache {
    private static final Logger LOG = LoggerFactory.getLogger(SwatchCache.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 300;

    private record Wanted(String id, double width) {}

    private record Kept(Pixels pixels, boolean whole) {
        long bytes() {
            return pixels.levels().stream()
                    .mapToLong(level -> 4L * level.argb().length)
                    .sum();
        }
    }

    private final Function<String, Pixels> read;
    private final Workers workers;
    private final long mostBytes;
    private final Map<String, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private long bytes;
    private int busy;

    /** {@code read} blocks and is called off the interface thread. */
    SwatchCache(Function<String, Pixels> read, Workers workers, long mostBytes) {
        this.read = read;
        this.workers = workers;
        this.mostBytes = mostBytes;
    }

    /** Hears the id of every picture that arrives, on the interface thread. */
    public void listen(Consumer<String> arrived) {
        listeners.add(arrived);
    }

    /** The picture if it is at hand and at least so many pixels wide, or as wide as it comes; else it is fetched. */
    public Optional<Pixels> of(String id, double width) {
        Kept known = kept.get(id);
        boolean enough = known != null && (known.whole() || known.pixels().width() >= width);
        if (!enough && !broken.contains(id)) {
            want(new Wanted(id, width));
        }
        return Optional.ofNullable(known).map(Kept::pixels);
    }

    private void want(Wanted wanted) {
        waiting.removeIf(other -> other.id().equals(wanted.id()));
        waiting.push(wanted);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeLast();
        }
        next();
    }

    private void next() {
        while (busy < AT_ONCE && !waiting.isEmpty()) {
            busy++;
            Wanted wanted = waiting.pop();
            workers.load(
                    () -> fit(read.apply(wanted.id()), wanted.width()),
                    pixels -> {
                        keep(wanted.id(), pixels);
                        end(wanted.id());
                    },
                    failure -> {
                        LOG.info("No picture of {}: {}", wanted.id(), failure.getMessage());
                        broken.add(wanted.id());
                        end(wanted.id());
                    });
        }
    }

    private void end(String id) {
        busy--;
        listeners.forEach(listener -> listener.accept(id));
        next();
    }

    private static Kept fit(Pixels pixels, double width) {
        Pixels.Level level = pixels.atLeast(width);
        return new Kept(new Pixels(List.of(level)), level.width() == pixels.width());
    }

    private void keep(String id, Kept picture) {
        Kept before = kept.put(id, picture);
        bytes += picture.bytes() - (before == null ? 0 : before.bytes());
        var eldest = kept.entrySet().iterator();
        while (bytes > mostBytes && kept.size() > 1 && eldest.hasNext()) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }
}

package atelier.studio.library;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.library.index.LibraryLayout;
import atelier.library.index.MapPoint;
import atelier.library.index.StyleGroup;
import atelier.library.index.StyleIndex;
import atelier.library.index.StyleRow;
import atelier.library.likeness.AestheticGroups;
import atelier.library.likeness.CodeMatrix;
import atelier.library.likeness.StyleMap;
import atelier.library.likeness.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the codes of all styles say together. They are read once and held until a style comes or goes. */
final class LikenessDesk {
    // with a larger share of new styles the map is made anew
    private static final double STALE = 0.1;
    private static final int NEIGHBOURS = 3;
    // every so many of the unrated stand for "nothing special"
    private static final int UNRATED = 200;
    private static final double SAME_PLACE = 1e-3;

    private final OpenLibrary library;
    private CodeMatrix codes;
    private Optional<Taste> taste;

    LikenessDesk(OpenLibrary library) {
        this.library = library;
    }

    /** Forgets what was read: styles have come or gone. */
    synchronized void stylesChanged() {
        codes = null;
        taste = null;
    }

    /** Forgets the taste: stars have changed. */
    synchronized void starsChanged() {
        taste = null;
    }

    private synchronized CodeMatrix codes() {
        if (codes == null) {
            codes = library.with(store -> store.styles().codes());
        }
        return codes;
    }

    List<Near> similar(StyleCode code, int without, int count) {
        List<CodeMatrix.Neighbour> nearest = codes().nearest(code, count, without);
        int[] keys = nearest.stream().mapToInt(CodeMatrix.Neighbour::key).toArray();
        return library.with(store -> {
            List<Near> found = new ArrayList<>();
            for (int i = 0; i < keys.length; i++) {
                double distance = nearest.get(i).distance();
                store.styles().rows(keys[i]).stream()
                        .filter(row -> !row.trashed())
                        .forEach(row -> found.add(new Near(row, distance)));
            }
            return List.copyOf(found);
        });
    }

    synchronized Optional<Taste> taste() {
        if (taste == null) {
            taste = learn();
        }
        return taste;
    }

    private Optional<Taste> learn() {
        List<StyleIndex.Rating> ratings = library.with(store -> store.styles().ratings());
        if (ratings.size() < Taste.FEWEST) {
            return Optional.empty();
        }
        CodeMatrix all = codes();
        Map<Integer, Integer> stars = new HashMap<>();
        ratings.forEach(rating -> stars.put(rating.key(), rating.stars()));
        Map<Integer, StyleCode> found = new HashMap<>();
        List<Integer> unrated = new ArrayList<>();
        for (int row = 0; row < all.size(); row++) {
            if (stars.containsKey(all.key(row))) {
                found.put(all.key(row), all.code(row));
            } else {
                unrated.add(row);
            }
        }
        List<Taste.Rated> rated = ratings.stream()
                .filter(rating -> found.containsKey(rating.key()))
                .map(rating -> new Taste.Rated(found.get(rating.key()), rating.stars()))
                .toList();
        int step = Math.max(1, unrated.size() / UNRATED);
        List<StyleCode> others = IntStream.iterate(0, i -> i < unrated.size(), i -> i + step)
                .mapToObj(i -> all.code(unrated.get(i)))
                .toList();
        return Taste.of(rated, others);
    }

    /** The keys with what the user is likely to like first; as they are while nothing is known. */
    int[] byTaste(int... keys) {
        Optional<Taste> known = taste();
        if (known.isEmpty()) {
            return keys;
        }
        Map<Integer, Double> scores = codes().scores(known.get());
        return Arrays.stream(keys)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer key) -> -scores.getOrDefault(key, -1e9)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    List<StyleGroup> regroup(int count, Monitor monitor) {
        AestheticGroups found = AestheticGroups.of(codes(), count, monitor);
        return library.with(store -> {
            store.layout().setGroups(found.clusters(), found.faces());
            return store.layout().groups();
        });
    }

    List<MapPoint> map(Monitor monitor) {
        CodeMatrix all = codes();
        List<LibraryLayout.Place> known = library.with(store -> store.layout().places());
        List<LibraryLayout.Place> places = current(all, known).orElseGet(() -> fresh(all, monitor));
        return library.with(store -> store.layout().points(places));
    }

    private List<LibraryLayout.Place> fresh(CodeMatrix all, Monitor monitor) {
        float[][] laid = StyleMap.of(all, monitor);
        List<LibraryLayout.Place> places = IntStream.range(0, laid.length)
                .mapToObj(row -> new LibraryLayout.Place(all.key(row), laid[row][0], laid[row][1]))
                .toList();
        return library.with(store -> {
            store.layout().setPlaces(places);
            return places;
        });
    }

    /** The stored places with the few new styles put beside those that they are like; empty when there are too many. */
    private Optional<List<LibraryLayout.Place>> current(CodeMatrix all, List<LibraryLayout.Place> known) {
        Map<Integer, LibraryLayout.Place> byKey = new HashMap<>();
        known.forEach(place -> byKey.put(place.key(), place));
        Set<Integer> missing = new HashSet<>();
        for (int row = 0; row < all.size(); row++) {
            if (!byKey.containsKey(all.key(row))) {
                missing.add(row);
            }
        }
        if (known.isEmpty() || missing.size() > STALE * all.size()) {
            return Optional.empty();
        }
        List<LibraryLayout.Place> places = new ArrayList<>(known);
        missing.stream().sorted().forEach(row -> beside(all, row, byKey).ifPresent(places::add));
        return Optional.of(places);
    }

    private static Optional<LibraryLayout.Place> beside(
            CodeMatrix all, int row, Map<Integer, LibraryLayout.Place> known) {
        double x = 0;
        double y = 0;
        double weights = 0;
        for (CodeMatrix.Neighbour near : all.nearest(all.code(row), 4 * NEIGHBOURS, all.key(row))) {
            LibraryLayout.Place place = known.get(near.key());
            if (place != null) {
                double weight = 1 / (near.distance() * near.distance() + 1e-9);
                x += weight * place.x();
                y += weight * place.y();
                weights += weight;
            }
        }
        return weights == 0
                ? Optional.empty()
                : Optional.of(new LibraryLayout.Place(all.key(row), (float) (x / weights), (float) (y / weights)));
    }

    /** A blend of what lies around a place on the map, the nearer the more; one style alone where it lies right there. */
    Optional<StyleBlend> between(double x, double y, Function<String, Style> styles) {
        List<StyleBlend.Part> found = new ArrayList<>();
        for (Near near : around(x, y, StyleBlend.MAX_PARTS)) {
            Style style = styles.apply(near.style().id());
            if (near.distance() < SAME_PLACE) {
                return Optional.of(StyleBlend.of(style));
            }
            found.add(new StyleBlend.Part(style, 1 / (near.distance() * near.distance())));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new StyleBlend(found));
    }

    private List<Near> around(double x, double y, int count) {
        List<LibraryLayout.Place> places = library.with(store -> store.layout().places()).stream()
                .sorted(Comparator.comparingDouble(place -> distance(place, x, y)))
                .limit(count)
                .toList();
        List<Near> around = new ArrayList<>();
        for (LibraryLayout.Place place : places) {
            List<StyleRow> rows = library.with(store -> store.styles().rows(place.key()));
            rows.forEach(row -> around.add(new Near(row, distance(place, x, y))));
        }
        return around;
    }

    private static double distance(LibraryLayout.Place place, double x, double y) {
        return Math.hypot(place.x() - x, place.y() - y);
    }
}

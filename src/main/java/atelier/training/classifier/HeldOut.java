package atelier.training.classifier;

import atelier.nn.KeyedRandom;
import atelier.training.data.PictureEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pictures to learn from and those that are kept back to measure with: the same share of each style, whole pictures,
 * drawn by the seed and each picture's content, so that names and order don't matter. A picture that looks like another
 * is not in a looked-through set at all, so none can be on both sides.
 */
record HeldOut(List<PictureEntry> learned, List<PictureEntry> kept) {
    private static final long DRAW = KeyedRandom.named("classifier.held-out");

    /** At least one picture of each style is kept, and at least one learned, where it has two. */
    static HeldOut of(List<PictureEntry> pictures, double share, long seed) {
        Map<String, List<PictureEntry>> byLabel = new TreeMap<>();
        pictures.forEach(picture ->
                byLabel.computeIfAbsent(picture.label(), _ -> new ArrayList<>()).add(picture));
        List<PictureEntry> learned = new ArrayList<>();
        List<PictureEntry> kept = new ArrayList<>();
        for (List<PictureEntry> group : byLabel.values()) {
            group.sort(Comparator.comparingLong((PictureEntry picture) -> draw(picture, seed))
                    .thenComparing(PictureEntry::path));
            int back = group.size() < 2 ? 0 : Math.clamp(Math.round(share * group.size()), 1, group.size() - 1);
            kept.addAll(group.subList(0, back));
            learned.addAll(group.subList(back, group.size()));
        }
        return new HeldOut(List.copyOf(learned), List.copyOf(kept));
    }

    private static long draw(PictureEntry picture, long seed) {
        return KeyedRandom.of(seed, DRAW, KeyedRandom.named(picture.sha256())).nextLong();
    }
}

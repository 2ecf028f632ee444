package atelier.library.index;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which styles, in which order. Immutable; every condition must hold, and one that is empty asks for nothing. A smart
 * collection is a stored query.
 *
 * @param place which part of the library
 * @param text words, or beginnings of words, all found in name, tags, note, generator or kind
 * @param minStars at least so many stars
 * @param labels one of these
 * @param tags all of these
 * @param collection members of this collection; of a smart one, what its own query finds
 * @param group members of this aesthetic group
 * @param color 0xRRGGBB that the palette has, or something near it
 * @param generator the generator's name
 * @param kind how the style came to be, as {@link StyleRow#kind}
 * @param since kept at or after
 * @param until kept before
 * @param minNovelty at least as novel
 */
public record StyleQuery(
        Place place,
        String text,
        int minStars,
        Set<ColorLabel> labels,
        Set<String> tags,
        OptionalLong collection,
        OptionalInt group,
        OptionalInt color,
        String generator,
        String kind,
        Optional<Instant> since,
        Optional<Instant> until,
        OptionalDouble minNovelty,
        StyleSort sort) {

    /** Parts of the library. */
    public enum Place {
        /** The user's own styles and the starters. */
        EVERYTHING,
        OWN,
        STARTERS,
        TRASH
    }

    /** Everything, newest first. */
    public static final StyleQuery ALL = new StyleQuery(
            Place.EVERYTHING,
            "",
            0,
            Set.of(),
            Set.of(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            StyleSort.NEWEST);

    public StyleQuery {
        labels = Set.copyOf(labels);
        tags = Set.copyOf(tags);
    }

    public StyleQuery withPlace(Place wanted) {
        return change(b -> b.place = wanted);
    }

    public StyleQuery withText(String words) {
        return change(b -> b.text = words);
    }

    public StyleQuery withMinStars(int stars) {
        return change(b -> b.minStars = stars);
    }

    public StyleQuery withLabels(Set<ColorLabel> wanted) {
        return change(b -> b.labels = wanted);
    }

    public StyleQuery withTags(Set<String> wanted) {
        return change(b -> b.tags = wanted);
    }

    public StyleQuery withCollection(OptionalLong wanted) {
        return change(b -> b.collection = wanted);
    }

    public StyleQuery withGroup(OptionalInt wanted) {
        return change(b -> b.group = wanted);
    }

    public StyleQuery withColor(OptionalInt rgb) {
        return change(b -> b.color = rgb);
    }

    public StyleQuery withGenerator(String name) {
        return change(b -> b.generator = name);
    }

    public StyleQuery withKind(String wanted) {
        return change(b -> b.kind = wanted);
    }

    /** Kept from {@code from} on and before {@code to}. */
    public StyleQuery withDates(Optional<Instant> from, Optional<Instant> to) {
        return change(b -> {
            b.since = from;
            b.until = to;
        });
    }

    public StyleQuery withMinNovelty(OptionalDouble novelty) {
        return change(b -> b.minNovelty = novelty);
    }

    public StyleQuery withSort(StyleSort order) {
        return change(b -> b.sort = order);
    }

    private StyleQuery change(java.util.function.Consumer<Draft> edit) {
        Draft draft = new Draft(this);
        edit.accept(draft);
        return draft.query();
    }

    private static final class Draft {
        private Place place;
        private String text;
        private int minStars;
        private Set<ColorLabel> labels;
        private Set<String> tags;
        private OptionalLong collection;
        private OptionalInt group;
        private OptionalInt color;
        private String generator;
        private String kind;
        private Optional<Instant> since;
        private Optional<Instant> until;
        private OptionalDouble minNovelty;
        private StyleSort sort;

        Draft(StyleQuery from) {
            place = from.place;
            text = from.text;
            minStars = from.minStars;
            labels = from.labels;
            tags = from.tags;
            collection = from.collection;
            group = from.group;
            color = from.color;
            generator = from.generator;
            kind = from.kind;
            since = from.since;
            until = from.until;
            minNovelty = from.minNovelty;
            sort = from.sort;
        }

        StyleQuery query() {
            return new StyleQuery(
                    place,
                    text,
                    minStars,
                    labels,
                    tags,
                    collection,
                    group,
                    color,
                    generator,
                    kind,
                    since,
                    until,
                    minNovelty,
                    sort);
        }
    }
}

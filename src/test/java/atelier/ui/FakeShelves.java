package atelier.ui;

import atelier.library.index.ColorLabel;
import atelier.library.index.LibraryEdit;
import atelier.library.index.MapPoint;
import atelier.library.index.PaletteColor;
import atelier.library.index.RenderRow;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleGroup;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@link FakeLibrary} holds: rows, collections and groups, and edits that can be taken back. */
final class FakeShelves {
    private final Map<String, String> credits = new HashMap<>();
    private final Map<String, StyleRow> rows = new LinkedHashMap<>();
    private final Map<Long, StyleCollection> collections = new LinkedHashMap<>();
    private final Map<Long, List<String>> members = new HashMap<>();
    private final Map<Integer, String> groupNames = new HashMap<>();
    private final Map<Long, StyleCollection> revived = new HashMap<>();
    private final Set<Long> hidden = new HashSet<>();
    private int groupCount;
    private long nextCollection = 1;

    StyleRow add(String id, String name, String kind, String generator) {
        StyleRow row = FakeRows.made(id, name, kind, generator, rows.size());
        rows.put(id, row);
        return row;
    }

    void addInvented(int i) {
        StyleRow row = FakeRows.invented(i, rows.size());
        rows.put(row.id(), row);
    }

    Optional<StyleRow> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    List<StyleRow> find(StyleQuery query) {
        return rows.values().stream()
                .filter(row -> fits(row, query))
                .sorted(order(query))
                .toList();
    }

    private static Comparator<StyleRow> order(StyleQuery query) {
        Comparator<StyleRow> newest = Comparator.comparing(StyleRow::kept).reversed();
        return switch (query.sort()) {
            case NEWEST, TASTE -> newest;
            case OLDEST -> newest.reversed();
            case NAME -> Comparator.comparing(StyleRow::name);
            case STARS -> Comparator.comparingInt(StyleRow::stars).reversed().thenComparing(newest);
            case NOVELTY ->
                Comparator.comparingDouble((StyleRow r) -> -r.novelty().orElse(-1));
            case COLOR -> Comparator.comparingDouble((StyleRow r) -> FakeRows.hue(r.id()));
        };
    }

    private boolean fits(StyleRow row, StyleQuery query) {
        boolean place = switch (query.place()) {
            case EVERYTHING -> !row.trashed();
            case OWN -> !row.trashed() && !row.starter();
            case STARTERS -> row.starter();
            case TRASH -> row.trashed();
        };
        String text = (row.name() + " " + row.tags() + " " + row.note()).toLowerCase(Locale.ROOT);
        return place
                && List.of(query.text().toLowerCase(Locale.ROOT).split(" ")).stream()
                        .allMatch(text::contains)
                && row.stars() >= query.minStars()
                && (query.labels().isEmpty() || query.labels().contains(row.label()))
                && row.tags().containsAll(query.tags())
                && (query.generator().isEmpty() || query.generator().equals(row.generator()))
                && (query.kind().isEmpty() || query.kind().equals(row.kind()))
                && query.since().filter(since -> row.kept().isBefore(since)).isEmpty()
                && (query.minNovelty().isEmpty()
                        || row.novelty().orElse(-1) >= query.minNovelty().getAsDouble())
                && (query.color().isEmpty() || near(row, query.color().getAsInt()))
                && (query.group().isEmpty() || group(row) == query.group().getAsInt())
                && (query.collection().isEmpty()
                        || member(row, query.collection().getAsLong()));
    }

    private static boolean near(StyleRow row, int rgb) {
        return row.palette().stream().map(PaletteColor::rgb).anyMatch(other -> {
            int sum = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                int d = (other >> shift & 255) - (rgb >> shift & 255);
                sum += d * d;
            }
            return sum < 3600;
        });
    }

    private boolean member(StyleRow row, long collection) {
        StyleCollection known = collections.get(collection);
        return known != null
                && known.query()
                        .map(query -> fits(row, query))
                        .orElseGet(() ->
                                members.getOrDefault(collection, List.of()).contains(row.id()));
    }

    private int group(StyleRow row) {
        return groupCount == 0 ? -1 : (int) (FakeRows.hue(row.id()) * groupCount);
    }

    List<StyleCollection> collections() {
        return collections.values().stream()
                .map(c -> new StyleCollection(c.id(), c.name(), c.query(), (int) rows.values().stream()
                        .filter(row -> !row.trashed() && member(row, c.id()))
                        .count()))
                .sorted(Comparator.comparing(StyleCollection::name))
                .toList();
    }

    StyleCollection createCollection(String name, Optional<StyleQuery> query) {
        StyleCollection made = new StyleCollection(nextCollection++, name, query, 0);
        collections.put(made.id(), made);
        return made;
    }

    void regroup(int count) {
        groupCount = count;
    }

    List<StyleGroup> groups() {
        Map<Integer, List<StyleRow>> sorted = find(StyleQuery.ALL).stream().collect(Collectors.groupingBy(this::group));
        return groupCount == 0
                ? List.of()
                : IntStream.range(0, groupCount)
                        .filter(sorted::containsKey)
                        .mapToObj(g -> new StyleGroup(
                                g,
                                groupNames.getOrDefault(g, ""),
                                sorted.get(g).getFirst().id(),
                                sorted.get(g).size()))
                        .toList();
    }

    static MapPoint point(StyleRow row) {
        double turn = FakeRows.hue(row.id()) * 6.2832;
        double out = 0.12 + 0.33 * Math.floorMod(row.id().hashCode() * 17, 101) / 101.0;
        return new MapPoint(
                row.id(),
                row.name(),
                (float) (0.5 + out * Math.cos(turn)),
                (float) (0.5 + out * Math.sin(turn)),
                row.palette().getFirst().rgb());
    }

    List<RenderRow> shown(List<RenderRow> renders) {
        return renders.stream().filter(row -> !hidden.contains(row.id())).toList();
    }

    int emptyTrash() {
        int before = rows.size();
        rows.values().removeIf(StyleRow::trashed);
        return before - rows.size();
    }

    LibraryEdit apply(LibraryEdit edit) {
        return switch (edit) {
            case LibraryEdit.Rename e -> {
                String before = rows.get(e.id()).name();
                edit(Set.of(e.id()), r -> FakeRows.words(r, e.name(), r.note(), r.trashed()));
                yield new LibraryEdit.Rename(e.id(), before);
            }
            case LibraryEdit.SetStars e -> {
                Map<String, Integer> before = now(e.stars().keySet(), StyleRow::stars);
                edit(before.keySet(), r -> FakeRows.change(r, e.stars().get(r.id()), r.label(), r.tags(), r.novelty()));
                yield new LibraryEdit.SetStars(before);
            }
            case LibraryEdit.SetLabels e -> {
                Map<String, ColorLabel> before = now(e.labels().keySet(), StyleRow::label);
                edit(
                        before.keySet(),
                        r -> FakeRows.change(r, r.stars(), e.labels().get(r.id()), r.tags(), r.novelty()));
                yield new LibraryEdit.SetLabels(before);
            }
            case LibraryEdit.SetNotes e -> {
                Map<String, String> before = now(e.notes().keySet(), StyleRow::note);
                edit(before.keySet(), r -> FakeRows.words(r, r.name(), e.notes().get(r.id()), r.trashed()));
                yield new LibraryEdit.SetNotes(before);
            }
            case LibraryEdit.SetCredits e -> {
                Map<String, String> before = new HashMap<>();
                e.credits().forEach((id, line) -> before.put(id, credits.getOrDefault(id, "")));
                credits.putAll(e.credits());
                yield new LibraryEdit.SetCredits(before);
            }
            case LibraryEdit.SetTags e -> {
                Map<String, Set<String>> before = now(e.tags().keySet(), r -> Set.copyOf(r.tags()));
                edit(
                        before.keySet(),
                        r -> FakeRows.change(r, r.stars(), r.label(), e.tags().get(r.id()), r.novelty()));
                yield new LibraryEdit.SetTags(before);
            }
            case LibraryEdit.AddTags e ->
                apply(new LibraryEdit.SetTags(now(e.ids(), r -> {
                    Set<String> tags = new TreeSet<>(r.tags());
                    tags.addAll(e.tags());
                    return tags;
                })));
            case LibraryEdit.RemoveTags e ->
                apply(new LibraryEdit.SetTags(now(e.ids(), r -> {
                    Set<String> tags = new TreeSet<>(r.tags());
                    tags.removeAll(e.tags());
                    return tags;
                })));
            case LibraryEdit.Trash e -> {
                edit(e.ids(), r -> FakeRows.words(r, r.name(), r.note(), !r.starter()));
                yield new LibraryEdit.Restore(e.ids());
            }
            case LibraryEdit.Restore e -> {
                edit(e.ids(), r -> FakeRows.words(r, r.name(), r.note(), false));
                yield new LibraryEdit.Trash(e.ids());
            }
            case LibraryEdit.PutCollection e -> {
                StyleCollection before = collections.get(e.id());
                collections.put(e.id(), new StyleCollection(e.id(), e.name(), e.query(), 0));
                yield new LibraryEdit.PutCollection(e.id(), before.name(), before.query());
            }
            case LibraryEdit.SetMembers e -> {
                List<String> before = members.getOrDefault(e.collection(), List.of());
                members.put(e.collection(), e.ids());
                yield new LibraryEdit.SetMembers(e.collection(), before);
            }
            case LibraryEdit.AddMembers e -> {
                Set<String> after = new LinkedHashSet<>(members.getOrDefault(e.collection(), List.of()));
                after.addAll(e.ids());
                yield apply(new LibraryEdit.SetMembers(e.collection(), List.copyOf(after)));
            }
            case LibraryEdit.RemoveMembers e -> {
                List<String> after = new ArrayList<>(members.getOrDefault(e.collection(), List.of()));
                after.removeAll(e.ids());
                yield apply(new LibraryEdit.SetMembers(e.collection(), after));
            }
            case LibraryEdit.DropCollection e -> {
                StyleCollection before = collections.remove(e.collection());
                revived.put(e.collection(), before);
                yield new LibraryEdit.ReviveCollection(e.collection());
            }
            case LibraryEdit.ReviveCollection e -> {
                collections.put(e.collection(), revived.get(e.collection()));
                yield new LibraryEdit.DropCollection(e.collection());
            }
            case LibraryEdit.NameGroup e -> {
                String before = groupNames.getOrDefault(e.group(), "");
                groupNames.put(e.group(), e.name());
                yield new LibraryEdit.NameGroup(e.group(), before);
            }
            case LibraryEdit.HideRenders e -> {
                hidden.addAll(e.ids());
                yield new LibraryEdit.ShowRenders(e.ids());
            }
            case LibraryEdit.ShowRenders e -> {
                hidden.removeAll(e.ids());
                yield new LibraryEdit.HideRenders(e.ids());
            }
            case LibraryEdit.All e ->
                new LibraryEdit.All(e.edits().stream().map(this::apply).toList().reversed());
        };
    }

    private void edit(Collection<String> ids, UnaryOperator<StyleRow> change) {
        ids.forEach(id -> rows.computeIfPresent(id, (k, row) -> change.apply(row)));
    }

    private <T> Map<String, T> now(Collection<String> ids, Function<StyleRow, T> value) {
        return ids.stream()
                .filter(rows::containsKey)
                .collect(Collectors.toMap(id -> id, id -> value.apply(rows.get(id))));
    }
}

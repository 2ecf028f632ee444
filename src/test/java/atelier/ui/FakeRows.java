package atelier.ui;

import atelier.library.index.ColorLabel;
import atelier.library.index.StyleRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeSet;

/** Rows of styles, made up and changed, for {@link FakeShelves}. */
final class FakeRows {
    private static final List<String> FIRST = List.of(
            "Amber", "Quiet", "Salt", "Copper", "Violet", "Winter", "Paper", "Glass", "Wild", "Harbour", "Moss",
            "Rust");
    private static final List<String> SECOND = List.of(
            "Field", "Garden", "Mirror", "Static", "Lantern", "Tide", "Orchard", "Signal", "Cliff", "Rain", "Ember");
    private static final List<String> TAGS = List.of("warm", "cold", "portrait", "landscape", "busy", "calm", "poster");
    private static final List<String> KINDS = List.of("generated", "sampled", "generated", "image", "blend");

    private static final List<ColorLabel> LABELS =
            List.of(ColorLabel.RED, ColorLabel.GREEN, ColorLabel.BLUE, ColorLabel.YELLOW, ColorLabel.PURPLE);

    private FakeRows() {}

    static float hue(String id) {
        return new Random(id.hashCode() * 31L).nextFloat();
    }

    /** The {@code number}-th row of all: each is kept a minute after the one before. */
    static StyleRow made(String id, String name, String kind, String generator, int number) {
        return new StyleRow(
                id,
                name,
                0,
                ColorLabel.NONE,
                List.of(),
                FakeSwatches.palette(id),
                kind,
                generator,
                Instant.parse("2026-11-01T10:00:00Z").plusSeconds(60L * number),
                OptionalDouble.empty(),
                "",
                kind.equals("starter"),
                false,
                Optional.empty());
    }

    /** A style with a name, and some with stars, tags, a label and novelty. */
    static StyleRow invented(int i, int number) {
        String id = "style-" + i;
        String name = FIRST.get(i % FIRST.size()) + " " + SECOND.get(i / FIRST.size() % SECOND.size())
                + (i < 132 ? "" : " " + (i / 132 + 1));
        String kind = i < 8 ? "starter" : KINDS.get(i % KINDS.size());
        StyleRow row = made(id, name, kind, kind.equals("generated") ? "CAN Abstracts" : "", number);
        int stars = i % 7 == 0 ? 5 : i % 5 == 0 ? 4 : i % 3 == 0 ? 3 : 0;
        List<String> tags =
                i % 4 == 0 ? List.of(TAGS.get(i % TAGS.size()), TAGS.get((i / 3) % TAGS.size())) : List.of();
        ColorLabel label = i % 9 == 0 ? LABELS.get(i % LABELS.size()) : ColorLabel.NONE;
        OptionalDouble novelty =
                kind.equals("generated") ? OptionalDouble.of(0.3 + i % 10 / 10.0) : OptionalDouble.empty();
        return change(row, stars, label, new TreeSet<>(tags), novelty);
    }

    static StyleRow change(StyleRow r, int stars, ColorLabel label, Collection<String> tags, OptionalDouble novelty) {
        return new StyleRow(
                r.id(),
                r.name(),
                stars,
                label,
                List.copyOf(new TreeSet<>(tags)),
                r.palette(),
                r.kind(),
                r.generator(),
                r.kept(),
                novelty,
                r.note(),
                r.starter(),
                r.trashed(),
                r.file());
    }

    static StyleRow words(StyleRow r, String name, String note, boolean trashed) {
        return new StyleRow(
                r.id(),
                name,
                r.stars(),
                r.label(),
                r.tags(),
                r.palette(),
                r.kind(),
                r.generator(),
                r.kept(),
                r.novelty(),
                note,
                r.starter(),
                trashed,
                r.file());
    }
}

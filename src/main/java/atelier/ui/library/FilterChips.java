package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.StyleQuery;
import atelier.studio.styles.NoveltyGauge.Verdict;
import atelier.ui.kit.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What narrows the listing down, in words, each with what takes it back. */
final class FilterChips {
    /**
     * One condition.
     *
     * @param color 0xRRGGBB of a dot beside the words
     * @param without the query without it
     */
    record Chip(String words, OptionalInt color, UnaryOperator<StyleQuery> without) {}

    private final Texts texts;
    private final ProvenanceWords dates;

    FilterChips(Texts texts) {
        this.texts = texts;
        this.dates = new ProvenanceWords(texts);
    }

    /** The conditions that the place does not bring along. */
    List<Chip> of(BrowseModel.Question question) {
        StyleQuery base = question.base();
        StyleQuery query = question.query();
        List<Chip> chips = new ArrayList<>();
        question.like().ifPresent(like -> chips.add(chip(texts.of("library.chip.like", like.name()), q -> q)));
        if (!query.text().isBlank()) {
            chips.add(chip(texts.of("library.chip.text", query.text().strip()), q -> q.withText("")));
        }
        if (query.minStars() != base.minStars()) {
            chips.add(chip(texts.of("library.chip.stars", query.minStars()), q -> q.withMinStars(base.minStars())));
        }
        LabelColors.ALL.stream().filter(query.labels()::contains).forEach(label -> chips.add(label(label)));
        query.tags().stream()
                .sorted()
                .forEach(tag -> chips.add(chip(texts.of("library.chip.tag", tag), q -> {
                    Set<String> rest = new HashSet<>(q.tags());
                    rest.remove(tag);
                    return q.withTags(rest);
                })));
        query.color()
                .ifPresent(rgb -> chips.add(new Chip(
                        texts.of("library.chip.color"), OptionalInt.of(rgb), q -> q.withColor(OptionalInt.empty()))));
        if (!query.generator().isEmpty()) {
            chips.add(chip(query.generator(), q -> q.withGenerator("")));
        }
        if (!query.kind().isEmpty()) {
            chips.add(chip(kind(query.kind()), q -> q.withKind("")));
        }
        if (!query.since().equals(base.since()) || !query.until().equals(base.until())) {
            chips.add(chip(dates(query.since()), q -> q.withDates(base.since(), base.until())));
        }
        query.minNovelty()
                .ifPresent(least -> chips.add(chip(novelty(least), q -> q.withMinNovelty(OptionalDouble.empty()))));
        return chips;
    }

    String kind(String kind) {
        return switch (kind) {
            case "starter" -> texts.of("library.kind.starter");
            case "sampled" -> texts.of("library.kind.sampled");
            case "generated" -> texts.of("library.kind.generated");
            case "image" -> texts.of("library.kind.image");
            case "blend" -> texts.of("library.kind.blend");
            case "painter" -> texts.of("library.kind.painter");
            default -> kind;
        };
    }

    String novelty(double least) {
        return Verdict.of(least) == Verdict.ORIGINAL
                ? texts.of("library.novelty.filter.original")
                : texts.of("library.novelty.filter.close");
    }

    private String dates(Optional<Instant> since) {
        return since.map(from -> texts.of("library.chip.since", dates.date(from)))
                .orElse(texts.of("library.chip.until"));
    }

    private Chip label(ColorLabel label) {
        return new Chip(LabelColors.name(label, texts), OptionalInt.of(LabelColors.rgb(label)), q -> {
            Set<ColorLabel> rest = new HashSet<>(q.labels());
            rest.remove(label);
            return q.withLabels(rest);
        });
    }

    private static Chip chip(String words, UnaryOperator<StyleQuery> without) {
        return new Chip(words, OptionalInt.empty(), without);
    }
}

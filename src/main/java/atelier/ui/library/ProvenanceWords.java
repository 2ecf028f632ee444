package atelier.ui.library;

import atelier.library.index.Provenance;
import atelier.studio.styles.NoveltyGauge.Verdict;
import atelier.ui.kit.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where a style comes from, in sentences that anybody understands. */
final class ProvenanceWords {
    private final Texts texts;

    ProvenanceWords(Texts texts) {
        this.texts = texts;
    }

    List<String> sentences(Provenance from) {
        List<String> words = new ArrayList<>();
        words.add(origin(from));
        if (!from.parents().isEmpty()) {
            words.add(texts.of(
                    "library.from.parents",
                    from.parents().stream().map(Provenance.Parent::name).collect(Collectors.joining(", "))));
        }
        from.seed()
                .ifPresent(seed -> words.add(
                        from.diversity().isPresent()
                                ? texts.of(
                                        "library.from.seed.diversity",
                                        Long.toString(seed),
                                        from.diversity().getAsDouble())
                                : texts.of("library.from.seed", Long.toString(seed))));
        if (!from.trainingData().isEmpty()) {
            words.add(texts.of("library.from.training", from.trainingData()));
        }
        from.novelty().ifPresent(novelty -> words.add(novelty(novelty, from.nearest())));
        if (!from.licence().isEmpty()) {
            words.add(texts.of("library.from.licence", from.licence()));
        }
        if (from.kept().isAfter(Instant.EPOCH)) {
            words.add(texts.of("library.from.kept", date(from.kept())));
        }
        return words;
    }

    private String origin(Provenance from) {
        return switch (from.kind()) {
            case "starter" ->
                from.source().isEmpty()
                        ? texts.of("library.from.starter")
                        : texts.of("library.from.starter.credit", from.source());
            case "sampled" -> texts.of("library.from.sampled");
            case "generated" ->
                from.generator().isEmpty()
                        ? texts.of("library.from.generated")
                        : texts.of("library.from.generated.by", from.generator());
            case "image" -> texts.of("library.from.image");
            case "blend" -> texts.of("library.from.blend");
            case "painter" -> texts.of("library.from.painter");
            default -> texts.of("library.from.unknown");
        };
    }

    private String novelty(double distance, String nearest) {
        String near = nearest.isEmpty() ? texts.of("library.novelty.nearest.unknown") : nearest;
        return switch (Verdict.of(distance)) {
            case ORIGINAL, UNKNOWN -> texts.of("library.novelty.original", near);
            case CLOSE -> texts.of("library.novelty.close", near);
            case COPY -> texts.of("library.novelty.copy", near);
        };
    }

    String date(Instant when) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.locale())
                .format(when.atZone(ZoneId.systemDefault()));
    }
}

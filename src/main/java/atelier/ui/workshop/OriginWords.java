package atelier.ui.workshop;

import atelier.art.Latent;
import atelier.art.StyleOrigin;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.Parent;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A style's origin in plain words. */
final class OriginWords {
    /** One line of what is known about a style. */
    record Fact(String label, String words) {}

    private final Texts texts;
    private final Function<String, Optional<GeneratorInfo>> generators;

    /** {@code generators} finds a generator by its hash. */
    OriginWords(Texts texts, Function<String, Optional<GeneratorInfo>> generators) {
        this.texts = texts;
        this.generators = generators;
    }

    static StyleOrigin origin(Parent style) {
        return switch (style) {
            case Parent.Fresh fresh -> fresh.style().origin();
            case Parent.Known known -> known.style().origin();
        };
    }

    static Optional<Long> seed(StyleOrigin origin) {
        return switch (origin) {
            case StyleOrigin.Sampled sampled -> Optional.of(sampled.latent().seed());
            case StyleOrigin.Generated generated ->
                Optional.of(generated.latent().seed());
            case StyleOrigin.Bred bred -> Optional.of(bred.seed());
            default -> Optional.empty();
        };
    }

    /** How it came to be, in a few words. */
    String headline(StyleOrigin origin) {
        return switch (origin) {
            case StyleOrigin.Starter starter -> texts.of("workshop.origin.starter");
            case StyleOrigin.Sampled sampled -> texts.of("workshop.origin.codes");
            case StyleOrigin.Generated generated -> texts.of("workshop.origin.generated", generated.generator());
            case StyleOrigin.FromImage image -> texts.of("workshop.origin.image");
            case StyleOrigin.Blended blended -> texts.of("workshop.origin.blended");
            case StyleOrigin.Painter painter -> texts.of("workshop.origin.painter");
            case StyleOrigin.Bred bred ->
                texts.of("workshop.origin.bred", bred.parents().size());
            case StyleOrigin.Placed placed ->
                switch (placed.way()) {
                    case PAD -> texts.of("workshop.origin.pad");
                    case DIRECTION -> texts.of("workshop.origin.direction");
                    case FOUND -> texts.of("workshop.origin.found");
                    case WALK -> texts.of("workshop.origin.walk");
                    case LINEAGE -> texts.of("workshop.origin.lineage");
                };
        };
    }

    List<Fact> facts(StyleOrigin origin) {
        List<Fact> facts = new ArrayList<>();
        switch (origin) {
            case StyleOrigin.Starter starter -> facts.add(fact(texts.of("workshop.fact.credit"), starter.credit()));
            case StyleOrigin.Sampled sampled -> latent(facts, sampled.latent());
            case StyleOrigin.Generated generated -> {
                facts.add(fact(texts.of("workshop.fact.generator"), generated.generator()));
                latent(facts, generated.latent());
                licence(facts, generated.generatorHash());
            }
            case StyleOrigin.Bred bred -> {
                facts.add(fact(texts.of("workshop.fact.parents"), names(bred.parents())));
                facts.add(fact(
                        texts.of("workshop.fact.mutation"),
                        texts.of("share.percent", Math.round(100 * bred.mutation()))));
                facts.add(fact(texts.of("workshop.fact.seed"), texts.of("workshop.seed.value", bred.seed())));
                facts.add(fact(texts.of("workshop.fact.generator"), bred.generator()));
                licence(facts, bred.generatorHash());
            }
            case StyleOrigin.Placed placed -> {
                if (!placed.parents().isEmpty()) {
                    facts.add(fact(texts.of("workshop.fact.between"), names(placed.parents())));
                }
                facts.add(fact(texts.of("workshop.fact.generator"), placed.generator()));
                licence(facts, placed.generatorHash());
            }
            case StyleOrigin.Painter painter -> facts.add(fact(texts.of("workshop.fact.painter"), painter.model()));
            case StyleOrigin.FromImage image -> {}
            case StyleOrigin.Blended blended -> facts.add(fact(texts.of("workshop.fact.shares"), shares(blended)));
        }
        facts.removeIf(fact -> fact.words().isBlank());
        return facts;
    }

    private void latent(List<Fact> facts, Latent latent) {
        facts.add(fact(texts.of("workshop.fact.seed"), texts.of("workshop.seed.value", latent.seed())));
        facts.add(fact(texts.of("workshop.diversity"), texts.of("workshop.diversity.value", latent.diversity())));
    }

    private void licence(List<Fact> facts, String hash) {
        generators
                .apply(hash)
                .ifPresent(info -> facts.add(fact(
                        texts.of("workshop.fact.licence"),
                        info.licence().isBlank() ? texts.of("workshop.licence.unknown") : info.licence())));
    }

    private String shares(StyleOrigin.Blended blended) {
        double sum = blended.weights().stream().mapToDouble(Double::doubleValue).sum();
        return blended.weights().stream()
                .map(weight -> texts.of("share.percent", Math.round(100 * weight / sum)))
                .collect(Collectors.joining(", "));
    }

    private static Fact fact(String label, String words) {
        return new Fact(label, words);
    }

    private static String names(List<StyleOrigin.Parent> parents) {
        return parents.stream().map(StyleOrigin.Parent::name).distinct().collect(Collectors.joining(", "));
    }
}

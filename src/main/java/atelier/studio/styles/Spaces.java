package atelier.studio.styles;

import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.generator.GeneratorCard;
import atelier.studio.PaintEngine;
import java.util.List;
import java.util.Optional;

/** Opens generators' spaces, and finds styles in them. */
record Spaces(GeneratorShelf shelf) {
    private static final double SAME = 1e-3;

    /** On the device's thread. */
    StyleSpace open(PaintEngine engine, String id) {
        GeneratorShelf.Found found = shelf.find(id);
        Optional<GeneratorCard> card = found.card();
        return card.isEmpty()
                ? new CodeSpace(found.info(), engine)
                : new NetworkSpace(found.info(), engine.generator(card.get()), engine);
    }

    CodeSpace codes(PaintEngine engine) {
        return new CodeSpace(shelf.codes().info(), engine);
    }

    /** The generator that a style is a place of, where it is here. */
    Optional<GeneratorInfo> homeOf(Parent parent) {
        return switch (parent) {
            case Parent.Fresh fresh ->
                fresh.style().point().known()
                        ? Optional.of(shelf.find(fresh.style().generator()).info())
                        : Optional.empty();
            case Parent.Known known -> homeOf(known.style().origin());
        };
    }

    private Optional<GeneratorInfo> homeOf(StyleOrigin origin) {
        return switch (origin) {
            case StyleOrigin.Sampled _ -> Optional.of(shelf.codes().info());
            case StyleOrigin.Generated made ->
                shelf.ofHash(made.generatorHash()).map(GeneratorShelf.Found::info);
            case StyleOrigin.Bred bred -> home(bred.point(), bred.generatorHash());
            case StyleOrigin.Placed placed -> home(placed.point(), placed.generatorHash());
            default -> Optional.empty();
        };
    }

    private Optional<GeneratorInfo> home(LatentPoint point, String hash) {
        return point.known() ? shelf.ofHash(hash).map(GeneratorShelf.Found::info) : Optional.empty();
    }

    /** The generator that all of the styles are places of. */
    Optional<GeneratorInfo> commonHome(List<Parent> parents) {
        Optional<GeneratorInfo> first = homeOf(parents.getFirst());
        return first.filter(info -> parents.stream().allMatch(p -> homeOf(p).equals(first)));
    }

    /** A style's place in a space, where it is one of it; on the device's thread. */
    LatentPoint pointIn(StyleSpace space, Parent parent) {
        if (homeOf(parent).filter(space.info()::equals).isEmpty()) {
            return LatentPoint.NONE;
        }
        return switch (parent) {
            case Parent.Fresh fresh -> fresh.style().point();
            case Parent.Known known -> pointIn(space, known.style());
        };
    }

    private static LatentPoint pointIn(StyleSpace space, Style style) {
        return switch (style.origin()) {
            case StyleOrigin.Sampled sampled -> checked(space, space.point(sampled.latent()), style);
            case StyleOrigin.Generated made -> space.point(made.latent());
            case StyleOrigin.Bred bred -> bred.point();
            case StyleOrigin.Placed placed -> placed.point();
            default -> LatentPoint.NONE;
        };
    }

    // a sampled style doesn't say which distribution it was drawn from
    private static LatentPoint checked(StyleSpace space, LatentPoint point, Style style) {
        double distance = space.codes(point, Monitor.NONE)
                .natural()
                .distance(style.codes().natural());
        return distance < SAME ? point : LatentPoint.NONE;
    }
}

package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.library.StyleCapsule;
import atelier.studio.Lane;
import atelier.studio.StyleCatalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Follows parents up; what isn't kept is taken from the ancestors' folder, or made again from its latent. */
final class LineageDesk implements Lineage {
    /** A parent that only its child's origin tells of. */
    private record Trace(StyleOrigin.Parent parent, String generatorHash) {}

    private final Workbench bench;
    private final AncestorFolder ancestors;
    private final Keeper keeper;
    private final StyleCatalog catalog;
    private final ConcurrentMap<String, Trace> traces = new ConcurrentHashMap<>();

    LineageDesk(Workbench bench, AncestorFolder ancestors, Keeper keeper, StyleCatalog catalog) {
        this.bench = bench;
        this.ancestors = ancestors;
        this.keeper = keeper;
        this.catalog = catalog;
    }

    @Override
    public CompletableFuture<Node> of(Parent style) {
        return bench.delivered(bench.onFiles(() -> switch (style) {
            case Parent.Known known -> node(known.style(), Optional.of(catalog.swatch(known.style())), new HashSet<>());
            case Parent.Fresh fresh ->
                node(keeper.style(fresh.style()), Optional.of(fresh.style().swatch()), new HashSet<>());
        }));
    }

    @Override
    public CompletableFuture<Optional<Style>> reopen(String id) {
        return bench.delivered(bench.onFiles(() -> found(id).map(StyleCapsule::style)));
    }

    private Node node(Style style, Optional<PictureBuffer> swatch, Set<String> seen) {
        List<Node> parents = new ArrayList<>();
        if (seen.add(style.id())) {
            trace(style.origin());
            for (String id : Keeper.parents(style.origin())) {
                parents.add(parent(id, seen));
            }
        }
        return new Node(style.id(), style.name(), Optional.of(style), swatch, parents);
    }

    private Node parent(String id, Set<String> seen) {
        Optional<StyleCapsule> capsule = found(id);
        if (capsule.isPresent()) {
            return node(capsule.get().style(), Optional.of(capsule.get().swatch()), seen);
        }
        Trace trace = traces.get(id);
        String name = trace == null ? id : trace.parent().name();
        return new Node(id, name, Optional.empty(), Optional.empty(), List.of());
    }

    private void trace(StyleOrigin origin) {
        switch (origin) {
            case StyleOrigin.Bred bred -> trace(bred.parents(), bred.generatorHash());
            case StyleOrigin.Placed placed -> trace(placed.parents(), placed.generatorHash());
            default -> {}
        }
    }

    private void trace(List<StyleOrigin.Parent> parents, String hash) {
        parents.forEach(parent -> traces.putIfAbsent(parent.id(), new Trace(parent, hash)));
    }

    private Optional<StyleCapsule> found(String id) {
        return ancestors.atHand(id).or(() -> ancestors.find(id)).or(() -> madeAgain(id));
    }

    private Optional<StyleCapsule> madeAgain(String id) {
        Trace trace = traces.get(id);
        if (trace == null || !trace.parent().point().known()) {
            return Optional.empty();
        }
        Optional<GeneratorInfo> info =
                bench.spaces().shelf().ofHash(trace.generatorHash()).map(GeneratorShelf.Found::info);
        return info.map(generator -> again(trace, generator));
    }

    private StyleCapsule again(Trace trace, GeneratorInfo info) {
        LatentPoint point = trace.parent().point();
        return bench.onDevice(Lane.PREVIEW, Monitor.NONE, (engine, monitor) -> {
                    StyleSpace space = bench.spaces().open(engine, info.id());
                    CodeScales codes = space.codes(point, monitor);
                    StyleOrigin origin =
                            new StyleOrigin.Placed(List.of(), point, StyleOrigin.Way.LINEAGE, info.name(), info.hash());
                    Style style = new Style(trace.parent().id(), trace.parent().name(), origin, codes);
                    return StyleCapsule.of(style, space.swatch(point), Instant.EPOCH);
                })
                .result()
                .join();
    }
}

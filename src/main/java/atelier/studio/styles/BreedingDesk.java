package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.studio.PaintEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breeds in the generator that all parents come from, or else crosses their codes. */
final class BreedingDesk implements Breeding {
    private final Workbench bench;
    private final PageDesk rows;
    private final AncestorFolder ancestors;

    BreedingDesk(Workbench bench, PageDesk rows, AncestorFolder ancestors) {
        this.bench = bench;
        this.rows = rows;
        this.ancestors = ancestors;
    }

    @Override
    public String generatorOf(List<Parent> parents) {
        return bench.spaces().commonHome(parents).map(GeneratorInfo::id).orElse(GeneratorInfo.CODES);
    }

    @Override
    public void breed(Request request, FreshStyles.PageListener listener) {
        request.parents().forEach(ancestors::met);
        rows.make(request.children(), (engine, index) -> child(engine, request, index), listener);
    }

    private FreshStyle child(PaintEngine engine, Request request, int index) {
        Optional<StyleSpace> home = bench.spaces()
                .commonHome(request.parents())
                .map(info -> bench.spaces().open(engine, info.id()));
        if (home.isPresent()) {
            StyleSpace space = home.get();
            List<LatentPoint> points = request.parents().stream()
                    .map(parent -> bench.spaces().pointIn(space, parent))
                    .toList();
            if (points.stream().allMatch(LatentPoint::known)) {
                return ofPoints(space, points, request, index);
            }
        }
        return ofCodes(engine, request, index);
    }

    private static FreshStyle ofPoints(StyleSpace space, List<LatentPoint> points, Request request, int index) {
        Layers layers = space.info().mixesLayers() ? request.layers() : Layers.MIXED;
        LatentPoint point = new Crossing(request.seed(), index).point(space, points, request.mutation(), layers, index);
        StyleOrigin origin = origin(request, index, points, point, space.info());
        return new FreshMaker(space).placed(point, "bred", origin);
    }

    private FreshStyle ofCodes(PaintEngine engine, Request request, int index) {
        CodeSpace space = bench.spaces().codes(engine);
        List<CodeScales> codes = request.parents().stream()
                .map(parent -> codes(bench, engine, parent))
                .toList();
        List<LatentPoint> none =
                request.parents().stream().map(_ -> LatentPoint.NONE).toList();
        CodeScales child = new Crossing(request.seed(), index).codes(space, codes, request.mutation());
        return FreshMaker.ofCodes(space, child, "bred", origin(request, index, none, LatentPoint.NONE, space.info()));
    }

    /** A style's codes, on the device's thread. */
    static CodeScales codes(Workbench bench, PaintEngine engine, Parent parent) {
        return switch (parent) {
            case Parent.Known known -> known.style().codes();
            case Parent.Fresh fresh ->
                FreshDesk.made(bench, engine, fresh.style(), Monitor.NONE).codes();
        };
    }

    /** A style's code at the natural scale, on the device's thread. */
    static StyleCode natural(Workbench bench, PaintEngine engine, Parent parent) {
        return switch (parent) {
            case Parent.Known known -> known.style().codes().natural();
            case Parent.Fresh fresh -> FreshDesk.natural(bench, engine, fresh.style());
        };
    }

    private static StyleOrigin origin(
            Request request, int index, List<LatentPoint> points, LatentPoint point, GeneratorInfo info) {
        return new StyleOrigin.Bred(
                parents(request.parents(), points),
                point,
                request.mutation(),
                request.seed() + index,
                info.name(),
                info.hash());
    }

    static List<StyleOrigin.Parent> parents(List<Parent> parents, List<LatentPoint> points) {
        List<StyleOrigin.Parent> named = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            named.add(new StyleOrigin.Parent(parents.get(i).id(), parents.get(i).name(), points.get(i)));
        }
        return named;
    }
}

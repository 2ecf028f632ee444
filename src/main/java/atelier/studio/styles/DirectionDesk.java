package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.studio.Lane;
import atelier.studio.Lru;
import atelier.studio.PaintEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Finds directions once for each generator, and moves styles along them. */
final class DirectionDesk implements Directions {
    private static final int TRIALS = 64;

    private record Found(GeneratorInfo info, List<AxisFinder.Axis> axes, List<Guess> guesses) {}

    private final Workbench bench;
    private final NameFile names;
    private final AncestorFolder ancestors;
    private final Lru<String, Found> found = new Lru<>(8);
    private final Lru<String, LatentPoint> starts = new Lru<>(200);

    DirectionDesk(Workbench bench, NameFile names, AncestorFolder ancestors) {
        this.bench = bench;
        this.names = names;
        this.ancestors = ancestors;
    }

    @Override
    public CompletableFuture<List<Direction>> of(String generator) {
        return bench.delivered(find(generator).thenCompose(known -> bench.onFiles(() -> named(known))));
    }

    @Override
    public CompletableFuture<List<Direction>> rename(String generator, int index, String name) {
        return bench.delivered(find(generator)
                .thenCompose(known -> bench.onFiles(() -> {
                    Map<Integer, String> given =
                            new TreeMap<>(names.read(known.info().hash()));
                    if (name.isBlank()) {
                        given.remove(index);
                    } else {
                        given.put(index, name.strip());
                    }
                    names.write(known.info().hash(), given);
                    return named(known);
                })));
    }

    @Override
    public CompletableFuture<FreshStyle> move(String generator, Parent start, Map<Integer, Double> sigmas) {
        Map<Integer, Double> moves = Map.copyOf(sigmas);
        ancestors.met(start);
        return bench.ask(Lane.PREVIEW, (engine, _) -> {
            StyleSpace space = bench.spaces().open(engine, generator);
            LatentPoint delta = delta(space, axes(engine, generator), moves);
            LatentPoint own = bench.spaces().pointIn(space, start);
            return space instanceof CodeSpace codes && !own.known()
                    ? moved(codes, BreedingDesk.codes(bench, engine, start), start, delta)
                    : moved(space, startIn(space, engine, start), start, delta);
        });
    }

    private static FreshStyle moved(StyleSpace space, LatentPoint start, Parent parent, LatentPoint delta) {
        LatentPoint point = LatentPoint.sum(List.of(start, delta), 1, 1);
        return new FreshMaker(space).placed(point, "moved", origin(space, point, parent, start));
    }

    // codes are shifted as they are, so that a style that is no place of the distribution keeps what makes it its own
    private static FreshStyle moved(CodeSpace space, CodeScales codes, Parent parent, LatentPoint delta) {
        CodeScales shifted = space.engine().sampler().shift(codes, delta);
        return FreshMaker.ofCodes(space, shifted, "moved", origin(space, LatentPoint.NONE, parent, LatentPoint.NONE));
    }

    private static StyleOrigin origin(StyleSpace space, LatentPoint point, Parent parent, LatentPoint start) {
        return new StyleOrigin.Placed(
                List.of(new StyleOrigin.Parent(parent.id(), parent.name(), start)),
                point,
                StyleOrigin.Way.DIRECTION,
                space.info().name(),
                space.info().hash());
    }

    private LatentPoint delta(StyleSpace space, List<AxisFinder.Axis> axes, Map<Integer, Double> moves) {
        LatentPoint delta = LatentPoint.sum(List.of(space.centre()), 0);
        for (Map.Entry<Integer, Double> move : moves.entrySet()) {
            if (move.getKey() < 0 || move.getKey() >= axes.size()) {
                throw new IllegalArgumentException("There is no direction %d.".formatted(move.getKey()));
            }
            AxisFinder.Axis axis = axes.get(move.getKey());
            double far = Math.clamp(move.getValue(), -FARTHEST, FARTHEST) * axis.sigma();
            delta = LatentPoint.sum(List.of(delta, axis.unit()), 1, far);
        }
        return delta;
    }

    /** The style's own place, or that of the drawn style whose code is nearest. */
    private LatentPoint startIn(StyleSpace space, PaintEngine engine, Parent parent) {
        LatentPoint own = bench.spaces().pointIn(space, parent);
        if (own.known()) {
            return own;
        }
        String key = space.info().id() + " " + parent.id();
        return starts.find(key).orElseGet(() -> {
            LatentPoint nearest = nearest(space, BreedingDesk.natural(bench, engine, parent));
            starts.put(key, nearest);
            return nearest;
        });
    }

    static LatentPoint nearest(StyleSpace space, StyleCode code) {
        LatentPoint nearest = space.centre();
        double least = Double.POSITIVE_INFINITY;
        for (LatentPoint trial : space.draw(0, TRIALS)) {
            double distance = space.code(trial).distance(code);
            if (distance < least) {
                least = distance;
                nearest = trial;
            }
        }
        return nearest;
    }

    private CompletableFuture<Found> find(String generator) {
        return bench.onDevice(Lane.PREVIEW, Monitor.NONE, (engine, _) -> found(engine, generator))
                .result();
    }

    private List<AxisFinder.Axis> axes(PaintEngine engine, String generator) {
        return found(engine, generator).axes();
    }

    private Found found(PaintEngine engine, String generator) {
        return found.find(generator).orElseGet(() -> {
            StyleSpace space = bench.spaces().open(engine, generator);
            List<AxisFinder.Axis> axes = new AxisFinder(space).find();
            Found fresh = new Found(space.info(), axes, new AxisGuesses(space).of(axes));
            found.put(generator, fresh);
            return fresh;
        });
    }

    private List<Direction> named(Found known) {
        Map<Integer, String> given = names.read(known.info().hash());
        List<Direction> directions = new ArrayList<>();
        for (int i = 0; i < known.axes().size(); i++) {
            AxisFinder.Axis axis = known.axes().get(i);
            directions.add(new Direction(
                    i, Optional.ofNullable(given.get(i)), known.guesses().get(i), axis.method(), axis.strength()));
        }
        return directions;
    }
}

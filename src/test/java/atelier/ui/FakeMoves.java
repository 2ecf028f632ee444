package atelier.ui;

import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.styles.Directions;
import atelier.studio.styles.Directions.Change;
import atelier.studio.styles.Directions.Guess;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.LatentPad;
import atelier.studio.styles.Lineage;
import atelier.studio.styles.NoveltyGauge;
import atelier.studio.styles.Parent;
import atelier.studio.styles.Pending;
import atelier.studio.styles.PhotoFit;
import atelier.studio.styles.StyleFinder;
import atelier.studio.styles.Walks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The ways from one style to another, for styles that are one number each. */
final class FakeMoves implements Directions, StyleFinder {
    final List<Walks.Export> exports = new ArrayList<>();
    final FakeWalks walks = new FakeWalks();
    final FakeFit fit = new FakeFit();
    final Map<Integer, String> names = new HashMap<>();
    boolean holdsSearch;
    boolean cancelled;
    private final Executor delivery;
    private final FakeCatalog catalog;

    FakeMoves(Executor delivery, FakeCatalog catalog) {
        this.delivery = delivery;
        this.catalog = catalog;
    }

    static double hue(Parent parent) {
        return switch (parent) {
            case Parent.Known known -> known.style().codes().natural().get(0, 0);
            case Parent.Fresh fresh ->
                fresh.style().codes().orElseThrow().natural().get(0, 0);
        };
    }

    static Style style(FreshStyle fresh) {
        return new Style(fresh.id(), fresh.name(), fresh.origin(), fresh.codes().orElseThrow());
    }

    static Lineage.Node node(Parent parent) {
        StyleOrigin origin = switch (parent) {
            case Parent.Known known -> known.style().origin();
            case Parent.Fresh fresh -> fresh.style().origin();
        };
        List<Lineage.Node> parents = origin instanceof StyleOrigin.Bred bred
                ? bred.parents().stream().map(FakeMoves::ancestor).toList()
                : List.of();
        return new Lineage.Node(
                parent.id(),
                parent.name(),
                Optional.empty(),
                Optional.of(FakeSwatch.picture(hue(parent), parent.id().hashCode())),
                parents);
    }

    private static Lineage.Node ancestor(StyleOrigin.Parent parent) {
        double hue = Math.floorMod(parent.id().hashCode(), 100) / 100.0;
        List<Lineage.Node> older = parent.id().startsWith("child-")
                ? List.of(leaf("old-1", "Slow Tide"), leaf("old-2", "Amber Lattice"))
                : List.of();
        return new Lineage.Node(
                parent.id(),
                parent.name(),
                Optional.empty(),
                Optional.of(FakeSwatch.picture(hue, parent.id().hashCode())),
                older);
    }

    private static Lineage.Node leaf(String id, String name) {
        return new Lineage.Node(
                id, name, Optional.empty(), Optional.of(FakeSwatch.picture(0.3, id.hashCode())), List.of());
    }

    NoveltyGauge.Novelty novelty(Parent style) {
        double distance = Math.floorMod(style.id().hashCode(), 20) / 10.0;
        return new NoveltyGauge.Novelty(distance, Optional.of("Composition VIII"));
    }

    /** A plane from red to blue and from here to there. */
    record Pad(List<Parent> corners) implements LatentPad {
        @Override
        public boolean endless() {
            return corners.isEmpty();
        }

        @Override
        public CompletableFuture<Style> at(double x, double y) {
            return CompletableFuture.completedFuture(style(make(x, y)));
        }

        @Override
        public CompletableFuture<FreshStyle> pick(double x, double y) {
            return CompletableFuture.completedFuture(make(x, y));
        }

        private FreshStyle make(double x, double y) {
            double hue = corners.isEmpty()
                    ? 0.13 * x + 0.29 * y
                    : (1 - x) * (1 - y) * hue(corners.get(0))
                            + x * (1 - y) * hue(corners.get(1))
                            + (1 - x) * y * hue(corners.get(2))
                            + x * y * hue(corners.get(3));
            return placed("pad-" + x + "-" + y, hue, StyleOrigin.Way.PAD);
        }
    }

    private static FreshStyle placed(String id, double hue, StyleOrigin.Way way) {
        return FakeSwatch.style(
                id,
                hue,
                GeneratorInfo.CODES,
                new StyleOrigin.Placed(List.of(), LatentPoint.of((float) hue), way, "Style codes", "h"));
    }

    @Override
    public CompletableFuture<List<Direction>> of(String generator) {
        List<Direction> found = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            found.add(new Direction(
                    i,
                    Optional.ofNullable(names.get(i)),
                    new Guess(List.copyOf(EnumSet.allOf(Change.class)).get(i), 1),
                    i < 6 ? Method.PRINCIPAL : Method.FACTOR,
                    0.4 / (i + 1)));
        }
        return CompletableFuture.completedFuture(found);
    }

    @Override
    public CompletableFuture<List<Direction>> rename(String generator, int index, String name) {
        names.put(index, name);
        return of(generator);
    }

    @Override
    public CompletableFuture<FreshStyle> move(String generator, Parent start, Map<Integer, Double> sigmas) {
        double far = sigmas.values().stream().mapToDouble(Double::doubleValue).sum();
        return CompletableFuture.completedFuture(
                placed("moved-" + start.id() + sigmas, hue(start) + 0.1 * far, StyleOrigin.Way.DIRECTION));
    }

    @Override
    public Pending<Found> find(Path picture, String generator, Consumer<Progress> progress) {
        String name = picture.getFileName().toString();
        FreshStyle latent = placed("found-" + name, 0.6, StyleOrigin.Way.FOUND);
        delivery.execute(() -> progress.accept(new Progress(0.4, FakeSwatch.picture(0.5, 3))));
        CompletableFuture<Found> result = holdsSearch
                ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(
                        new Found(latent, 0.82, catalog.fromImage(picture, Monitor.NONE), near(8)));
        return pending(result);
    }

    @Override
    public Pending<Found> find(Picture picture, String name, String generator, Consumer<Progress> progress) {
        return find(Path.of(name), generator, progress);
    }

    @Override
    public Pending<List<Near>> nearest(Parent style, int count) {
        return pending(CompletableFuture.completedFuture(near(count)));
    }

    private List<Near> near(int count) {
        List<Near> near = new ArrayList<>();
        catalog.all().stream().limit(count).forEach(s -> near.add(new Near(s, 0.1 * (near.size() + 1))));
        return near;
    }

    private <T> Pending<T> pending(CompletableFuture<T> result) {
        return new Pending<>() {
            @Override
            public CompletableFuture<T> result() {
                return result;
            }

            @Override
            public void cancel() {
                cancelled = true;
                result.cancel(false);
            }
        };
    }

    final class FakeFit implements PhotoFit {
        @Override
        public Pending<List<Fit>> rank(Photo photo, List<Parent> styles, Consumer<Fit> each) {
            List<Fit> fits = styles.stream()
                    .map(s -> new Fit(s, 0.5, 0.5, 0.5, 0.4 + 0.6 * Math.floorMod(s.id().hashCode(), 97) / 97.0))
                    .sorted(Comparator.comparingDouble(Fit::score).reversed())
                    .toList();
            fits.forEach(fit -> delivery.execute(() -> each.accept(fit)));
            CompletableFuture<List<Fit>> result = new CompletableFuture<>();
            delivery.execute(() -> result.complete(fits));
            return pending(result);
        }
    }

    final class FakeWalks implements Walks {
        @Override
        public Pending<Integer> preview(
                Walk walk, Optional<Photo> photo, int side, BiConsumer<Integer, PictureBuffer> frame) {
            for (int i = 0; i < walk.frames(); i++) {
                int at = i;
                delivery.execute(() ->
                        frame.accept(at, on(walk, at / (walk.frames() - 1.0)).swatch()));
            }
            CompletableFuture<Integer> result = new CompletableFuture<>();
            delivery.execute(() -> result.complete(walk.frames()));
            return pending(result);
        }

        private FreshStyle at(double hue) {
            return placed("walk-" + hue, hue, StyleOrigin.Way.WALK);
        }

        private FreshStyle on(Walk walk, double share) {
            int last = walk.stops().size() - 1;
            int from = Math.min(last - 1, (int) (share * last));
            double part = share * last - from;
            double hue = (1 - part) * hue(walk.stops().get(from))
                    + part * hue(walk.stops().get(from + 1));
            return at(hue);
        }

        @Override
        public Pending<Path> export(Export export, DoubleConsumer progress) {
            exports.add(export);
            delivery.execute(() -> progress.accept(0.5));
            return pending(
                    holdsSearch ? new CompletableFuture<>() : CompletableFuture.completedFuture(export.target()));
        }

        @Override
        public Pending<FreshStyle> at(Walk walk, double share) {
            return pending(CompletableFuture.completedFuture(on(walk, share)));
        }

        @Override
        public Pending<List<Style>> styles(Walk walk) {
            return pending(CompletableFuture.completedFuture(List.of()));
        }
    }
}

package atelier.ui;

import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.studio.Photo;
import atelier.studio.Problem;
import atelier.studio.styles.Breeding;
import atelier.studio.styles.Directions;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.Generators;
import atelier.studio.styles.LatentPad;
import atelier.studio.styles.LatentPads;
import atelier.studio.styles.Lineage;
import atelier.studio.styles.NoveltyGauge;
import atelier.studio.styles.Parent;
import atelier.studio.styles.PhotoFit;
import atelier.studio.styles.StyleFinder;
import atelier.studio.styles.StyleWorkshop;
import atelier.studio.styles.Taste;
import atelier.studio.styles.Walks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A workshop whose styles are one number each; pages can be held back and failed. */
final class FakeWorkshop implements StyleWorkshop, Generators, FreshStyles, Breeding, Lineage, LatentPads {
    static final GeneratorInfo CODES = new GeneratorInfo(
            GeneratorInfo.CODES,
            "Style codes",
            GeneratorInfo.Kind.CODES,
            GeneratorInfo.Source.SHIPPED,
            0,
            "hash-codes",
            "Works in the public domain",
            1,
            true);
    static final GeneratorInfo NETWORK = new GeneratorInfo(
            "net",
            "Abstract 64",
            GeneratorInfo.Kind.STYLEGAN,
            GeneratorInfo.Source.SHIPPED,
            64,
            "hash-net",
            "Paintings in the public domain",
            5,
            true);

    final List<PageRequest> pages = new ArrayList<>();
    final List<Breeding.Request> litters = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    final List<String> painted = new ArrayList<>();
    final FakeMoves moves;
    boolean holds;
    Optional<Problem> failure = Optional.empty();
    private final Executor delivery;
    private final FakeCatalog catalog;
    private int newest;
    private Runnable held = () -> {};

    FakeWorkshop(Executor delivery, FakeCatalog catalog) {
        this.delivery = delivery;
        this.catalog = catalog;
        this.moves = new FakeMoves(delivery, catalog);
    }

    static FreshStyle sampled(String generator, long seed, double diversity, int index) {
        double hue = Math.floorMod(seed * 31 + index * 37L, 100) / 100.0 * Math.min(1, diversity);
        GeneratorInfo info = generator.equals(GeneratorInfo.CODES) ? CODES : NETWORK;
        Latent latent = new Latent(seed + index, diversity);
        return FakeSwatch.style(
                generator + "-" + seed + "-" + index + "-" + diversity,
                hue,
                generator,
                info.equals(CODES)
                        ? new StyleOrigin.Sampled(latent)
                        : new StyleOrigin.Generated(latent, info.name(), info.hash()));
    }

    /** Lets what is held back arrive. */
    void release() {
        Runnable now = held;
        held = () -> {};
        now.run();
    }

    @Override
    public CompletableFuture<Listing> list() {
        return CompletableFuture.completedFuture(new Listing(List.of(CODES, NETWORK), List.of()));
    }

    @Override
    public CompletableFuture<GeneratorInfo> named(String text) {
        return CompletableFuture.completedFuture(text.equals(NETWORK.id()) ? NETWORK : CODES);
    }

    @Override
    public void page(PageRequest request, Taste taste, PageListener listener) {
        pages.add(request);
        List<FreshStyle> styles = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            styles.add(sampled(request.generator(), request.seed(), request.diversity(), i));
        }
        deliver(styles, listener);
    }

    @Override
    public void breed(Breeding.Request request, PageListener listener) {
        litters.add(request);
        List<FreshStyle> children = new ArrayList<>();
        double mean =
                request.parents().stream().mapToDouble(FakeMoves::hue).average().orElseThrow();
        List<StyleOrigin.Parent> parents = request.parents().stream()
                .map(p -> new StyleOrigin.Parent(p.id(), p.name(), LatentPoint.NONE))
                .toList();
        for (int i = 0; i < request.children(); i++) {
            StyleOrigin origin = new StyleOrigin.Bred(
                    parents, LatentPoint.NONE, request.mutation(), request.seed() + i, CODES.name(), CODES.hash());
            children.add(FakeSwatch.style(
                    "child-" + request.seed() + "-" + i + "-" + mean + "-" + request.mutation(),
                    mean + (i - request.children() / 2.0) * 0.05 * (0.2 + request.mutation()),
                    GeneratorInfo.CODES,
                    origin));
        }
        deliver(children, listener);
    }

    private void deliver(List<FreshStyle> styles, PageListener listener) {
        int mine = ++newest;
        Runnable arrival = () -> {
            if (failure.isPresent()) {
                delivery.execute(() -> listener.failed(failure.get()));
                return;
            }
            for (int i = 0; i < styles.size(); i++) {
                int at = i;
                delivery.execute(() -> {
                    if (mine == newest) {
                        listener.arrived(at, styles.get(at));
                    }
                });
            }
            delivery.execute(() -> {
                if (mine == newest) {
                    listener.finished();
                }
            });
        };
        held = arrival;
        if (!holds) {
            release();
        }
    }

    @Override
    public void paint(Photo photo, List<FreshStyle> styles, int side, PaintListener listener) {
        for (FreshStyle style : styles) {
            painted.add(style.id());
            delivery.execute(() -> listener.painted(
                    style,
                    FakePainting.tint(
                            FakePhotos.small(photo.preview()),
                            style.codes().orElseThrow().natural(),
                            1)));
        }
    }

    @Override
    public void cancel() {
        newest++;
    }

    @Override
    public CompletableFuture<Style> style(FreshStyle fresh) {
        return CompletableFuture.completedFuture(FakeMoves.style(fresh));
    }

    @Override
    public CompletableFuture<Style> keep(FreshStyle fresh) {
        kept.add(fresh.id());
        catalog.keep(FakeMoves.style(fresh));
        return style(fresh);
    }

    @Override
    public CompletableFuture<byte[]> capsule(FreshStyle fresh) {
        return CompletableFuture.completedFuture(catalog.capsule(FakeMoves.style(fresh)));
    }

    @Override
    public String generatorOf(List<Parent> parents) {
        boolean network = parents.stream()
                .allMatch(p ->
                        p instanceof Parent.Fresh f && f.style().generator().equals(NETWORK.id()));
        return network ? NETWORK.id() : GeneratorInfo.CODES;
    }

    @Override
    public CompletableFuture<Node> of(Parent style) {
        return CompletableFuture.completedFuture(FakeMoves.node(style));
    }

    @Override
    public CompletableFuture<Optional<Style>> reopen(String id) {
        return CompletableFuture.completedFuture(Optional.of(FakeMoves.style(FakeSwatch.style(
                id, Math.floorMod(id.hashCode(), 100) / 100.0, GeneratorInfo.CODES, new StyleOrigin.FromImage(id)))));
    }

    @Override
    public CompletableFuture<LatentPad> between(List<Parent> corners) {
        return CompletableFuture.completedFuture(new FakeMoves.Pad(corners));
    }

    @Override
    public CompletableFuture<LatentPad> through(String generator, long seed, double diversity) {
        return CompletableFuture.completedFuture(new FakeMoves.Pad(List.of()));
    }

    @Override
    public Generators generators() {
        return this;
    }

    @Override
    public FreshStyles fresh() {
        return this;
    }

    @Override
    public Breeding breeding() {
        return this;
    }

    @Override
    public Lineage lineage() {
        return this;
    }

    @Override
    public LatentPads pads() {
        return this;
    }

    @Override
    public Directions directions() {
        return moves;
    }

    @Override
    public StyleFinder finder() {
        return moves;
    }

    @Override
    public Walks walks() {
        return moves.walks;
    }

    @Override
    public PhotoFit fit() {
        return moves.fit;
    }

    @Override
    public NoveltyGauge novelty() {
        return style -> CompletableFuture.completedFuture(moves.novelty(style));
    }
}

package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.generator.Projection;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.studio.Lane;
import atelier.studio.PaintEngine;
import atelier.studio.PaintTicket;
import atelier.studio.PaintWorker;
import atelier.studio.PictureFiles;
import atelier.studio.StyleCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks for a picture's style. */
final class FinderDesk implements StyleFinder {
    private static final int NEAREST = 12;
    private static final int SIDE = 1024;
    private static final int STEPS = 120;
    private static final int STRANGERS = 16;
    private static final long BEAT = Duration.ofMillis(250).toNanos();

    private final Workbench bench;
    private final StyleCatalog catalog;
    private final PictureFiles files;

    FinderDesk(Workbench bench, StyleCatalog catalog, PictureFiles files) {
        this.bench = bench;
        this.catalog = catalog;
        this.files = files;
    }

    /** A picture that is looked for: as pixels and as a style. */
    private record Wanted(Picture picture, Style style) {}

    @Override
    public Pending<Found> find(Path picture, String generator, Consumer<Progress> progress) {
        return find(
                owner -> new Wanted(files.open(picture, SIDE, owner).picture(), catalog.fromImage(picture, owner)),
                generator,
                progress);
    }

    @Override
    public Pending<Found> find(Picture picture, String name, String generator, Consumer<Progress> progress) {
        return find(owner -> new Wanted(picture, catalog.fromPicture(picture, name, owner)), generator, progress);
    }

    /** Opens what is looked for. */
    @FunctionalInterface
    private interface Opening {
        Wanted open(Monitor owner);
    }

    private Pending<Found> find(Opening opening, String generator, Consumer<Progress> progress) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Monitor owner = new Monitor() {
            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
        CompletableFuture<Found> found = bench.onFiles(() -> {
            owner.checkCancelled();
            Wanted wanted = opening.open(owner);
            PaintTicket<FreshStyle> search = bench.onDevice(
                    Lane.EXPORT, owner, (engine, monitor) -> search(engine, generator, wanted, monitor, progress));
            FreshStyle latent = search.result().join();
            return compared(generator, latent, wanted);
        });
        CompletableFuture<Found> result = bench.delivered(found);
        return new Pending<>() {
            @Override
            public CompletableFuture<Found> result() {
                return result;
            }

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        };
    }

    private FreshStyle search(
            PaintEngine engine, String generator, Wanted wanted, Monitor monitor, Consumer<Progress> progress) {
        StyleSpace space = bench.spaces().open(engine, generator);
        if (space instanceof NetworkSpace network) {
            return placed(space, descend(engine, network, wanted, monitor, progress));
        }
        CodeSpace codes = (CodeSpace) space;
        return placed(space, codes.engine().sampler().nearest(wanted.style().codes()));
    }

    private static FreshStyle placed(StyleSpace space, LatentPoint point) {
        StyleOrigin origin = new StyleOrigin.Placed(
                List.of(),
                point,
                StyleOrigin.Way.FOUND,
                space.info().name(),
                space.info().hash());
        return new FreshMaker(space).placed(point, "found", origin);
    }

    private LatentPoint descend(
            PaintEngine engine, NetworkSpace space, Wanted wanted, Monitor monitor, Consumer<Progress> progress) {
        int side = space.info().resolution();
        Projection projection =
                new Projection(space.model(), engine.painter(Lane.EXPORT).likeness(wanted.picture(), side));
        AtomicLong said = new AtomicLong(System.nanoTime() - BEAT);
        return projection
                .run(STEPS, 0, monitor, step -> {
                    long now = System.nanoTime();
                    if (now - said.get() >= BEAT) {
                        said.set(now);
                        PictureBuffer best = space.swatch(step.best());
                        bench.deliver(() -> progress.accept(new Progress(step.done(), best)));
                    }
                })
                .best();
    }

    // compared with how far a few drawn styles are from the picture
    private Found compared(String generator, FreshStyle latent, Wanted wanted) {
        StyleCode code = wanted.style().codes().natural();
        double likeness = device((engine, monitor) -> {
            StyleSpace space = bench.spaces().open(engine, generator);
            double found = space.code(latent.point()).distance(code);
            double strange = space.draw(1, STRANGERS).stream()
                    .mapToDouble(point -> space.code(point).distance(code))
                    .average()
                    .orElse(1);
            return Math.clamp(1 - found / strange, 0.0, 1.0);
        });
        return new Found(
                latent, likeness, wanted.style(), near(code, wanted.style().id(), NEAREST));
    }

    private <T> T device(PaintWorker.Work<T> work) {
        return bench.onDevice(Lane.PREVIEW, Monitor.NONE, work).result().join();
    }

    @Override
    public Pending<List<Near>> nearest(Parent style, int count) {
        return files(() -> {
            CodeScales codes = device((engine, _) -> BreedingDesk.codes(bench, engine, style));
            return near(codes.natural(), style.id(), count);
        });
    }

    private List<Near> near(StyleCode code, String without, int count) {
        return catalog.all().stream()
                .filter(style -> !style.id().equals(without))
                .map(style -> new Near(style, style.codes().natural().distance(code)))
                .sorted(Comparator.comparingDouble(Near::distance))
                .limit(count)
                .toList();
    }

    private <T> Pending<T> files(Supplier<T> work) {
        CompletableFuture<T> begun = bench.onFiles(work);
        CompletableFuture<T> result = bench.delivered(begun);
        return new Pending<>() {
            @Override
            public CompletableFuture<T> result() {
                return result;
            }

            @Override
            public void cancel() {
                begun.cancel(false);
            }
        };
    }
}

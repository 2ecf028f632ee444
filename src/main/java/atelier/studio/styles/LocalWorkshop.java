package atelier.studio.styles;

import atelier.studio.HomeFolder;
import atelier.studio.PaintWorker;
import atelier.studio.PictureFiles;
import atelier.studio.StyleCatalog;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The workshop on this machine: wires its desks. */
public final class LocalWorkshop implements StyleWorkshop, AutoCloseable {
    private final Workbench bench;
    private final GeneratorShelf shelf;
    private final FreshDesk fresh;
    private final BreedingDesk breeding;
    private final LineageDesk lineage;
    private final PadDesk pads;
    private final DirectionDesk directions;
    private final FinderDesk finder;
    private final WalkDesk walks;
    private final FitDesk fit;
    private final NoveltyDesk novelty;

    /**
     * @param models the folder of the models that ship
     * @param runs the folder of the user's runs
     * @param delivery where results arrive
     */
    public LocalWorkshop(
            PaintWorker worker,
            StyleCatalog catalog,
            PictureFiles files,
            HomeFolder home,
            Path models,
            Path runs,
            Executor delivery) {
        shelf = new GeneratorShelf(models, runs);
        bench = new Workbench(worker, delivery, new Spaces(shelf));
        PageDesk pages = new PageDesk(bench);
        AncestorFolder ancestors = new AncestorFolder(home.root().resolve("lineage"), catalog, bench, files);
        NoveltyDesk gauge = new NoveltyDesk(bench, files, models, home.root().resolve("works"));
        Keeper keeper = new Keeper(bench, catalog, ancestors, files, gauge);
        fresh = new FreshDesk(bench, pages, keeper, files);
        breeding = new BreedingDesk(bench, new PageDesk(bench), ancestors);
        lineage = new LineageDesk(bench, ancestors, keeper, catalog);
        pads = new PadDesk(bench, ancestors);
        directions = new DirectionDesk(bench, new NameFile(home.root().resolve("directions")), ancestors);
        finder = new FinderDesk(bench, catalog, files);
        walks = new WalkDesk(bench, files, ancestors);
        fit = new FitDesk(bench, files);
        novelty = gauge;
    }

    @Override
    public Generators generators() {
        return new Generators() {
            @Override
            public CompletableFuture<Listing> list() {
                return bench.delivered(bench.onFiles(shelf::list));
            }

            @Override
            public CompletableFuture<GeneratorInfo> named(String text) {
                return bench.delivered(bench.onFiles(() -> shelf.named(text)));
            }
        };
    }

    @Override
    public FreshStyles fresh() {
        return fresh;
    }

    @Override
    public Breeding breeding() {
        return breeding;
    }

    @Override
    public Lineage lineage() {
        return lineage;
    }

    @Override
    public LatentPads pads() {
        return pads;
    }

    @Override
    public Directions directions() {
        return directions;
    }

    @Override
    public StyleFinder finder() {
        return finder;
    }

    @Override
    public Walks walks() {
        return walks;
    }

    @Override
    public PhotoFit fit() {
        return fit;
    }

    @Override
    public NoveltyGauge novelty() {
        return novelty;
    }

    /** Drops pages and paintings under way; what runs on the device ends with its worker. */
    @Override
    public void close() {
        fresh.cancel();
        bench.close();
    }
}

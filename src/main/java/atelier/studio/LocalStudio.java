package atelier.studio;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.library.RecipeJson;
import atelier.library.index.LibraryAccess;
import atelier.library.index.LibraryPlaces;
import atelier.studio.library.LibraryDesk;
import atelier.studio.library.LibraryParts;
import atelier.studio.library.StyleLibrary;
import atelier.studio.styles.LocalWorkshop;
import atelier.studio.styles.StrengthGauge;
import atelier.studio.styles.StyleWorkshop;
import atelier.training.options.Machine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio on this machine: wires the services once, and takes them down in order. */
public final class LocalStudio implements Studio {
    /** What a studio is made of, so that tests can give it other parts. */
    record Parts(
            PaintEngine.Start engine,
            PainterShelf.Places painters,
            PictureFiles files,
            Function<Consumer<String>, Starters> starters,
            Clock clock,
            String software,
            Function<HomeFolder, Runs> runs,
            Path models,
            Optional<InstantShelf.Use> instant) {}

    private static final Logger LOG = LoggerFactory.getLogger(LocalStudio.class);

    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Optional<HomeFolder.Hold> hold;
    private final PaintWorker worker;
    private final PhotoShelf photos;
    private final LibraryDesk library;
    private final StyleShelf styles;
    private final PreviewDesk previews;
    private final TileDesk tiles;
    private final RecipeBook recipes;
    private final ExportDesk exports;
    private final LocalWorkshop workshop;
    private final SessionFile sessions;
    private final Runs runs;
    private final Painters painters;
    private final Optional<Recoder> recoder;
    private final Instants instants;
    private final Thread hook = Thread.ofPlatform().name("atelier-end").unstarted(this::takeDown);
    private final AtomicBoolean down = new AtomicBoolean();

    private LocalStudio(HomeFolder home, Parts parts, Executor delivery, boolean remembers) {
        hold = remembers ? home.hold(notices::add) : Optional.empty();
        worker = new PaintWorker(() -> {
            PaintEngine engine = parts.engine().start();
            engine.pictures(this::knownPicture);
            return engine;
        });
        photos = new PhotoShelf(parts.files(), home.photos());
        Starters starters = parts.starters().apply(notices::add);
        library = new LibraryDesk(new LibraryParts(
                new LibraryPlaces(home.root()),
                access(remembers),
                starters,
                this::unkeptSwatch,
                new RecipeJson()::read,
                parts.clock(),
                delivery,
                notices::add,
                () -> parts.instant().map(InstantShelf.Use::encoder).orElse("")));
        Originals originals = new Originals(home.originals(), parts.files());
        styles = new StyleShelf(starters, library, worker, parts.files(), parts.clock(), originals);
        StrengthGauge gauge = new StrengthGauge(styles, parts.files());
        previews = new PreviewDesk(worker, parts.files(), gauge, delivery);
        tiles = new TileDesk(worker, parts.files(), delivery);
        recipes = new RecipeBook(styles::byId, library.known()::credit, parts.software());
        Optional<QueueFile> queue = hold.map(held -> new QueueFile(home.queue(), notices::add));
        exports = new ExportDesk(
                new ExportRun(worker, parts.files(), gauge, recipes, new RenderNotes(library, parts.clock())),
                queue,
                delivery);
        runs = parts.runs().apply(home);
        workshop = new LocalWorkshop(worker, styles, parts.files(), home, parts.models(), home.runs(), delivery);
        painters = PainterShelf.of(parts.painters(), worker);
        parts.instant().ifPresent(use -> notices.addAll(use.notices()));
        recoder = parts.instant()
                .filter(use -> hold.isPresent())
                .map(use -> new Recoder(
                        library,
                        worker,
                        originals,
                        new RecodedFile(home.recoded()),
                        use.shelf().shippedHash(),
                        use.coder()));
        instants = parts.instant()
                .map(use -> (Instants) new InstantsDesk(use, recoder))
                .orElse(Instants.NONE);
        sessions = new SessionFile(home.session(), hold.isPresent(), notices::add);
        Runtime.getRuntime().addShutdownHook(hook);
        if (remembers) {
            library.live();
        }
        recoder.ifPresent(Recoder::start);
    }

    private LibraryAccess access(boolean remembers) {
        if (!remembers) {
            return new LibraryAccess.Guest();
        }
        return hold.isPresent()
                ? new LibraryAccess.Owner()
                : new LibraryAccess.Reader(
                        "Atelier is already open: here the library can be looked at, but not changed.");
    }

    private Optional<PictureBuffer> knownPicture(Style style) {
        return styles.known(style);
    }

    private PictureBuffer unkeptSwatch(Style style) {
        return styles.unkept(style);
    }

    /** The studio of the window: one at a time remembers session and queue in its home. */
    public static Studio open(StudioOptions options, Executor delivery) {
        return open(new HomeFolder(options.home()), parts(options, Optional.empty()), delivery, true);
    }

    /**
     * A studio for one command: it knows the styles of its home, but leaves session and queue alone.
     *
     * @param model a folder to take the instant stylizer from, in place of the one that ships
     */
    public static Studio openForCommand(StudioOptions options, Optional<Path> model, Executor delivery) {
        return open(new HomeFolder(options.home()), parts(options, model), delivery, false);
    }

    private static Parts parts(StudioOptions options, Optional<Path> model) {
        String software = "Atelier " + ProgramVersion.read();
        PictureFiles files = new ImageFiles(software);
        HomeFolder home = new HomeFolder(options.home());
        InstantShelf.Use use = InstantShelf.use(home, options.models().resolve("instant"), model);
        Path instant = use.folder();
        Path codes = options.models().resolve("codes");
        Path features = options.models().resolve("features").resolve("weights.safetensors");
        PainterShelf.Places painters = PainterShelf.Places.under(home.painters());
        AtomicReference<Machine> machine = new AtomicReference<>(Machine.PROCESSOR);
        return new Parts(
                () -> {
                    PaintEngine engine = InstantEngine.start(
                            options.device(), instant, use.coder(), codes, features, new SwatchScene(), painters::find);
                    machine.set(engine.report().machine());
                    return engine;
                },
                painters,
                files,
                notices ->
                        new StarterFolder(options.models().resolve("starters"), instant, use.coder(), files, notices),
                Clock.systemUTC(),
                software,
                folder -> new RunDesk(
                        folder.runs(),
                        options.models(),
                        new TrainerProcess(folder.root(), options.device()),
                        new ProbeProcess(options.device()),
                        machine::get),
                options.models(),
                Optional.of(use));
    }

    static LocalStudio open(HomeFolder home, Parts parts, Executor delivery, boolean remembers) {
        return new LocalStudio(home, parts, delivery, remembers);
    }

    @Override
    public Photos photos() {
        return photos;
    }

    @Override
    public StyleCatalog styles() {
        return styles;
    }

    @Override
    public Previews previews() {
        return previews;
    }

    @Override
    public StyleTiles tiles() {
        return tiles;
    }

    @Override
    public ExportQueue exports() {
        return exports;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public Recipes recipes() {
        return recipes;
    }

    @Override
    public StyleLibrary library() {
        return library;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public StyleWorkshop workshop() {
        return workshop;
    }

    @Override
    public Painters painters() {
        return painters;
    }

    @Override
    public Instants instants() {
        return instants;
    }

    @Override
    public CompletionStage<DeviceReport> device() {
        return worker.device();
    }

    @Override
    public List<String> notices() {
        return new ArrayList<>(notices);
    }

    @Override
    public void close() {
        takeDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the virtual machine is ending already, and the hook takes the studio down", e);
        }
    }

    // also what the shutdown hook does: a virtual machine that ends inside a native call crashes
    private void takeDown() {
        if (!down.compareAndSet(false, true)) {
            return;
        }
        tiles.cancel();
        workshop.close();
        previews.close();
        exports.close();
        recoder.ifPresent(Recoder::cancel);
        worker.close();
        recoder.ifPresent(Recoder::close);
        library.close();
        sessions.close();
        hold.ifPresent(HomeFolder.Hold::close);
    }
}

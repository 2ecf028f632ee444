package atelier.ui;

import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.studio.DeviceReport;
import atelier.studio.ExportQueue;
import atelier.studio.Instants;
import atelier.studio.Painters;
import atelier.studio.Photos;
import atelier.studio.Previews;
import atelier.studio.Recipes;
import atelier.studio.RunDesk;
import atelier.studio.Runs;
import atelier.studio.Samples;
import atelier.studio.Session;
import atelier.studio.SessionStore;
import atelier.studio.Studio;
import atelier.studio.StyleCatalog;
import atelier.studio.StyleTiles;
import atelier.studio.library.StyleLibrary;
import atelier.studio.styles.StyleWorkshop;
import atelier.training.loop.Estimate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A studio that paints by tinting: fast, the same every time, and with failures on demand. */
final class FakeStudio implements Studio {
    final FakePhotos photos = new FakePhotos();
    final FakeCatalog catalog = new FakeCatalog();
    final FakePainting painting;
    final FakeExports exports;
    final FakeLibrary library;
    final FakeWorkshop workshop;
    final CompletableFuture<DeviceReport> device = new CompletableFuture<>();
    final Memory sessions;
    Optional<Recipes.Restored> restored = Optional.empty();
    Instants instants = Instants.NONE;
    Runs runs = new RunDesk(
            Path.of("/no/runs"),
            Path.of("/no/models"),
            (run, failed) -> {},
            (request, monitor) ->
                    new Estimate(0.36, 30_000, OptionalLong.of(1_200_000_000L), OptionalLong.of(8_000_000_000L)));
    boolean closed;
    final Painters painters = new Painters() {
        @Override
        public Style open(Path model, Monitor monitor) {
            return new Style(
                    "painter-" + model.getParent().getFileName(),
                    model.getParent().getFileName().toString(),
                    new StyleOrigin.Painter("painter", "0123"),
                    Samples.codes(3));
        }

        @Override
        public Style adopt(Path model, Monitor monitor) {
            return open(model, monitor);
        }
    };

    FakeStudio(Executor delivery, Memory sessions) {
        this.painting = new FakePainting(delivery);
        this.exports = new FakeExports(delivery);
        this.library = new FakeLibrary(delivery);
        this.workshop = new FakeWorkshop(delivery, catalog);
        this.sessions = sessions;
        device.complete(new DeviceReport("CPU", "no CUDA libraries in this build", "PyTorch 2.7.1", 2));
    }

    /** A session store that outlives the studio, as the disk does. */
    static final class Memory implements SessionStore {
        Session kept = Session.EMPTY;

        @Override
        public Session load() {
            return kept;
        }

        @Override
        public void save(Session session) {
            kept = session;
        }

        @Override
        public void flush() {}
    }

    @Override
    public Photos photos() {
        return photos;
    }

    @Override
    public StyleCatalog styles() {
        return catalog;
    }

    @Override
    public Previews previews() {
        return painting;
    }

    @Override
    public StyleTiles tiles() {
        return painting;
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
    public StyleLibrary library() {
        return library;
    }

    @Override
    public StyleWorkshop workshop() {
        return workshop;
    }

    @Override
    public Instants instants() {
        return instants;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public Painters painters() {
        return painters;
    }

    @Override
    public Recipes recipes() {
        return new Recipes() {
            @Override
            public String toJson(Recipe recipe) {
                return recipe.software();
            }

            @Override
            public Recipe fromJson(String json) {
                if (restored.isEmpty()) {
                    throw new IllegalArgumentException("This is no recipe.");
                }
                return new Recipe(Recipe.SCHEMA, json, "", List.of(), Map.of(), Map.of(), "");
            }

            @Override
            public Restored restore(Recipe recipe) {
                return restored.orElseThrow();
            }
        };
    }

    @Override
    public CompletionStage<DeviceReport> device() {
        return device;
    }

    @Override
    public void close() {
        closed = true;
    }
}

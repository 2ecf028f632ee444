package atelier.ui;

import atelier.art.Recipe;
import atelier.studio.DeviceReport;
import atelier.studio.ExportQueue;
import atelier.studio.Photos;
import atelier.studio.Previews;
import atelier.studio.Recipes;
import atelier.studio.RunDesk;
import atelier.studio.Runs;
import atelier.studio.Session;
import atelier.studio.SessionStore;
import atelier.studio.Studio;
import atelier.studio.StyleCatalog;
import atelier.studio.StyleTiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A studio that paints by tinting: fast, the same every time, and with failures on demand. */
final class FakeStudio implements Studio {
    final FakePhotos photos = new FakePhotos();
    final FakeCatalog catalog = new FakeCatalog();
    final FakePainting painting;
    final FakeExports exports;
    final CompletableFuture<DeviceReport> device = new CompletableFuture<>();
    final Memory sessions;
    Optional<Recipes.Restored> restored = Optional.empty();
    Runs runs = new RunDesk(Path.of("/no/runs"), Path.of("/no/models"), (run, failed) -> {});
    boolean closed;

    FakeStudio(Executor delivery, Memory sessions) {
        this.painting = new FakePainting(delivery);
        this.exports = new FakeExports(delivery);
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
    public Runs runs() {
        return runs;
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

package atelier.studio;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The user's own painters: {@code painters/<sha256>/} in the data folder, each a model's folder, and those that were
 * opened from elsewhere in this session.
 */
final class PainterShelf implements Painters {
    private final Path folder;
    private final PaintWorker worker;
    private final Map<String, Path> opened;

    private PainterShelf(Path folder, PaintWorker worker, Map<String, Path> opened) {
        this.folder = folder;
        this.worker = worker;
        this.opened = opened;
    }

    /** Where models lie, by the sha256 of their weights. */
    record Places(Path folder, Map<String, Path> opened) {
        static Places under(Path folder) {
            return new Places(folder, new ConcurrentHashMap<>());
        }

        Optional<Path> find(String hash) {
            Path own = folder.resolve(hash);
            return Files.isRegularFile(own.resolve("model.json"))
                    ? Optional.of(own)
                    : Optional.ofNullable(opened.get(hash));
        }
    }

    static PainterShelf of(Places places, PaintWorker worker) {
        return new PainterShelf(places.folder(), worker, places.opened());
    }

    @Override
    public Style open(Path model, Monitor monitor) {
        JsonNode json = ModelCopy.description(model);
        String hash = json.path("sha256").asText();
        opened.put(hash, model.toAbsolutePath().normalize());
        StyleOrigin.Painter origin = new StyleOrigin.Painter(json.path("name").asText("Painter"), hash);
        try {
            return worker.submit(Lane.PREVIEW, monitor, (engine, ears) -> engine.painterStyle(origin, ears))
                    .result()
                    .join();
        } catch (CompletionException e) {
            opened.remove(hash);
            if (Explanation.unwrap(e) instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    @Override
    public Style adopt(Path model, Monitor monitor) {
        Style style = open(model, monitor);
        String hash = ((StyleOrigin.Painter) style.origin()).modelHash();
        try {
            new ModelCopy(folder).take(model, hash);
        } catch (IOException e) {
            throw new StudioException("The painter can't be copied to %s.".formatted(folder), e);
        }
        return style;
    }
}

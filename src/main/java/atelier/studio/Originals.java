package atelier.studio;

import atelier.art.Monitor;
import atelier.art.StyleOrigin;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures that kept styles were taken from, small: another encoder needs them to make codes of its own. */
final class Originals {
    private static final Logger LOG = LoggerFactory.getLogger(Originals.class);
    private static final int SIDE = 512;
    private static final int REMEMBERED = 24;
    private static final String ENDING = ".jpg";

    private final Path folder;
    private final PictureFiles files;
    private final Lru<String, PictureBuffer> seen = new Lru<>(REMEMBERED);

    Originals(Path folder, PictureFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Remembers a picture until its style is kept, or forgotten. */
    void saw(String hash, Picture picture) {
        if (picture instanceof PictureBuffer buffer) {
            seen.put(hash, files.resize(buffer, Math.min(SIDE, Math.max(buffer.width(), buffer.height()))));
        }
    }

    /** Writes the picture of a style that is kept, where it is still remembered. */
    void keep(StyleOrigin.FromImage image) {
        Optional<PictureBuffer> picture = seen.find(image.imageHash());
        if (picture.isEmpty() || Files.exists(file(image))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            files.write(
                    picture.get(),
                    Optional.empty(),
                    folder,
                    image.imageHash(),
                    ExportSettings.of(Map.of("format", "jpeg")),
                    Optional.empty(),
                    Monitor.NONE);
        } catch (java.io.IOException | RuntimeException e) {
            // the style itself is kept; only another encoder will miss the picture
            LOG.warn("the picture of a style can't be kept", e);
        }
    }

    Optional<Picture> find(StyleOrigin.FromImage image) {
        return Files.isRegularFile(file(image))
                ? Optional.of(files.open(file(image), 0, Monitor.NONE).picture())
                : Optional.empty();
    }

    private Path file(StyleOrigin.FromImage image) {
        return folder.resolve(image.imageHash() + ENDING);
    }
}

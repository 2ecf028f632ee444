package atelier.studio.styles;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.library.AtomicFiles;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import atelier.studio.Lane;
import atelier.studio.Lru;
import atelier.studio.PictureFiles;
import atelier.studio.StudioException;
import atelier.studio.StyleCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The styles that others descend from: those of this session in memory, and those of kept styles as capsules in a
 * folder, because a style may be bred from one that was never kept, or that is removed later.
 */
final class AncestorFolder {
    private static final Logger LOG = LoggerFactory.getLogger(AncestorFolder.class);
    private static final int SESSION = 2000;

    private final Path folder;
    private final StyleCatalog catalog;
    private final Workbench bench;
    private final PictureFiles files;
    private final Lru<String, Parent> session = new Lru<>(SESSION);

    AncestorFolder(Path folder, StyleCatalog catalog, Workbench bench, PictureFiles files) {
        this.folder = folder;
        this.catalog = catalog;
        this.bench = bench;
        this.files = files;
    }

    /** A style became a parent. */
    void met(Parent parent) {
        session.put(parent.id(), parent);
    }

    /** From the folder. */
    Optional<StyleCapsule> find(String id) {
        Path file = file(id);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(StyleCapsule.read(file));
        } catch (LibraryException e) {
            LOG.warn("an ancestor is damaged and left out of the lineage", e);
            return Optional.empty();
        }
    }

    /** From the styles at hand, then from this session; may wait for the device. */
    Optional<StyleCapsule> atHand(String id) {
        Optional<Style> kept = catalog.find(id).filter(style -> style.id().equals(id));
        if (kept.isPresent()) {
            return Optional.of(StyleCapsule.of(kept.get(), catalog.swatch(kept.get()), Instant.EPOCH));
        }
        return session.find(id).map(this::capsule);
    }

    private StyleCapsule capsule(Parent parent) {
        return switch (parent) {
            case Parent.Known known -> StyleCapsule.of(known.style(), catalog.swatch(known.style()), Instant.EPOCH);
            case Parent.Fresh fresh -> {
                Style style = bench.onDevice(
                                Lane.PREVIEW,
                                Monitor.NONE,
                                (engine, monitor) -> FreshDesk.made(bench, engine, fresh.style(), monitor))
                        .result()
                        .join();
                PictureBuffer swatch = files.resize(fresh.style().swatch(), Keeper.SWATCH_SIDE);
                yield StyleCapsule.of(style, swatch, Instant.EPOCH);
            }
        };
    }

    void write(StyleCapsule ancestor) {
        try {
            AtomicFiles.write(file(ancestor.style().id()), ancestor.toBytes());
        } catch (IOException e) {
            throw new StudioException(
                    "The lineage can't be kept: the folder %s can't be written.".formatted(folder), e);
        }
    }

    // ids come from anywhere, also from strangers' files
    private Path file(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + StyleCapsule.EXTENSION);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package atelier.library.share;

import atelier.art.Monitor;
import atelier.library.AtomicFiles;
import atelier.library.CapsuleNames;
import atelier.library.StyleCapsule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes styles as files into a folder; what lies there already stays. */
public final class CapsuleFolder {
    private final boolean withSwatches;

    /** @param withSwatches whether each swatch is written as a PNG beside its style */
    public CapsuleFolder(boolean withSwatches) {
        this.withSwatches = withSwatches;
    }

    public void write(List<SharedStyle> styles, Path folder, Monitor monitor) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < styles.size(); i++) {
            monitor.checkCancelled();
            SharedStyle style = styles.get(i);
            StyleCapsule capsule = style.capsule().get();
            Path file = CapsuleNames.free(folder, CapsuleNames.stem(style.name()));
            AtomicFiles.write(file, capsule.toBytes());
            if (withSwatches) {
                String name = file.getFileName().toString();
                String stem = name.substring(0, name.length() - StyleCapsule.EXTENSION.length());
                AtomicFiles.write(folder.resolve(stem + ".png"), capsule.swatchPng());
            }
            monitor.progress((i + 1.0) / styles.size());
        }
    }
}

package atelier.cli;

import atelier.studio.Photos;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The photos named on the command line, and those in the folders named there, each with the folder it goes to. */
final class PhotoArguments {
    /** One photo to paint. */
    record Target(Path photo, Path folder) {}

    private final Photos photos;

    PhotoArguments(Photos photos) {
        this.photos = photos;
    }

    /** Folders are gone through recursively, and their tree is mirrored below {@code out}. */
    List<Target> targets(List<Path> given, Path out) {
        List<Target> targets = new ArrayList<>();
        for (Path path : given) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                addFolder(absolute, out, targets);
            } else {
                targets.add(new Target(absolute, out));
            }
        }
        return targets;
    }

    private void addFolder(Path folder, Path out, List<Target> targets) {
        for (Path photo : photos.picturesIn(folder, Integer.MAX_VALUE)) {
            // what an earlier run wrote into the folder is not painted again
            boolean written = photo.startsWith(out) && !folder.startsWith(out);
            if (!written) {
                targets.add(new Target(photo, out.resolve(folder.relativize(photo.getParent()))));
            }
        }
    }
}

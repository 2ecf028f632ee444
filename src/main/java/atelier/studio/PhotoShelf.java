package atelier.studio;

import atelier.art.Monitor;
import atelier.image.ExportNames;
import atelier.image.Picture;
import atelier.image.PictureException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens photos at preview size and remembers the last ones. */
final class PhotoShelf implements Photos {
    private static final int REMEMBERED = 24;

    private record Key(Path file, long size, FileTime changed) {}

    private final PictureFiles files;
    private final Path pasted;
    private final Lru<Key, Photo> opened = new Lru<>(REMEMBERED);

    PhotoShelf(PictureFiles files, Path pasted) {
        this.files = files;
        this.pasted = pasted;
    }

    @Override
    public Photo open(Path file, Monitor monitor) {
        Path absolute = file.toAbsolutePath().normalize();
        Optional<Key> key = key(absolute);
        Optional<Photo> known = key.flatMap(opened::find);
        if (known.isPresent()) {
            return known.get();
        }
        PictureFiles.Opened decoded = files.open(absolute, Photo.PREVIEW_SIDE, monitor);
        monitor.checkCancelled();
        Photo photo = new Photo(
                decoded.sha256(),
                FileNames.stem(absolute),
                absolute,
                decoded.width(),
                decoded.height(),
                decoded.picture(),
                decoded.recipeJson());
        key.ifPresent(k -> opened.put(k, photo));
        return photo;
    }

    @Override
    public PixelSize size(Path file) {
        return files.size(file.toAbsolutePath().normalize());
    }

    @Override
    public Photo paste(Picture picture, String name) {
        ExportSettings lossless = ExportSettings.of(Map.of("format", "png", "recipe", false));
        Path file = files.write(
                picture,
                Optional.empty(),
                pasted,
                ExportNames.sanitise(name),
                lossless,
                Optional.empty(),
                Monitor.NONE);
        return open(file, Monitor.NONE);
    }

    @Override
    public List<Path> picturesIn(Path folder, int limit) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Collector(folder, found));
        } catch (IOException e) {
            throw new PictureException("The folder '%s' can't be read.".formatted(folder.getFileName()), e);
        }
        return found.stream().sorted(new NaturalOrder()).limit(limit).toList();
    }

    private static Optional<Key> key(Path file) {
        try {
            return Optional.of(new Key(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;

        Collector(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(root) && FileNames.hidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!FileNames.hidden(file) && Files.isRegularFile(file) && files.readable(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        // a folder inside that can't be entered does not hide the others
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}

package atelier.training.data;

import atelier.art.Monitor;
import atelier.image.PictureException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through a folder before it is trained on. Every file is decoded once, a few at a time, and nothing of its
 * pixels is kept, so 50,000 pictures need no more memory than their names.
 */
public final class PictureScan {
    /** Pictures with a shorter side below this many pixels are left out. */
    public static final int TINY = 32;

    private static final Set<String> SUFFIXES = Set.of("jpg", "jpeg", "png", "tif", "tiff", "webp", "bmp", "gif");

    private final PictureSource source;
    private final int threads;

    public PictureScan(PictureSource source, int threads) {
        this.source = source;
        this.threads = threads;
    }

    private record Looked(
            String path, Optional<String> broken, int width, int height, String sha256, PerceptualHash hash) {}

    /**
     * Looks through a folder and its sub-folders.
     *
     * @param pattern which file names count, as a glob: "*" for every picture, "*.jpg" for some
     * @throws java.util.concurrent.CancellationException within a few pictures, when the monitor says so
     * @throws IOException when the folder cannot be read
     */
    public PictureSet scan(Path folder, String pattern, Monitor monitor) throws IOException {
        Sorter sorter = new Sorter();
        OrderedWork.run(files(folder, pattern), threads, path -> look(folder, path, monitor), sorter::take, monitor);
        return new PictureSet(folder, sorter.pictures, sorter.problems);
    }

    private static List<String> files(Path folder, String pattern) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isPicture(file) && matcher.matches(file.getFileName()))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private Looked look(Path folder, String path, Monitor monitor) {
        try {
            PictureSource.Opened opened = source.open(folder.resolve(path));
            PerceptualHash hash =
                    PerceptualHash.of(opened.resized(PerceptualHash.SIDE, PerceptualHash.SIDE, cancelOnly(monitor)));
            return new Looked(path, Optional.empty(), opened.width(), opened.height(), opened.sha256(), hash);
        } catch (PictureException e) {
            return new Looked(path, Optional.of(e.getMessage()), 0, 0, "", null);
        }
    }

    // The progress of one picture is not that of the scan.
    private static Monitor cancelOnly(Monitor monitor) {
        return new Monitor() {
            @Override
            public boolean cancelled() {
                return monitor.cancelled();
            }
        };
    }

    /** Sorts pictures into usable ones and problems, in the order of their paths. */
    private static final class Sorter {
        private final List<PictureEntry> pictures = new ArrayList<>();
        private final List<PictureProblem> problems = new ArrayList<>();
        private final Map<String, String> bySha = new HashMap<>();
        private final NearDuplicates lookAlikes = new NearDuplicates();

        void take(Looked looked) {
            problemOf(looked)
                    .ifPresentOrElse(
                            problems::add,
                            () -> pictures.add(new PictureEntry(
                                    looked.path(),
                                    label(looked.path()),
                                    looked.width(),
                                    looked.height(),
                                    looked.sha256())));
        }

        private Optional<PictureProblem> problemOf(Looked looked) {
            if (looked.broken().isPresent()) {
                return Optional.of(new PictureProblem.Corrupt(
                        looked.path(), looked.broken().get()));
            }
            if (Math.min(looked.width(), looked.height()) < TINY) {
                return Optional.of(new PictureProblem.Tiny(looked.path(), looked.width(), looked.height()));
            }
            String same = bySha.putIfAbsent(looked.sha256(), looked.path());
            if (same != null) {
                return Optional.of(new PictureProblem.Duplicate(looked.path(), same));
            }
            return lookAlikes
                    .findOrAdd(looked.path(), looked.hash())
                    .map(original -> new PictureProblem.NearDuplicate(looked.path(), original));
        }

        private static String label(String path) {
            int slash = path.indexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }
}

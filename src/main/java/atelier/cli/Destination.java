package atelier.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the painted pictures go: a folder, or one file where {@code --out} ends like a picture and one photo is
 * painted.
 *
 * @param pattern the file's name without extension, empty for the usual pattern
 * @param format the format that the file's name asks for
 */
record Destination(Path folder, Optional<String> pattern, Optional<String> format) {
    private static final Map<String, String> FORMATS =
            Map.of("png", "png", "jpg", "jpeg", "jpeg", "jpeg", "tif", "tiff", "tiff", "tiff");

    static Destination of(Path out, List<Path> photos) {
        Path absolute = out.toAbsolutePath().normalize();
        Optional<String> format = formatOf(absolute);
        boolean oneFile = format.isPresent()
                && photos.size() == 1
                && !Files.isDirectory(photos.getFirst())
                && !Files.isDirectory(absolute);
        if (!oneFile) {
            return new Destination(absolute, Optional.empty(), Optional.empty());
        }
        String name = absolute.getFileName().toString();
        return new Destination(absolute.getParent(), Optional.of(name.substring(0, name.lastIndexOf('.'))), format);
    }

    private static Optional<String> formatOf(Path file) {
        if (file.getFileName() == null) {
            return Optional.empty();
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 1
                ? Optional.empty()
                : Optional.ofNullable(FORMATS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }
}

package atelier.studio;

import java.nio.file.Path;

/** Names of files as users see them. */
final class FileNames {
    private FileNames() {}

    /** The name without its extension; a leading dot starts no extension. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Whether the name starts with a dot: hidden files of every system, and the resource forks that macOS leaves. */
    static boolean hidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}

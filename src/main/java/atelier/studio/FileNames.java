package atelier.studio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Names of files as users see them. */
final class FileNames {
    private static final int MAX_LENGTH = 120;
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

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

    /** A name that every file system takes, as close to {@code wanted} as can be. */
    static String safe(String wanted) {
        String plain =
                wanted.replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]+", "-").strip().replaceAll("^\\.+|[. ]+$", "");
        String cut = plain.codePointCount(0, plain.length()) > MAX_LENGTH
                ? plain.substring(0, plain.offsetByCodePoints(0, MAX_LENGTH)).strip()
                : plain;
        if (cut.isEmpty()) {
            return "picture";
        }
        return RESERVED.contains(cut.toLowerCase(Locale.ROOT)) ? cut + "_" : cut;
    }
}

package atelier.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files for styles: a style's name may hold anything, a file's name holds what every file system takes. */
public final class CapsuleNames {
    private static final int LONGEST = 60;

    private CapsuleNames() {}

    /** A file name without extension. */
    public static String stem(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "")
                .toLowerCase(Locale.ROOT);
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        return cut.isEmpty() ? "style" : cut;
    }

    /** A {@code .style} file of this name in a folder, with a number where there is one already. */
    public static Path free(Path folder, String stem) {
        Path file = folder.resolve(stem + StyleCapsule.EXTENSION);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + "-" + i + StyleCapsule.EXTENSION);
        }
        return file;
    }
}

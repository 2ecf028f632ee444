package atelier.image;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names that are not taken: {@code name.png}, {@code name (2).png}, and so on. */
public final class FreeName {
    private FreeName() {}

    /** The name with its number; 1 has none. */
    public static String numbered(String name, String extension, int number) {
        return number == 1 ? name + "." + extension : name + " (" + number + ")." + extension;
    }

    /** The name that an export would get now: for showing, since another program may take it first. */
    public static String preview(Path folder, String name, String extension) {
        int number = 1;
        while (Files.exists(folder.resolve(numbered(name, extension, number)))) {
            number++;
        }
        return numbered(name, extension, number);
    }
}

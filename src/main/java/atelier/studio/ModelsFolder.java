package atelier.studio;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the folder of the models that ship. */
public final class ModelsFolder {
    /** The system property that names the folder, for unusual installations. */
    public static final String PROPERTY = "atelier.models";

    private ModelsFolder() {}

    /**
     * Looks where the property says, beside the program's jar and one folder above it (as after a build), in the
     * working directory. Where there is none, returns the most likely place, and the engine says what is missing.
     */
    public static Path find() {
        List<Path> places = places(System.getProperty(PROPERTY, ""), programFolder(), Path.of(""));
        return places.stream()
                .filter(place -> Files.isRegularFile(place.resolve("instant").resolve("model.json")))
                .findFirst()
                .orElse(places.getFirst())
                .toAbsolutePath()
                .normalize();
    }

    static List<Path> places(String property, Path program, Path working) {
        if (!property.isBlank()) {
            return List.of(Path.of(property));
        }
        return Stream.of(
                        program,
                        program == null ? null : program.toAbsolutePath().getParent(),
                        working)
                .filter(Objects::nonNull)
                .map(folder -> folder.resolve("models"))
                .toList();
    }

    /** The folder of the jar, or of the compiled classes. */
    private static Path programFolder() {
        try {
            var source = ModelsFolder.class.getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

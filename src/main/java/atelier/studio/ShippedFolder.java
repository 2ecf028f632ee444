package atelier.studio;

import atelier.training.classifier.ClassifierFolder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that comes with the program, found beside its jar: after a build, in an installation, and in the working
 * directory.
 */
public enum ShippedFolder {
    /** The models and the starter styles; {@code -Datelier.models} names another place. */
    MODELS("models", "instant"),
    /** The sample photos; {@code -Datelier.assets} names another place. */
    ASSETS("assets", "boats.jpg");

    private final String folder;
    private final String sign;

    ShippedFolder(String folder, String sign) {
        this.folder = folder;
        this.sign = sign;
    }

    /** The folder; where there is none, the likeliest place, and whoever needs it says what is missing. */
    public Path find() {
        List<Path> places = places(System.getProperty("atelier." + folder, ""), programFolder(), Path.of(""));
        return places.stream()
                .filter(place -> Files.exists(place.resolve(sign)))
                .findFirst()
                .orElse(places.getFirst())
                .toAbsolutePath()
                .normalize();
    }

    /** The feature network that painters and judges of generators learn with, where it ships. */
    public static Optional<Path> features() {
        return features(MODELS.find());
    }

    /** The classifier of art movements that generators are measured with, where it ships. */
    public static Optional<Path> classifier() {
        return classifier(MODELS.find());
    }

    static Optional<Path> classifier(Path models) {
        return Optional.of(models.resolve("movements")).filter(folder -> new ClassifierFolder(folder).exists());
    }

    /** The small generators that a training can begin with. */
    public static List<ExampleModel> examples() {
        return ExampleModel.in(MODELS.find());
    }

    static Optional<Path> features(Path models) {
        return Optional.of(models.resolve("features").resolve("weights.safetensors"))
                .filter(Files::isRegularFile);
    }

    List<Path> places(String property, Path program, Path working) {
        if (!property.isBlank()) {
            return List.of(Path.of(property));
        }
        return Stream.of(
                        program,
                        program == null ? null : program.toAbsolutePath().getParent(),
                        working)
                .filter(Objects::nonNull)
                .map(place -> place.resolve(folder))
                .toList();
    }

    /** Where the jar, or the folder of the compiled classes, lies. */
    private static Path programFolder() {
        try {
            CodeSource source = ShippedFolder.class.getProtectionDomain().getCodeSource();
            return source == null ? null : Path.of(source.getLocation().toURI()).getParent();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

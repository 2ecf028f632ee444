package atelier.studio;

import atelier.generator.GeneratorCard;
import atelier.generator.GeneratorException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A small trained generator that ships to begin a training with.
 *
 * @param key the name of its folder, as people type it
 * @param name as {@code model.json} says
 * @param resolution side of its pictures in pixels
 */
public record ExampleModel(String key, String name, int resolution, Path folder) {
    private static final String FOLDER = "examples";

    /** Where they lie in a folder of models. */
    public static Path folderIn(Path models) {
        return models.resolve(FOLDER);
    }

    /** Those in a folder of models, by name; one that cannot be used is left out. */
    static List<ExampleModel> in(Path models) {
        Path examples = folderIn(models);
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        List<ExampleModel> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(examples, Files::isDirectory)) {
            for (Path folder : folders) {
                read(folder).ifPresent(found::add);
            }
        } catch (IOException e) {
            throw new StudioException("The folder %s can't be read.".formatted(examples), e);
        }
        found.sort(Comparator.comparing(ExampleModel::key));
        return List.copyOf(found);
    }

    private static Optional<ExampleModel> read(Path folder) {
        try {
            return GeneratorCard.read(folder)
                    .map(card ->
                            new ExampleModel(folder.getFileName().toString(), card.name(), card.resolution(), folder));
        } catch (GeneratorException damaged) {
            return Optional.empty();
        }
    }
}

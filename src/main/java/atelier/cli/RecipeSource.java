package atelier.cli;

import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.studio.Studio;
import atelier.studio.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds the recipe in a painted picture or in a JSON file. */
final class RecipeSource {
    private static final long MAX_JSON = 4 << 20;

    private final Studio studio;

    RecipeSource(Studio studio) {
        this.studio = studio;
    }

    Recipe read(Path file) {
        return studio.recipes().fromJson(text(file));
    }

    String text(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return studio.photos()
                    .open(file, Monitor.NONE)
                    .recipeJson()
                    .orElseThrow(() -> new StudioException(
                            "There is no recipe in '%s': Atelier did not paint it, or it".formatted(file.getFileName())
                                    + " was taken out."));
        }
        try {
            if (Files.size(file) > MAX_JSON) {
                throw new StudioException("'%s' is too large to be a recipe.".formatted(file.getFileName()));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StudioException("'%s' can't be read.".formatted(file.getFileName()), e);
        }
    }
}

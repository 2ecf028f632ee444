package atelier.library;

import atelier.art.Recipe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON form of a recipe, as it stands in painted pictures. It holds no file paths. */
public final class RecipeJson {
    private final ObjectMapper mapper = StyleJson.mapper();

    public String write(Recipe recipe) {
        try {
            return mapper.writeValueAsString(recipe);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recipe is plain data", e);
        }
    }

    /**
     * Reads a recipe of this schema or an older one.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public Recipe read(String json) {
        try {
            JsonNode tree = mapper.readTree(json);
            int schema = tree == null ? 0 : tree.path("schema").asInt(0);
            if (schema < 1 || !tree.path("styles").isArray()) {
                throw new IllegalArgumentException("This is not a recipe that Atelier wrote.");
            }
            if (schema > Recipe.SCHEMA) {
                throw new IllegalArgumentException(
                        "This recipe was written by a newer Atelier (%s): update Atelier to use it."
                                .formatted(tree.path("software").asText("unknown version")));
            }
            return mapper.treeToValue(tree, Recipe.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The recipe is damaged and can't be read.", e);
        }
    }
}

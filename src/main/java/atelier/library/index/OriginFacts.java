package atelier.library.index;

import atelier.art.StyleOrigin;
import atelier.library.StyleJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What can be searched for in a style's origin. Taken from its JSON by field, so that a way of making styles that is
 * added later is known here by what it has in common with the others.
 */
record OriginFacts(
        String kind,
        String source,
        String generator,
        String generatorHash,
        Optional<Long> seed,
        OptionalDouble diversity,
        List<Provenance.Parent> parents) {

    private static final ObjectMapper MAPPER = StyleJson.mapper();

    static OriginFacts of(StyleOrigin origin) {
        JsonNode tree = MAPPER.valueToTree(origin);
        JsonNode drawn = tree.path("latent").isObject() ? tree.path("latent") : tree;
        return new OriginFacts(
                tree.path("kind").asText(),
                tree.path("credit").asText(tree.path("imageHash").asText()),
                tree.path("generator").asText(),
                tree.path("generatorHash").asText(),
                drawn.path("seed").isNumber() ? Optional.of(drawn.path("seed").asLong()) : Optional.empty(),
                drawn.path("diversity").isNumber()
                        ? OptionalDouble.of(drawn.path("diversity").asDouble())
                        : OptionalDouble.empty(),
                parents(tree.path("parents")));
    }

    private static List<Provenance.Parent> parents(JsonNode given) {
        List<Provenance.Parent> parents = new ArrayList<>();
        for (JsonNode parent : given) {
            String id = parent.isTextual() ? parent.asText() : parent.path("id").asText();
            if (!id.isEmpty()) {
                parents.add(new Provenance.Parent(id, parent.path("name").asText()));
            }
        }
        return parents;
    }
}

package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The styles that are shipped: a folder with {@code starters.json}, {@code codes.safetensors} and a swatch for each. */
public final class StarterStyles {
    private static final int WIDTH = CodeScales.SCALES.size() * StyleCode.LENGTH;

    private StarterStyles() {}

    /** A style and its swatch picture's file. */
    public record Starter(Style style, Path swatch) {}

    /**
     * Reads the styles in their order.
     *
     * @param model the stylizer that will paint with them
     * @throws ModelException with a sentence when the files are damaged or made for another model
     */
    public static List<Starter> load(Path folder, Painter.ModelId model) throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("starters.json").toFile());
        if (!json.path("model_sha256").asText().equals(model.sha256())) {
            throw new ModelException("The styles in %s were made for another stylizer model.".formatted(folder));
        }
        JsonNode entries = json.path("styles");
        try (SafetensorsFile file = SafetensorsFile.open(folder.resolve("codes.safetensors"))) {
            float[] codes = file.floats("codes");
            if (codes.length != entries.size() * WIDTH) {
                throw new ModelException("The styles in %s don't have a code each.".formatted(folder));
            }
            List<Starter> starters = new ArrayList<>();
            for (JsonNode entry : entries) {
                starters.add(starter(folder, entry, codes, starters.size()));
            }
            return List.copyOf(starters);
        } catch (SafetensorsException e) {
            throw new ModelException("The styles in %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static Starter starter(Path folder, JsonNode entry, float[] codes, int index) {
        List<StyleCode> scales = new ArrayList<>();
        for (int s = 0; s < CodeScales.SCALES.size(); s++) {
            int from = index * WIDTH + s * StyleCode.LENGTH;
            scales.add(StyleCode.of(Arrays.copyOfRange(codes, from, from + StyleCode.LENGTH)));
        }
        Style style = new Style(
                entry.path("id").asText(),
                entry.path("name").asText(),
                new StyleOrigin.Starter(entry.path("credit").asText()),
                new CodeScales(scales));
        return new Starter(style, folder.resolve(entry.path("swatch").asText()));
    }
}

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

/**
 * The styles that ship: {@code starters.json} names them, {@code codes.safetensors} holds their codes as {@code codes}
 * [styles, scales, 512] in the same order, and each has a swatch beside them.
 *
 * @param model the sha256 of the instant stylizer whose codes they are; empty where the file doesn't say
 */
public record StarterStyles(String model, List<Starter> starters) {
    private static final int WIDTH = CodeScales.SCALES.size() * StyleCode.LENGTH;

    /** A style and its swatch picture's file. */
    public record Starter(Style style, Path swatch) {}

    public StarterStyles {
        starters = List.copyOf(starters);
    }

    /**
     * Reads the styles in their order.
     *
     * @throws ModelException with a sentence when the files are damaged
     */
    public static StarterStyles read(Path folder) throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("starters.json").toFile());
        JsonNode entries = json.path("styles");
        try (SafetensorsFile file = SafetensorsFile.open(folder.resolve("codes.safetensors"))) {
            float[] codes = file.floats("codes");
            if (!entries.isArray() || codes.length != entries.size() * WIDTH) {
                throw new ModelException("The styles in %s don't have a code each.".formatted(folder));
            }
            List<Starter> starters = new ArrayList<>();
            for (JsonNode entry : entries) {
                int from = starters.size() * WIDTH;
                starters.add(starter(folder, entry, Arrays.copyOfRange(codes, from, from + WIDTH)));
            }
            return new StarterStyles(json.path("model_sha256").asText(), starters);
        } catch (SafetensorsException | IllegalArgumentException e) {
            throw new ModelException("The styles in %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static Starter starter(Path folder, JsonNode entry, float[] codes) {
        List<StyleCode> scales = new ArrayList<>();
        for (int from = 0; from < codes.length; from += StyleCode.LENGTH) {
            scales.add(StyleCode.of(Arrays.copyOfRange(codes, from, from + StyleCode.LENGTH)));
        }
        Style style = new Style(
                entry.path("id").asText(),
                entry.path("name").asText(),
                new StyleOrigin.Starter(entry.path("credit").asText()),
                new CodeScales(scales));
        Path swatch = Path.of(entry.path("swatch").asText()).getFileName();
        return new Starter(style, folder.resolve(swatch));
    }
}

package atelier.studio;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.nn.SafetensorsFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The styles that ship: {@code starters.json} names them, {@code codes.safetensors} holds their codes as
 * {@code codes} [styles, scales, 512] in the same order, and each has a swatch beside them. Read when first asked for.
 */
final class StarterFolder implements Starters {
    private final Path folder;
    private final Path model;
    private final String coder;
    private final PictureFiles files;
    private final Consumer<String> notices;
    private final Map<String, String> swatches = new HashMap<>();
    private List<Style> styles;

    /**
     * {@code notices} hears a sentence when the folder can't be used.
     *
     * @param model the folder of the instant stylizer that paints
     * @param coder the sha256 of the one whose codes it paints with, as far as it says one: others mean nothing to it
     */
    StarterFolder(Path folder, Path model, String coder, PictureFiles files, Consumer<String> notices) {
        this.folder = folder;
        this.model = model;
        this.coder = coder;
        this.files = files;
        this.notices = notices;
    }

    @Override
    public synchronized List<Style> all() {
        if (styles == null) {
            styles = read();
        }
        return styles;
    }

    @Override
    public synchronized PictureBuffer swatch(Style style) {
        all();
        return files.open(folder.resolve(swatches.get(style.id())), StyleShelf.SWATCH_SIDE, Monitor.NONE)
                .picture();
    }

    private List<Style> read() {
        try (SafetensorsFile file = SafetensorsFile.open(folder.resolve("codes.safetensors"))) {
            JsonNode description =
                    new ObjectMapper().readTree(folder.resolve("starters.json").toFile());
            if (ofAnotherModel(description.path("model_sha256").asText())) {
                notices.accept("The styles that come with Atelier were made for its own model: they are left out while"
                        + " the model in %s paints.".formatted(model));
                return List.of();
            }
            JsonNode tree = description.path("styles");
            float[] codes = file.floats("codes");
            int length = CodeScales.SCALES.size() * StyleCode.LENGTH;
            if (!tree.isArray() || tree.size() * length != codes.length) {
                throw new IOException("names and codes don't fit");
            }
            List<Style> read = new ArrayList<>();
            for (int i = 0; i < tree.size(); i++) {
                read.add(style(tree.get(i), Arrays.copyOfRange(codes, i * length, (i + 1) * length)));
            }
            return List.copyOf(read);
        } catch (IOException | IllegalArgumentException e) {
            notices.accept(
                    "The styles that come with Atelier are missing or damaged: install Atelier again, or copy its"
                            + " models to %s.".formatted(folder.getParent()));
            return List.of();
        }
    }

    private boolean ofAnotherModel(String sha256) {
        // who loads a model that says nothing of itself says what is wrong with it
        return !sha256.isEmpty() && !coder.isEmpty() && !coder.equalsIgnoreCase(sha256);
    }

    private Style style(JsonNode entry, float[] values) {
        List<StyleCode> codes = new ArrayList<>();
        for (int scale = 0; scale < CodeScales.SCALES.size(); scale++) {
            codes.add(
                    StyleCode.of(Arrays.copyOfRange(values, scale * StyleCode.LENGTH, (scale + 1) * StyleCode.LENGTH)));
        }
        String id = entry.path("id").asText();
        swatches.put(id, Path.of(entry.path("swatch").asText()).getFileName().toString());
        StyleOrigin origin = new StyleOrigin.Starter(entry.path("credit").asText());
        return new Style(id, entry.path("name").asText(), origin, new CodeScales(codes));
    }
}

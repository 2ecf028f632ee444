package atelier.tool;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.nn.TensorEngine;
import atelier.stylizer.InstantPainter;
import atelier.stylizer.PaintSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the starter styles: {@code MakeStarters MODEL CODES MANIFEST CHOICE OUT}. CHOICE lists id, name and painting,
 * tab-separated, as chosen from a {@link CandidateSheet}; OUT is the folder {@code models/starters}.
 */
public final class MakeStarters {
    private static final int SWATCH = 256;

    private MakeStarters() {}

    public static void main(String[] arguments) throws IOException {
        CodesFile codes = CodesFile.read(Path.of(arguments[1]));
        Map<String, String> credits = credits(Path.of(arguments[2]));
        List<String> choice = Files.readAllLines(Path.of(arguments[3]));
        Path out = Files.createDirectories(Path.of(arguments[4]));
        PictureBuffer landscape = Landscape.square(SWATCH);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode();
        ArrayNode styles = mapper.createArrayNode();
        float[] all = new float[choice.size() * CodeScales.SCALES.size() * StyleCode.LENGTH];
        TensorEngine engine = TensorEngine.start();
        try (InstantPainter painter = InstantPainter.load(Path.of(arguments[0]), engine, engine.choose("auto"))) {
            for (int i = 0; i < choice.size(); i++) {
                String[] fields = choice.get(i).split("\t", -1);
                CodeScales scales = codes.scales(codes.names.indexOf(fields[2]));
                copy(scales, all, i);
                String credit = credits.get(fields[2]);
                Style style = new Style(fields[0], fields[1], new StyleOrigin.Starter(credit), scales);
                PictureBuffer swatch = painter.paint(
                        landscape,
                        StyleBlend.of(style),
                        PaintSettings.DEFAULT,
                        PictureBuffer.Depth.EIGHT,
                        Monitor.NONE);
                Pictures.write(Pictures.image(swatch), out.resolve(fields[0] + ".jpg"));
                styles.addObject()
                        .put("id", fields[0])
                        .put("name", fields[1])
                        .put("credit", credit)
                        .put("swatch", fields[0] + ".jpg");
            }
            json.put("model_sha256", painter.model().sha256());
        }
        json.put("codes", "codes.safetensors: 'codes' is [styles, 5 scales, 512] in the order below")
                .put("swatches", "painted by the instant stylizer from a drawn landscape; no painting is shown")
                .set("styles", styles);
        new SafetensorsWriter()
                .write(
                        out.resolve("codes.safetensors"),
                        Map.of(
                                "codes",
                                TensorData.halves(all, choice.size(), CodeScales.SCALES.size(), StyleCode.LENGTH)),
                        Map.of());
        Files.writeString(
                out.resolve("starters.json"),
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    }

    private static void copy(CodeScales scales, float[] all, int index) {
        for (int s = 0; s < CodeScales.SCALES.size(); s++) {
            int to = (index * CodeScales.SCALES.size() + s) * StyleCode.LENGTH;
            System.arraycopy(scales.codes().get(s).toArray(), 0, all, to, StyleCode.LENGTH);
        }
    }

    /** Title, artist and right by file, from the manifest's label and title columns; not every title is recorded. */
    private static Map<String, String> credits(Path manifest) throws IOException {
        Map<String, String> credits = new HashMap<>();
        for (String line : Files.readAllLines(manifest)) {
            String[] fields = line.split("\t", -1);
            String artist = fields[3].substring(fields[3].indexOf('/') + 1);
            credits.put(
                    fields[0].replaceFirst("^paintings/", ""),
                    work(fields[4], words(artist)) + " (public domain, life+70)");
        }
        return credits;
    }

    private static String work(String title, String artist) {
        return title.isBlank()
                ? artist + ", title not recorded"
                : words(title.replaceFirst("\\(\\d+\\)$", "")) + ", " + artist;
    }

    private static String words(String slug) {
        StringBuilder words = new StringBuilder();
        for (String word : slug.split("[-_ ]+", -1)) {
            if (!word.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1));
            }
        }
        return words.toString();
    }
}

package atelier.tool;

import atelier.image.FileHash;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.stylizer.Painter;
import atelier.stylizer.StyleSampler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Places paintings on the principal axes, to tell how near a new style is to one: {@code PlaceWorks MODEL CODES OUT},
 * CODES from {@link EncodePaintings}, OUT the folder {@code models/codes} that {@link FitCodes} wrote. Some forty numbers
 * for each painting are written, and its file's name.
 */
public final class PlaceWorks {
    private PlaceWorks() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[2]);
        JsonNode model =
                new ObjectMapper().readTree(Path.of(arguments[0], "model.json").toFile());
        StyleSampler sampler = StyleSampler.load(
                out,
                new Painter.ModelId(
                        model.path("name").asText(), model.path("sha256").asText()));
        CodesFile codes = CodesFile.read(Path.of(arguments[1]));
        int count = codes.names.size();
        float[] places = new float[count * sampler.axes()];
        for (int i = 0; i < count; i++) {
            float[] place = sampler.nearest(codes.scales(i)).vector(0);
            System.arraycopy(place, 0, places, i * place.length, place.length);
        }
        new SafetensorsWriter()
                .write(
                        out.resolve("works.safetensors"),
                        Map.of("places", TensorData.halves(places, count, sampler.axes())),
                        Map.of(
                                "names",
                                String.join("\n", codes.names),
                                "codes",
                                FileHash.sha256(out.resolve("codes.safetensors"))));
    }
}

package atelier.tool;

import atelier.image.FileHash;
import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a folder that can ship of a generator's checkpoint: {@code ShipGenerator RUN CHECKPOINT NAME TARGET}, for example
 * {@code runs/00003-can-abstract-64 012000 "CAN, 64 pixels" models/examples/can-64}. The averaged generator and the judge
 * in half precision, and a description with what the run knows; figures and weaknesses are then written by hand.
 */
public final class ShipGenerator {
    private static final String JUDGE = "discriminator.";

    private ShipGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Path run = Path.of(arguments[0]);
        Path checkpoint = run.resolve("checkpoints").resolve(arguments[1]);
        Path target = Files.createDirectories(Path.of(arguments[3]));
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode settings =
                (ObjectNode) mapper.readTree(run.resolve("run.json").toFile());
        ObjectNode options = (ObjectNode) settings.path("options");
        Map<String, TensorData> generator = halves(checkpoint.resolve("average.safetensors"), "");
        Map<String, TensorData> judge = halves(checkpoint.resolve("weights.safetensors"), JUDGE);
        SafetensorsWriter writer = new SafetensorsWriter();
        writer.write(target.resolve("weights.safetensors"), generator, Map.of());
        writer.write(target.resolve("judge.safetensors"), judge, Map.of());

        ObjectNode json = mapper.createObjectNode();
        json.put("schema", 1);
        json.put("name", arguments[2]);
        json.put("kind", "gan");
        json.put("resolution", options.path("outputWidth").asInt());
        json.put("parameters", parameters(generator));
        json.put("dtype", "float16");
        json.put("sha256", FileHash.sha256(target.resolve("weights.safetensors")));
        json.putObject("judge")
                .put("sha256", FileHash.sha256(target.resolve("judge.safetensors")))
                .put("parameters", parameters(judge));
        json.set("settings", options);
        ObjectNode origin = json.putObject("provenance");
        origin.put("steps", Long.parseLong(arguments[1]));
        origin.put(
                "images",
                Math.round(Long.parseLong(arguments[1]) * options.path("batch").asDouble()));
        origin.set("seed", settings.path("seed"));
        origin.set("data", settings.path("dataFingerprint"));
        origin.set("versions", settings.path("versions"));
        json.set("metrics", measured(mapper, run.resolve("metrics.jsonl"), Long.parseLong(arguments[1])));
        json.set("licence", settings.path("licenceNote"));
        mapper.writerWithDefaultPrettyPrinter()
                .writeValue(target.resolve("model.json").toFile(), json);
    }

    private static long parameters(Map<String, TensorData> tensors) {
        return tensors.values().stream()
                .mapToLong(t -> t.shape().stream().reduce(1L, Math::multiplyExact))
                .sum();
    }

    private static Map<String, TensorData> halves(Path file, String prefix) throws IOException {
        Map<String, TensorData> tensors = new LinkedHashMap<>();
        try (SafetensorsFile opened = SafetensorsFile.open(file)) {
            for (String name : opened.names()) {
                if (name.startsWith(prefix)) {
                    tensors.put(
                            name,
                            TensorData.halves(
                                    opened.floats(name), opened.info(name).shapeArray()));
                }
            }
        }
        return tensors;
    }

    /** What stands in the curves at the checkpoint, without what a clock made. */
    private static ObjectNode measured(ObjectMapper mapper, Path curves, long step) throws IOException {
        ObjectNode metrics = mapper.createObjectNode();
        for (String line : Files.readAllLines(curves)) {
            ObjectNode tick = (ObjectNode) mapper.readTree(line);
            if (tick.path("step").asLong(-1) == step && tick.has("fid")) {
                for (Iterator<String> names = tick.fieldNames(); names.hasNext(); ) {
                    String name = names.next();
                    if (name.matches("fid|kid(\\.deviation)?|is(\\.classified)?|diversity|nearest|creativity.*")) {
                        metrics.set(name, tick.get(name));
                    }
                }
            }
        }
        return metrics;
    }
}

package atelier.studio.styles;

import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file of training pictures' places on the principal axes, {@code places} [N, axes]; the metadata entry
 * "names" may list the pictures, one on each line, and "codes" names the sha256 of the distribution whose axes they are.
 */
record WorksFile(List<float[]> places, List<String> names, String codes) {
    static final String NAME = "works.safetensors";

    static WorksFile read(Path file) throws IOException {
        try (SafetensorsFile opened = SafetensorsFile.open(file)) {
            float[] all = opened.floats("places");
            int width = Math.toIntExact(opened.info("places").shapeArray()[1]);
            List<float[]> places = new ArrayList<>();
            for (int at = 0; at < all.length; at += width) {
                places.add(Arrays.copyOfRange(all, at, at + width));
            }
            List<String> names =
                    opened.metadata().getOrDefault("names", "").lines().toList();
            return new WorksFile(
                    places,
                    names.size() == places.size() ? names : List.of(),
                    opened.metadata().getOrDefault("codes", ""));
        }
    }

    void write(Path file) throws IOException {
        int width = places.getFirst().length;
        float[] all = new float[places.size() * width];
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(places.get(i), 0, all, i * width, width);
        }
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "works", ".tmp");
        try {
            new SafetensorsWriter()
                    .write(
                            temporary,
                            Map.of("places", TensorData.halves(all, places.size(), width)),
                            Map.of("names", String.join("\n", names), "codes", codes));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}

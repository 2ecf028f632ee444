package atelier.generator;

import atelier.image.FileHash;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorEngine;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Model folders of small generators with drawn weights. */
public final class SmallGenerators {
    private SmallGenerators() {}

    /** A StyleGAN of a resolution, 16 channels at 64 pixels. */
    public static void styleGan(Path folder, int resolution) throws IOException {
        write(
                folder,
                ops -> StyleGanGenerator.create(
                        ops, new StyleGanSettings(32, 2, resolution, 16, 32, 1, false, true), 7));
    }

    /** A DCGAN of 64 pixels. */
    public static void dcgan(Path folder) throws IOException {
        write(folder, ops -> DcganGenerator.create(ops, new DcganSettings(16, 8, 64, 0, Attention.NONE, false), 7));
    }

    private interface Maker {
        Generator make(Ops ops);
    }

    private static void write(Path folder, Maker maker) throws IOException {
        Files.createDirectories(folder);
        TensorEngine engine = TensorEngine.start();
        TensorEngine.inferenceThread();
        Path weights = folder.resolve("weights.safetensors");
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            Generator generator = maker.make(ops);
            new SafetensorsWriter()
                    .write(
                            weights,
                            NetworkTensors.data(
                                    "", generator.tensors().weights().all()),
                            Map.of());
        }
        new ObjectMapper()
                .writeValue(
                        folder.resolve("model.json").toFile(),
                        Map.of(
                                "name",
                                folder.getFileName().toString(),
                                "kind",
                                "gan",
                                "sha256",
                                FileHash.sha256(weights),
                                "licence",
                                "drawn, not trained"));
    }
}

package atelier.tool;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.nn.TensorEngine;
import atelier.stylizer.InstantPainter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Encodes a folder of paintings at every scale: {@code EncodePaintings MODEL PAINTINGS OUT}. OUT becomes a safetensors
 * file with "codes" {@code [N, 5 × 512]}; the metadata entry "names" lists the files, one on each line.
 */
public final class EncodePaintings {
    private EncodePaintings() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        List<Path> files = list(folder);
        int width = CodeScales.SCALES.size() * StyleCode.LENGTH;
        float[] codes = new float[files.size() * width];
        TensorEngine engine = TensorEngine.start();
        try (InstantPainter painter = InstantPainter.load(Path.of(arguments[0]), engine, engine.choose("auto"))) {
            for (int i = 0; i < files.size(); i++) {
                CodeScales scales = painter.encode(Pictures.read(files.get(i)), Monitor.NONE);
                for (int s = 0; s < CodeScales.SCALES.size(); s++) {
                    float[] code = scales.codes().get(s).toArray();
                    System.arraycopy(code, 0, codes, i * width + s * StyleCode.LENGTH, StyleCode.LENGTH);
                }
                if (i % 100 == 0) {
                    System.out.println(i + " of " + files.size());
                }
            }
        }
        String names = String.join(
                "\n",
                files.stream()
                        .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                        .toList());
        new SafetensorsWriter()
                .write(
                        Path.of(arguments[2]),
                        Map.of("codes", TensorData.floats(codes, files.size(), width)),
                        Map.of("names", names));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        }
    }
}

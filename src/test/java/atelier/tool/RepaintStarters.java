package atelier.tool;

import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.nn.TensorEngine;
import atelier.stylizer.InstantPainter;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.StarterStyles;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Hands starters and distribution of codes on to a stylizer that was trained further with the same encoder, so that the
 * codes still hold: {@code RepaintStarters MODEL STARTERS CODES}. Writes the model's hash and paints the swatches.
 */
public final class RepaintStarters {
    private static final int SWATCH = 256;

    private RepaintStarters() {}

    public static void main(String[] arguments) throws IOException {
        Path starters = Path.of(arguments[1]);
        TensorEngine engine = TensorEngine.start();
        try (InstantPainter painter = InstantPainter.load(Path.of(arguments[0]), engine, engine.choose("auto"))) {
            sign(starters.resolve("starters.json"), painter.model().sha256());
            sign(Path.of(arguments[2]).resolve("codes.json"), painter.model().sha256());
            PictureBuffer landscape = Landscape.square(SWATCH);
            for (StarterStyles.Starter starter : StarterStyles.read(starters).starters()) {
                PictureBuffer swatch = painter.paint(
                        landscape,
                        StyleBlend.of(starter.style()),
                        PaintSettings.DEFAULT,
                        PictureBuffer.Depth.EIGHT,
                        Monitor.NONE);
                Pictures.write(Pictures.image(swatch), starter.swatch());
            }
        }
    }

    private static void sign(Path file, String sha256) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        File json = file.toFile();
        ObjectNode root = (ObjectNode) mapper.readTree(json);
        root.put("model_sha256", sha256);
        mapper.writerWithDefaultPrettyPrinter().writeValue(json, root);
    }
}

package atelier.tool;

import atelier.art.CodeScales;
import atelier.art.StyleCode;
import atelier.nn.SafetensorsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@link EncodePaintings} wrote. */
final class CodesFile {
    final List<String> names;
    final float[] codes;

    private CodesFile(List<String> names, float[] codes) {
        this.names = names;
        this.codes = codes;
    }

    static CodesFile read(Path path) throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            return new CodesFile(file.metadata().get("names").lines().toList(), file.floats("codes"));
        }
    }

    CodeScales scales(int index) {
        List<StyleCode> scales = new ArrayList<>();
        for (int s = 0; s < CodeScales.SCALES.size(); s++) {
            float[] code = new float[StyleCode.LENGTH];
            int from = (index * CodeScales.SCALES.size() + s) * StyleCode.LENGTH;
            System.arraycopy(codes, from, code, 0, code.length);
            scales.add(StyleCode.of(code));
        }
        return new CodeScales(scales);
    }
}

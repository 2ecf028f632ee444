package atelier.studio.styles;

import atelier.library.AtomicFiles;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measured curves by style and model, in one file for each model; a file that can't be used is measured again. */
final class StrengthFile {
    private static final Logger LOG = LoggerFactory.getLogger(StrengthFile.class);

    private final Path folder;
    private String model = "";
    private Map<String, List<Double>> curves = new TreeMap<>();

    StrengthFile(Path folder) {
        this.folder = folder;
    }

    synchronized Optional<StrengthCurve> find(String modelHash, String style) {
        open(modelHash);
        return Optional.ofNullable(curves.get(style))
                .filter(changes -> changes.size() == StrengthCurve.STRENGTHS.size() + 1)
                .map(StrengthCurve::new);
    }

    synchronized void put(String modelHash, String style, StrengthCurve curve) {
        open(modelHash);
        curves.put(style, curve.changes());
        try {
            AtomicFiles.write(file(), new ObjectMapper().writeValueAsBytes(curves));
        } catch (IOException e) {
            LOG.warn("measured strengths can't be remembered", e);
        }
    }

    private void open(String modelHash) {
        if (model.equals(modelHash)) {
            return;
        }
        model = modelHash;
        curves = new TreeMap<>();
        if (Files.isRegularFile(file())) {
            try {
                curves.putAll(new ObjectMapper()
                        .readValue(file().toFile(), new TypeReference<Map<String, List<Double>>>() {}));
            } catch (IOException e) {
                LOG.warn("measured strengths can't be read", e);
            }
        }
    }

    private Path file() {
        return folder.resolve(model + ".json");
    }
}

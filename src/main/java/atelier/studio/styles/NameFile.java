package atelier.studio.styles;

import atelier.library.AtomicFiles;
import atelier.studio.StudioException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's names for a generator's directions: {@code <hash>.json} in a folder, names by index. */
record NameFile(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(NameFile.class);

    Map<Integer, String> read(String hash) {
        Path file = file(hash);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<TreeMap<Integer, String>>() {});
        } catch (IOException e) {
            LOG.warn("the names of directions can't be read", e);
            return Map.of();
        }
    }

    void write(String hash, Map<Integer, String> names) {
        try {
            AtomicFiles.write(
                    file(hash),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(names));
        } catch (IOException e) {
            throw new StudioException("The name can't be kept: the folder %s can't be written.".formatted(folder), e);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash + ".json");
    }
}

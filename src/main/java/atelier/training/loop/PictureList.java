package atelier.training.loop;

import atelier.training.data.PictureEntry;
import atelier.training.data.PictureSet;
import atelier.training.run.AtomicFile;
import atelier.training.run.RunException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pictures that a run was made with, as a file in its folder, so that a resume need not look through them again. */
record PictureList(String folder, List<PictureEntry> pictures) {
    PictureList {
        pictures = List.copyOf(pictures);
    }

    private static Path file(Path run, String role) {
        return run.resolve(role + ".json");
    }

    static void write(Path run, String role, PictureSet set) throws IOException {
        PictureList list = new PictureList(set.folder().toAbsolutePath().toString(), set.pictures());
        AtomicFile.write(file(run, role), new ObjectMapper().writeValueAsBytes(list));
    }

    /** @throws RunException when the run has no such list */
    static PictureSet read(Path run, String role) throws IOException {
        Path file = file(run, role);
        if (!Files.exists(file)) {
            throw new RunException(
                    "The run has no list of its pictures (%s): make it anew.".formatted(file.getFileName()));
        }
        PictureList list = new ObjectMapper().readValue(file.toFile(), PictureList.class);
        return new PictureSet(Path.of(list.folder()), list.pictures(), List.of());
    }
}

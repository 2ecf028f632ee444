package atelier.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.DragEvent;

/** What a drag holds of files and folders. */
public final class DroppedFiles {
    private DroppedFiles() {}

    /** Empty where something else is dragged. */
    public static List<Path> of(DragEvent event) {
        List<File> files =
                event.getDragboard().hasFiles() ? event.getDragboard().getFiles() : List.of();
        return files.stream().map(File::toPath).toList();
    }
}

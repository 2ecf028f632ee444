package atelier.ui.export;

import atelier.image.FreeName;
import atelier.image.PictureFormat;
import atelier.studio.ExportRequest;
import atelier.ui.kit.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The names that exports would get now, looked up in the folder off the interface thread; the newest wish wins. */
final class ExportNaming {
    private final Workers workers;
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private int asked;

    ExportNaming(Workers workers) {
        this.workers = workers;
    }

    ReadOnlyObjectProperty<List<String>> names() {
        return names.getReadOnlyProperty();
    }

    void want(List<ExportRequest> requests) {
        int mine = ++asked;
        workers.load(
                () -> free(requests),
                found -> {
                    if (mine == asked) {
                        names.set(found);
                    }
                },
                failure -> {
                    throw failure;
                });
    }

    /** As the queue will name them one after the other: a name given to the first is taken for the next. */
    private static List<String> free(List<ExportRequest> requests) {
        List<String> free = new ArrayList<>();
        Set<Path> taken = new HashSet<>();
        for (ExportRequest request : requests) {
            String extension = PictureFormat.valueOf(request.export().format().toUpperCase(Locale.ROOT))
                    .extension();
            int number = 1;
            Path file = named(request, extension, number);
            while (taken.contains(file) || Files.exists(file)) {
                file = named(request, extension, ++number);
            }
            taken.add(file);
            free.add(file.getFileName().toString());
        }
        return free;
    }

    private static Path named(ExportRequest request, String extension, int number) {
        return request.folder().resolve(FreeName.numbered(request.fileName(), extension, number));
    }
}

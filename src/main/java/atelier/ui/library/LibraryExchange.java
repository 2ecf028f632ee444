package atelier.ui.library;

import atelier.studio.library.Imported;
import atelier.studio.library.Sharing;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.styles.StylesModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What comes into the library and what is taken out of it: as work that shows its progress and can be stopped. */
public final class LibraryExchange {
    private static final int PROBLEMS_SHOWN = 4;

    private final LibraryModel.Surroundings around;
    private final LibraryJob job;
    private final Texts texts;

    LibraryExchange(LibraryModel.Surroundings around, LibraryJob job) {
        this.around = around;
        this.job = job;
        this.texts = around.texts();
    }

    /** Takes {@code .style} files and folders of them in; other files become styles. */
    public void take(List<Path> files) {
        Map<Boolean, List<Path>> sorted = files.stream()
                .collect(Collectors.partitioningBy(file -> StylesModel.isCapsule(file) || Files.isDirectory(file)));
        if (!sorted.get(false).isEmpty()) {
            around.handover().makeStyles(sorted.get(false));
        }
        if (!sorted.get(true).isEmpty()) {
            begin(job.run(
                    texts.of("library.job.import"),
                    monitor -> around.library().importFiles(sorted.get(true), monitor),
                    this::imported));
        }
    }

    /** Lets the user choose what to take in. */
    public void choose() {
        take(around.desktop().chooseFiles(Desktop.Wish.STYLES));
    }

    public void share(Sharing sharing) {
        begin(job.run(
                texts.of("library.job.export", sharing.ids().size()),
                monitor -> around.library().share(sharing, monitor),
                made -> around.toast()
                        .show(
                                texts.of(
                                        "library.toast.exported",
                                        made.getFileName().toString()),
                                texts.of("library.show.folder"),
                                () -> around.desktop().showInFolder(made))));
    }

    private void imported(Imported imported) {
        List<String> problems = imported.problems();
        if (!imported.ids().isEmpty()) {
            around.toast()
                    .show(texts.of("library.toast.imported", imported.ids().size()));
        }
        if (problems.size() > PROBLEMS_SHOWN) {
            around.banner().show(Notice.error(texts.of("library.import.more", problems.size() - PROBLEMS_SHOWN), ""));
        }
        problems.stream()
                .limit(PROBLEMS_SHOWN)
                .forEach(problem -> around.banner().show(Notice.error(problem, "")));
        if (imported.ids().isEmpty() && problems.isEmpty()) {
            around.banner().show(Notice.info(texts.of("library.import.none"), ""));
        }
    }

    private void begin(boolean begun) {
        if (!begun) {
            around.toast().show(texts.of("library.toast.busy"));
        }
    }
}

package atelier.ui.train;

import atelier.training.data.PictureProblem;
import atelier.training.data.PictureSet;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.DroppedFiles;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A folder to drop or choose, and the report of what lies in it. */
final class WizardFolderBox extends VBox {
    private static final double THUMBNAIL = 72;
    private static final int PROBLEMS = 100;

    private final FolderCheck check;
    private final Texts texts;
    private final Label said;
    private final Label labels = Controls.label("", "hint");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;
    private final FlowPane thumbnails = new FlowPane(4, 4);
    private final VBox problems = new VBox();
    private final TitledPane problemPane = new TitledPane("", problems);

    WizardFolderBox(String id, String ask, FolderCheck check, Desktop desktop, Texts texts) {
        this.check = check;
        this.texts = texts;
        this.said = Controls.label(ask);
        said.setWrapText(true);
        labels.setWrapText(true);
        getStyleClass().add("wizard-folder");
        Button choose = Controls.button(texts.of("train.folder.choose"));
        choose.setId(id);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(e -> desktop.chooseFolder(Optional.empty()).ifPresent(check::choose));
        cancel = Controls.button(texts.of("dialog.cancel"));
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> check.cancel());
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(said, cancel, choose);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-row");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        problems.getStyleClass().add("wizard-problems");
        problemPane.setExpanded(false);
        problemPane.setAnimated(false);
        getChildren().addAll(head, bar, labels, thumbnails, problemPane);
        InvalidationListener show = o -> show(ask);
        check.state().addListener(show);
        check.thumbnails().addListener((ListChangeListener<Pixels>) change -> fill());
        show.invalidated(null);
        fill();
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void show(String ask) {
        FolderCheck.State state = check.state().get();
        boolean looking = state instanceof FolderCheck.State.Looking;
        visible(bar, looking);
        visible(cancel, looking);
        said.setText(
                switch (state) {
                    case FolderCheck.State.Empty _ -> ask;
                    case FolderCheck.State.Looking now ->
                        texts.of("train.looking", now.folder().toString());
                    case FolderCheck.State.Found found ->
                        texts.of(
                                "train.found",
                                found.set().folder().toString(),
                                found.set().pictures().size());
                    case FolderCheck.State.Failed failed -> failed.sentence();
                });
        bar.setProgress(state instanceof FolderCheck.State.Looking now ? now.done() : 0);
        report(check.found());
    }

    private void report(Optional<PictureSet> set) {
        List<String> names = set.map(PictureSet::labels).orElse(List.of());
        labels.setText(
                names.isEmpty()
                        ? ""
                        : texts.of(
                                "train.labels",
                                names.stream()
                                        .map(name ->
                                                name + " " + set.get().counts().get(name))
                                        .collect(Collectors.joining(", "))));
        visible(labels, !names.isEmpty());
        List<PictureProblem> found = set.map(PictureSet::problems).orElse(List.of());
        visible(problemPane, !found.isEmpty());
        problemPane.setText(texts.of("train.problems", found.size()));
        problems.getChildren()
                .setAll(found.stream()
                        .limit(PROBLEMS)
                        .map(problem -> {
                            Label line = Controls.label(problem.sentence(), "hint");
                            line.setWrapText(true);
                            return line;
                        })
                        .toList());
    }

    private void fill() {
        thumbnails
                .getChildren()
                .setAll(check.thumbnails().stream()
                        .map(pixels -> {
                            PictureTile tile = new PictureTile(THUMBNAIL, THUMBNAIL);
                            tile.show(Optional.of(pixels));
                            return tile;
                        })
                        .toList());
        visible(thumbnails, !check.thumbnails().isEmpty());
    }

    private void over(DragEvent event) {
        if (folder(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        folder(event).ifPresent(check::choose);
        event.setDropCompleted(true);
        event.consume();
    }

    private static Optional<Path> folder(DragEvent event) {
        return DroppedFiles.of(event).stream().filter(Files::isDirectory).findFirst();
    }

    private static void visible(Node node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }
}

package atelier.ui.queue;

import atelier.studio.ExportJob;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Durations;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.photos.PhotoItem;
import atelier.ui.photos.PhotosModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** One export in the panel: what it is, how far, and what can be done with it. */
final class JobCell extends ListCell<JobRow> {
    private final QueueModel model;
    private final PhotosModel photos;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(44, 33);
    private final Label name = Controls.label("", "job-name");
    private final Label state = Controls.label("", "hint");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox actions = new HBox();
    private final HBox row;
    private final InvalidationListener refresh = o -> refresh();

    JobCell(QueueModel model, PhotosModel photos, Texts texts) {
        this.model = model;
        this.photos = photos;
        this.texts = texts;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        state.setWrapText(true);
        VBox words = new VBox(name, bar, state);
        words.getStyleClass().add("job-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        row = new HBox(picture, words, actions);
        row.getStyleClass().add("job-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(JobRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : row);
        if (item != null) {
            item.job().addListener(new WeakInvalidationListener(refresh));
            photos.items().stream()
                    .filter(photo ->
                            photo.file().equals(item.job().get().request().photo()))
                    .findFirst()
                    .ifPresentOrElse(this::showPhoto, () -> picture.show(Optional.empty()));
            refresh();
        }
    }

    private void showPhoto(PhotoItem photo) {
        photos.wantThumbnail(photo);
        picture.follow(photo.thumbnail());
    }

    private void refresh() {
        if (getItem() == null) {
            return;
        }
        JobRow item = getItem();
        ExportJob job = item.job().get();
        String photo = job.request().photo().getFileName().toString();
        boolean running = job.state() instanceof ExportJob.Running;
        bar.setVisible(running);
        bar.setManaged(running);
        name.setText(
                job.state() instanceof ExportJob.Done done
                        ? done.file().getFileName().toString()
                        : photo);
        state.setText(words(job));
        actions.getChildren().setAll(buttons(item, job));
        if (job.state() instanceof ExportJob.Running now) {
            bar.setProgress(now.done());
        }
    }

    private String words(ExportJob job) {
        String notice = job.notices().isEmpty() ? "" : " " + job.notices().getLast();
        return switch (job.state()) {
            case ExportJob.Waiting w -> texts.of("job.waiting");
            case ExportJob.Running r ->
                r.left().map(left -> Durations.left(left, texts)).orElse(texts.of("job.running")) + notice;
            case ExportJob.Done d -> texts.of("export.pixels", d.width(), d.height()) + notice;
            case ExportJob.Failed f ->
                (f.problem().sentence() + " " + f.problem().remedy()).strip();
            case ExportJob.Cancelled c -> texts.of("job.cancelled");
        };
    }

    private List<Node> buttons(JobRow item, ExportJob job) {
        return switch (job.state()) {
            case ExportJob.Waiting w -> List.of(cancel(item));
            case ExportJob.Running r -> List.of(cancel(item));
            case ExportJob.Done d ->
                List.of(
                        action(FluentUiRegularAL.IMAGE_16, texts.of("queue.open"), () -> model.openResult(item)),
                        action(
                                FluentUiRegularAL.FOLDER_OPEN_16,
                                texts.of("queue.folder"),
                                () -> model.showInFolder(item)));
            case ExportJob.Failed f -> List.of(retry(item));
            case ExportJob.Cancelled c -> List.of(retry(item));
        };
    }

    private Button cancel(JobRow item) {
        return action(FluentUiRegularAL.DISMISS_16, texts.of("queue.cancel"), () -> model.cancel(item));
    }

    private Button retry(JobRow item) {
        return action(FluentUiRegularAL.ARROW_CLOCKWISE_20, texts.of("way.retry"), () -> model.retry(item));
    }

    private static Button action(Ikon ikon, String name, Runnable action) {
        Button button = Controls.iconButton(ikon, name);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> action.run());
        return button;
    }
}

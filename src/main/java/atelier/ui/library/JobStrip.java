package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The library's long work at the foot of its pane: what, how far, and a way to stop it. */
final class JobStrip extends HBox {
    private final Label title = Controls.label("", "status-text");
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;

    JobStrip(LibraryJob job, Texts texts) {
        getStyleClass().add("job-strip");
        setId("library-job");
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        stop = Controls.button(texts.of("library.job.stop"));
        stop.setId("library-job-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(e -> job.cancel());
        getChildren().addAll(title, bar, stop);
        job.running().addListener((o, was, now) -> show(now));
        show(job.running().get());
    }

    private void show(Optional<LibraryJob.Running> running) {
        DetailsView.visible(this, running.isPresent());
        running.ifPresent(now -> {
            title.setText(now.title());
            bar.setProgress(now.done());
            bar.setAccessibleText(now.title());
            stop.setDisable(now.stopping());
        });
    }
}

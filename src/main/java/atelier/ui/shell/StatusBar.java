package atelier.ui.shell;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Durations;
import atelier.ui.kit.Texts;
import atelier.ui.queue.QueueModel;
import atelier.ui.workshop.FilmProgress;
import atelier.ui.workshop.WalkModel;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The line at the foot: the device and why, the memory in use, and the running exports. */
final class StatusBar extends HBox {
    private static final double MEBI = 1024.0 * 1024.0;

    private final Texts texts;
    private final Label jobs = Controls.label("", "status-text");
    private final ProgressBar bar = new ProgressBar(0);

    StatusBar(StatusModel status, QueueModel queue, WalkModel walk, Commands commands, Texts texts) {
        this.texts = texts;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label device = Controls.label(texts.of("status.starting"), "status-text");
        device.setGraphic(Controls.icon(FluentUiRegularAL.DESKTOP_16));
        device.setMinWidth(0);
        status.device()
                .addListener((o, was, now) -> now.ifPresent(report -> {
                    device.setText(texts.of("status.device", report.name(), report.reason()));
                    Controls.explain(device, texts.of("status.device.hint", report.engine(), report.threads()));
                }));
        Label memory = Controls.label("", "status-text");
        Controls.explain(memory, texts.of("status.memory.hint"));
        memory.setMinWidth(USE_PREF_SIZE);
        status.memory()
                .addListener((o, was, bytes) -> memory.setText(
                        bytes.longValue() == 0 ? "" : texts.of("status.memory", bytes.longValue() / MEBI / 1024)));
        bar.getStyleClass().add("small");
        bar.setPrefWidth(90);
        HBox content = new HBox(bar, jobs);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("status-jobs");
        Button open = new Button(null, content);
        open.setId("open-queue");
        open.getStyleClass().addAll("flat", "status-button");
        open.setAccessibleText(commands.hint(Command.QUEUE));
        Controls.explain(open, commands.hint(Command.QUEUE));
        open.setOnAction(e -> commands.run(Command.QUEUE));
        open.setMinWidth(USE_PREF_SIZE);
        FilmProgress film = new FilmProgress(walk, texts);
        film.cancel().setId("status-film-cancel");
        getChildren().addAll(device, Controls.spacer(), memory, film, open);
        InvalidationListener show = o -> show(queue.summary().get());
        queue.summary().addListener(show);
        show.invalidated(queue.summary());
    }

    private void show(QueueModel.Summary summary) {
        boolean running = summary.open() > 0;
        bar.setVisible(running);
        bar.setManaged(running);
        bar.setProgress(summary.done());
        if (running) {
            String left = summary.left()
                    .map(duration -> " · " + Durations.left(duration, texts))
                    .orElse("");
            jobs.setText(texts.of("status.exporting", summary.open()) + left);
        } else if (summary.failed() > 0) {
            jobs.setText(texts.of("status.failed", summary.failed()));
        } else {
            jobs.setText(texts.of("status.idle"));
        }
    }
}

package atelier.ui.train;

import atelier.training.run.RunCommand;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import atelier.training.run.RunStatus.State;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The head of the live room: name, state, progress, and everything that can be asked of the trainer. */
final class RunHeader extends VBox {
    private static final double LEAST_TITLE = 60;
    private static final long[] MORE = {1000, 5000, 20_000};

    private final TrainModel model;
    private final Texts texts;
    private final RunWords words;
    private final Region dot = new Region();
    private final Label name = Controls.label("", "run-title");
    private final Tooltip nameHint = Controls.tooltip("");
    private final Label state = Controls.label("", "hint");
    private final Label pace = Controls.label("", "hint");
    private final Label said = Controls.label("", "run-message");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button goOn;
    private final Button resume;
    private final Button snapshot;
    private final Button stop;
    private final Button folder;
    private final Button use;
    private final Tooltip useHint = Controls.tooltip("");
    private final MenuButton more;
    private final InvalidationListener show = o -> showSelected();

    RunHeader(TrainModel model, Desktop desktop, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new RunWords(texts);
        getStyleClass().add("run-header");
        pause = ask("train-pause", FluentUiRegularMZ.PAUSE_16, texts.of("train.pause"), new RunCommand.Pause());
        goOn = ask("train-go-on", FluentUiRegularMZ.PLAY_20, texts.of("train.goon"), new RunCommand.Resume());
        snapshot = ask(
                "train-snapshot", FluentUiRegularAL.CAMERA_20, texts.of("train.snapshot"), new RunCommand.Snapshot());
        stop = ask("train-stop", FluentUiRegularMZ.STOP_16, texts.of("train.stop"), new RunCommand.Stop());
        resume = Controls.button(texts.of("train.resume"), "accent");
        resume.setId("train-resume");
        resume.setOnAction(e -> model.selected().get().ifPresent(model.driver()::resume));
        folder = Controls.button(texts.of("train.folder"));
        folder.setId("train-folder");
        folder.setOnAction(e -> model.selected().get().ifPresent(item -> desktop.showInFolder(shown(item))));
        use = Controls.button("", "accent");
        use.setId("train-use");
        use.setGraphic(Controls.icon(FluentUiRegularMZ.PAINT_BRUSH_20));
        use.setTooltip(useHint);
        use.setOnAction(e -> model.selected().get().ifPresent(model.result()::use));
        more = new MenuButton(texts.of("train.more"));
        more.setId("train-more");
        for (long steps : MORE) {
            MenuItem item = new MenuItem(texts.of("train.more.steps", steps));
            item.setOnAction(
                    e -> model.selected().get().ifPresent(run -> model.driver().trainMore(run, steps)));
            more.getItems().add(item);
        }
        getChildren().addAll(titleRow(), progressRow(), said);
        said.setWrapText(true);
        model.selected().addListener((o, was, now) -> follow(was, now));
        follow(Optional.empty(), model.selected().get());
    }

    private Button ask(String id, Ikon ikon, String text, RunCommand command) {
        Button button = Controls.button(text);
        button.setId(id);
        button.setGraphic(Controls.icon(ikon));
        button.setOnAction(
                e -> model.selected().get().ifPresent(item -> model.driver().ask(item, command)));
        return button;
    }

    private HBox titleRow() {
        // beneath each other, so that the name has room beside the buttons of a narrow window
        VBox titles = new VBox(name, state);
        titles.setMinWidth(LEAST_TITLE);
        HBox.setHgrow(titles, Priority.ALWAYS);
        name.setTooltip(nameHint);
        HBox row = new HBox(dot, titles, resume, goOn, pause, snapshot, stop, more, folder, use);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-title-row");
        for (Region fixed : List.of(dot, resume, goOn, pause, snapshot, stop, more, folder, use)) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        return row;
    }

    private HBox progressRow() {
        bar.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.of("train.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        pace.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(bar, pace);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-row");
        return row;
    }

    private void follow(Optional<RunItem> was, Optional<RunItem> now) {
        was.ifPresent(item -> {
            item.status().removeListener(show);
            item.waiting().removeListener(show);
            item.revision().removeListener(show);
            item.result().removeListener(show);
        });
        now.ifPresent(item -> {
            item.status().addListener(show);
            item.waiting().addListener(show);
            item.revision().addListener(show);
            item.result().addListener(show);
        });
        showSelected();
    }

    private void showSelected() {
        model.selected().get().ifPresent(this::show);
    }

    private void show(RunItem item) {
        RunStatus status = item.status().get();
        State now = status.state();
        dot.getStyleClass().setAll("state-dot", RunWords.dot(now));
        name.setText(item.name());
        nameHint.setText(item.name());
        state.setText(texts.of(
                "train.state.line",
                words.state(item),
                words.kind(item.run().settings().runKind()),
                item.run().settings().preset()));
        pace.setText(words.pace(item));
        bar.setProgress(RunWords.done(status));
        said.setText(message(item, status));
        visible(said, !said.getText().isEmpty());
        boolean free = item.waiting().get() == RunItem.Waiting.NOTHING;
        visible(pause, now == State.RUNNING);
        visible(goOn, now == State.PAUSED);
        visible(snapshot, now.isLive());
        visible(stop, now.isLive());
        visible(resume, !now.isLive() && now != State.FINISHED);
        visible(more, now.isLive() || now == State.FINISHED || now == State.STOPPED);
        visible(folder, !now.isLive() && now != State.NEW);
        showUse(item);
        folder.setText(texts.of(item.result().get().isPresent() ? "train.result" : "train.folder"));
        for (Node node : new Node[] {pause, goOn, snapshot, stop, resume, more}) {
            node.setDisable(!free);
        }
    }

    private void showUse(RunItem item) {
        RunKind kind = item.run().settings().runKind();
        visible(use, RunResult.isUsed(kind) && item.result().get().isPresent());
        switch (kind) {
            case STYLIZER -> explainUse(texts.of("train.use.stylizer"), texts.of("train.use.hint.stylizer"));
            case GAN -> explainUse(texts.of("train.use.gan"), texts.of("train.use.hint.gan"));
            case INSTANT -> explainUse(texts.of("train.use.instant"), texts.of("train.use.hint.instant"));
            case FEATURES -> explainUse("", "");
        }
    }

    private void explainUse(String text, String hint) {
        use.setText(text);
        useHint.setText(hint);
    }

    private String message(RunItem item, RunStatus status) {
        return switch (item.waiting().get()) {
            case STARTING -> texts.of("train.waiting.starting");
            case ASKED -> (texts.of("train.waiting.asked") + " " + item.said()).strip();
            case NOTHING -> status.state() == State.INTERRUPTED ? texts.of("train.interrupted.hint") : item.said();
        };
    }

    /** The newest model, or the run's own folder. */
    private static Path shown(RunItem item) {
        return item.result()
                .get()
                .map(model -> model.resolve("model.json"))
                .orElse(item.path().resolve("run.json"));
    }

    private static void visible(Node node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }
}

package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Durations;
import atelier.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** How far the film is that is being written, how long it still takes, and the way to stop it; else not there. */
public final class FilmProgress extends HBox {
    private static final double WIDTH = 90;

    private final Label words = Controls.label("", "status-text");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;
    private final Texts texts;

    public FilmProgress(WalkModel walk, Texts texts) {
        this.texts = texts;
        getStyleClass().add("status-jobs");
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("small");
        bar.setPrefWidth(WIDTH);
        bar.setAccessibleText(texts.of("workshop.walk.progress"));
        words.setMinWidth(USE_PREF_SIZE);
        cancel = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("workshop.walk.cancel"));
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(e -> walk.cancelExport());
        getChildren().addAll(bar, words, cancel);
        setMinWidth(USE_PREF_SIZE);
        InvalidationListener follow = o -> {
            boolean runs = walk.filming().get().isPresent();
            setVisible(runs);
            setManaged(runs);
            walk.filming().get().ifPresent(this::show);
        };
        walk.filming().addListener(follow);
        follow.invalidated(walk.filming());
    }

    /** The button that stops the film. */
    public Button cancel() {
        return cancel;
    }

    private void show(Filming film) {
        bar.setProgress(film.done());
        cancel.setDisable(film.stopping());
        String left = film.left()
                .map(duration -> " · " + Durations.left(duration, texts))
                .orElse("");
        words.setText(texts.of("workshop.walk.writing") + left);
    }
}

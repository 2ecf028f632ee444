package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atlantafx.base.controls.ProgressSliderSkin;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;
import org.kordamp.ikonli.javafx.FontIcon;

/** Plays the preview of a walk over and over; it can be stopped and scrubbed. */
final class WalkPlayer extends VBox {
    private final WorkshopModel model;
    private final WalkModel walk;
    private final Texts texts;
    private final PictureFit picture = new PictureFit();
    private final Slider place = new Slider(0, 1, 0);
    private final Label waiting = Controls.label("", "hint");
    private final FontIcon playIcon = new FontIcon(FluentUiRegularMZ.PAUSE_16);
    private final Button play;
    private final Timeline clock;
    private int frame;
    private int step = 1;
    private boolean following;

    WalkPlayer(WorkshopModel model, Texts texts) {
        this.model = model;
        this.walk = model.walk();
        this.texts = texts;
        getStyleClass().add("walk-player");
        VBox.setVgrow(picture, Priority.ALWAYS);
        play = Controls.iconButton(FluentUiRegularMZ.PAUSE_16, texts.of("workshop.walk.play"));
        play.setId("walk-play");
        play.setGraphic(playIcon);
        play.getStyleClass().add("flat");
        play.setOnAction(e -> toggle());
        place.setSkin(new ProgressSliderSkin(place));
        place.setAccessibleText(texts.of("workshop.walk.place"));
        HBox.setHgrow(place, Priority.ALWAYS);
        place.valueProperty().addListener((o, was, now) -> {
            if (!following) {
                pause();
                show((int) Math.rint(now.doubleValue() * (frames().size() - 1)));
            }
        });
        Button take = Controls.button(texts.of("workshop.walk.take"));
        take.setId("walk-take");
        take.setMinWidth(USE_PREF_SIZE);
        take.setGraphic(Controls.icon(FluentUiRegularAL.ADD_CIRCLE_20));
        Controls.explain(take, texts.of("workshop.walk.take.hint"));
        take.setOnAction(e -> {
            pause();
            walk.at(place.getValue(), model::select);
        });
        waiting.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(play, place, waiting, take);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("walk-line");
        getChildren().addAll(picture, line);
        clock = new Timeline(new KeyFrame(Duration.millis(1000.0 / WalkModel.PREVIEW_RATE), e -> advance()));
        clock.setCycleCount(Animation.INDEFINITE);
        walk.frames().addListener(o -> follow());
        walk.previewing().addListener(o -> follow());
        // nothing plays that nobody sees
        model.bench().addListener(o -> run());
        run();
        follow();
    }

    void focus() {
        play.requestFocus();
    }

    private List<Pixels> frames() {
        return walk.frames().get();
    }

    private void run() {
        if (model.bench().get() == WorkshopModel.Bench.WALK) {
            clock.play();
        } else {
            clock.stop();
        }
        mark();
    }

    private void toggle() {
        if (clock.getStatus() == Animation.Status.RUNNING) {
            pause();
        } else {
            clock.play();
        }
        mark();
    }

    private void pause() {
        clock.pause();
        mark();
    }

    private void mark() {
        boolean running = clock.getStatus() == Animation.Status.RUNNING;
        playIcon.setIconCode(running ? FluentUiRegularMZ.PAUSE_16 : FluentUiRegularMZ.PLAY_20);
        play.setAccessibleText(running ? texts.of("workshop.walk.pause") : texts.of("workshop.walk.play"));
    }

    private void follow() {
        waiting.setText(walk.previewing().get() ? texts.of("workshop.walk.making", frames().size()) : "");
        if (frame >= frames().size()) {
            frame = 0;
        }
        if (frames().isEmpty()) {
            picture.show(Optional.empty());
        } else if (frames().size() == 1) {
            show(0);
        }
    }

    /** A walk that does not loop goes there and back. */
    private void advance() {
        int count = frames().size();
        if (count < 2) {
            return;
        }
        if (walk.loops().get()) {
            step = 1;
        } else if (frame + step < 0 || frame + step >= count) {
            step = -step;
        }
        show(Math.floorMod(frame + step, count));
    }

    private void show(int next) {
        if (next < 0 || next >= frames().size()) {
            return;
        }
        frame = next;
        picture.show(Optional.of(frames().get(next)));
        following = true;
        place.setValue(frames().size() < 2 ? 0 : next / (frames().size() - 1.0));
        following = false;
    }
}

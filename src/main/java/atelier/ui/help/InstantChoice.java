package atelier.ui.help;

import atelier.art.Monitor;
import atelier.studio.Instants;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The choice of the instant stylizer, and how far kept styles are encoded with it. */
public final class InstantChoice {
    private static final int MOST_SENTENCES = 6;

    private final Instants instants;
    private final Workers workers;
    private final Texts texts;
    private final Label words = Controls.label("", "hint");
    private final Label failure = Controls.label("", "wizard-failure");
    private final Label progress = Controls.label("", "hint");
    private Button cancel;
    private boolean listening;

    public InstantChoice(Instants instants, Workers workers, Texts texts) {
        this.instants = instants;
        this.workers = workers;
        this.texts = texts;
    }

    boolean isEmpty() {
        return instants.chosen().isEmpty();
    }

    /** The box to choose from. */
    ComboBox<Instants.Choice> box() {
        ComboBox<Instants.Choice> box = new ComboBox<>();
        box.setId("preferences-instant");
        box.setAccessibleText(texts.of("preferences.instant"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Names());
        instants.chosen().ifPresent(chosen -> {
            box.getItems().setAll(chosen);
            box.setValue(chosen);
        });
        workers.load(instants::all, all -> fill(box, all), this::failed);
        box.setOnAction(e -> choose(box.getValue()));
        return box;
    }

    /** What the choice does, and how far it is done. */
    VBox words() {
        for (Label label : List.of(words, failure, progress)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        cancel = Controls.button(texts.of("dialog.cancel"), "small");
        cancel.setOnAction(e -> {
            instants.cancelRecoding();
            show(instants.recoding());
            progress.setText(texts.of("preferences.instant.cancelled"));
            hide(cancel, true);
        });
        failed(Optional.empty());
        say();
        show(instants.recoding());
        if (!listening) {
            listening = true;
            instants.listen(now -> Platform.runLater(() -> show(now)));
        }
        return new VBox(6, words, failure, progress, cancel);
    }

    private void fill(ComboBox<Instants.Choice> box, List<Instants.Choice> all) {
        Instants.Choice now = box.getValue();
        box.getItems().setAll(all);
        box.setValue(all.stream()
                .filter(choice -> now != null && choice.sha256().equals(now.sha256()))
                .findFirst()
                .orElse(now));
    }

    private void choose(Instants.Choice choice) {
        if (choice == null
                || instants.chosen()
                        .filter(now -> now.sha256().equals(choice.sha256()))
                        .isPresent()) {
            return;
        }
        workers.load(
                () -> {
                    instants.choose(choice, Monitor.NONE);
                    return choice;
                },
                done -> {
                    failed(Optional.empty());
                    say();
                },
                this::failed);
    }

    private void failed(Throwable problem) {
        failed(Optional.of(Failures.sentence(problem, texts)));
    }

    private void failed(Optional<String> sentence) {
        failure.setText(sentence.orElse(""));
        hide(failure, sentence.isEmpty());
    }

    private void say() {
        words.setText(texts.of(instants.waitsForStart() ? "preferences.instant.later" : "preferences.instant.hint"));
    }

    private void show(Instants.Recoding now) {
        boolean done = now.unusable().isEmpty() || now.running();
        progress.setText(
                now.running()
                        ? texts.of("preferences.instant.recoding", now.done(), now.of())
                        : done ? "" : left(now.unusable()));
        hide(progress, progress.getText().isEmpty());
        hide(cancel, !now.running());
    }

    private String left(List<String> sentences) {
        String some = String.join("\n", sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
        String more = sentences.size() > MOST_SENTENCES ? "\n…" : "";
        return texts.of("preferences.instant.left", sentences.size()) + "\n" + some + more;
    }

    private static void hide(javafx.scene.Node node, boolean hidden) {
        node.setVisible(!hidden);
        node.setManaged(!hidden);
    }

    private final class Names extends StringConverter<Instants.Choice> {
        @Override
        public String toString(Instants.Choice choice) {
            return choice == null
                    ? ""
                    : choice.folder().isPresent()
                            ? choice.name()
                            : texts.of("preferences.instant.shipped", choice.name());
        }

        @Override
        public Instants.Choice fromString(String text) {
            throw new UnsupportedOperationException("the choice is not typed");
        }
    }
}

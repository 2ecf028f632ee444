package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Overlay;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Explains in plain words what is known about rights, and where the selected style comes from. */
final class RightsDialog {
    private static final double WIDTH = 600;

    private final LibraryModel model;
    private final Overlay overlay;
    private final Texts texts;
    private final ProvenanceWords words;

    RightsDialog(LibraryModel model, Overlay overlay, Texts texts) {
        this.model = model;
        this.overlay = overlay;
        this.texts = texts;
        this.words = new ProvenanceWords(texts);
    }

    void open() {
        VBox body = new VBox();
        body.getStyleClass().addAll("dialog-body", "rights");
        if (model.details().shown().get() instanceof DetailsModel.One one) {
            body.getChildren().add(thisStyle(one));
        }
        body.getChildren()
                .addAll(
                        part(texts.of("library.rights.known"), texts.of("library.rights.known.text")),
                        part(texts.of("library.rights.starters"), texts.of("library.rights.starters.text")),
                        part(texts.of("library.rights.invented"), texts.of("library.rights.invented.text")),
                        part(texts.of("library.rights.own"), texts.of("library.rights.own.text")),
                        part(texts.of("library.rights.novelty"), texts.of("library.rights.novelty.text")),
                        part(texts.of("library.rights.credit"), texts.of("library.rights.credit.text")),
                        Controls.label(texts.of("library.rights.advice"), "hint"));
        Button close = Controls.button(texts.of("dialog.close"), "accent");
        close.setOnAction(e -> overlay.close());
        overlay.open(texts.of("library.rights.title"), body, WIDTH, close);
    }

    private VBox thisStyle(DetailsModel.One one) {
        List<Node> lines = new ArrayList<>();
        lines.add(Controls.label(one.row().name(), "rights-style"));
        words.sentences(one.provenance()).forEach(sentence -> lines.add(text(sentence)));
        if (!one.provenance().generatorHash().isEmpty()) {
            lines.add(text(texts.of(
                    "library.rights.hash", one.provenance().generatorHash().substring(0, 12))));
        }
        if (!one.row().starter()) {
            lines.add(Controls.caption(texts.of("library.share.credit")));
            lines.add(credit(one));
        }
        VBox box = new VBox(lines.toArray(Node[]::new));
        box.getStyleClass().addAll("export-preview", "rights-this");
        return box;
    }

    private TextField credit(DetailsModel.One one) {
        String before = one.provenance().credit();
        TextField field = new TextField(before);
        field.setId("rights-credit");
        field.setPromptText(texts.of("library.rights.credit.prompt"));
        field.setAccessibleText(texts.of("library.share.credit"));
        field.setEditable(model.health().get().writable());
        field.focusedProperty().addListener((o, was, focused) -> {
            String now = field.getText().strip();
            if (!focused && field.isEditable() && !now.equals(before)) {
                model.edits().credit(one.row().id(), now);
            }
        });
        return field;
    }

    private static VBox part(String title, String sentences) {
        VBox part = new VBox(Controls.caption(title), text(sentences));
        part.getStyleClass().add("rights-part");
        return part;
    }

    private static Label text(String sentences) {
        Label label = Controls.label(sentences);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

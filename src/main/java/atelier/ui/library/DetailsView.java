package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.StyleRow;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The right pane: all about the selected style, and what can be done with it. */
final class DetailsView extends ScrollPane {
    private static final double PICTURE = 240;

    private final LibraryModel model;
    private final LibraryActions actions;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(PICTURE, PICTURE);
    private final TextField name = new TextField();
    private final Label nameHint = Controls.label("", "hint");
    private final Label several = Controls.label("", "details-several");
    private final StarRow stars;
    private final LabelRow labels;
    private final TagEditor tags;
    private final NoteField note;
    private final DetailsFacts facts;
    private final FlowPane buttons = new FlowPane();
    private final Button use;
    private final Button breed;
    private final Button like;
    private final Button trash;
    private final VBox content = new VBox();
    private final Label hint = Controls.label("", "empty-text");
    private Optional<StyleRow> shown = Optional.empty();

    DetailsView(LibraryModel model, LibraryActions actions, Runnable share, Runnable rights, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.texts = texts;
        getStyleClass().addAll("inspector", "library-details");
        setId("library-details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        stars = new StarRow(actions::rate, texts);
        labels = new LabelRow(actions::label, texts);
        tags = new TagEditor(
                model.places(),
                words -> actions.change(() -> model.edits().tag(model.selected().ids(), words)),
                tag -> actions.change(() -> model.edits().untag(model.selected().ids(), tag)),
                texts);
        note = new NoteField((id, words) -> actions.change(() -> model.edits().note(id, words)), texts);
        facts = new DetailsFacts(model, rights, texts);
        use = button("library.use.button", texts.of("library.use"), actions::use, "accent");
        use.setId("library-use");
        breed = button(
                "library.breed",
                texts.of("library.breed"),
                () -> model.breed(model.selected().ids()));
        like = button("library.like", texts.of("library.like"), () -> shown.ifPresent(model::moreLike));
        Button export = button("library.export", texts.of("library.export"), share);
        trash = button("library.trash", texts.of("library.trash"), () -> {
            if (model.inTrash()) {
                actions.restore();
            } else {
                actions.trash();
            }
        });
        trash.setId("library-trash");
        trash.setGraphic(Controls.icon(FluentUiRegularAL.DELETE_16));
        buttons.getStyleClass().add("details-buttons");
        buttons.getChildren().addAll(use, like, breed, export, trash);
        breed.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> model.breeding().get().isPresent(), model.breeding()));
        breed.managedProperty().bind(breed.visibleProperty());
        build();
        actions.tagging().set(tags::focusField);
        actions.renaming().set(this::editName);
        model.details().shown().addListener((o, was, now) -> show(now));
        model.swatches().listen(id -> showPicture());
        actions.readOnly().addListener(o -> show(model.details().shown().get()));
        show(model.details().shown().get());
    }

    private void build() {
        name.setId("library-name");
        name.getStyleClass().add("details-name");
        name.setAccessibleText(texts.of("library.rename"));
        name.setOnAction(e -> {
            commitName();
            requestFocus();
        });
        name.focusedProperty().addListener((o, was, focused) -> {
            if (!focused) {
                commitName();
            }
        });
        nameHint.setWrapText(true);
        nameHint.setMinHeight(USE_PREF_SIZE);
        several.setWrapText(true);
        hint.setWrapText(true);
        HBox marks = new HBox(stars, Controls.spacer(), labels);
        marks.getStyleClass().add("details-marks");
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox head = section(picture, several, name, nameHint, marks, buttons);
        VBox written = section(Controls.caption(texts.of("library.tags")), tags, note);
        content.getChildren().addAll(head, written, facts);
        VBox all = new VBox(hint, content);
        all.getStyleClass().add("inspector-rows");
        hint.getStyleClass().add("details-hint");
        hint.setText(texts.of("library.details.none"));
        setContent(all);
    }

    private void show(DetailsModel.Shown now) {
        Optional<StyleRow> before = shown;
        shown = now instanceof DetailsModel.One one ? Optional.of(one.row()) : Optional.empty();
        boolean single = shown.isPresent();
        boolean any = !(now instanceof DetailsModel.Nothing);
        visible(hint, !any);
        visible(content, any);
        visible(picture, single);
        visible(name, single);
        visible(several, any && !single);
        visible(facts, single);
        visible(note, single);
        visible(use, single);
        visible(like, single);
        boolean changeable = !actions.readOnly().get();
        List.of(stars, labels, tags, trash).forEach(node -> node.setDisable(!changeable));
        trash.setText(model.inTrash() ? texts.of("library.restore") : texts.of("library.trash"));
        trash.setDisable(!changeable || shown.filter(StyleRow::starter).isPresent());
        int count = model.selected().ids().size();
        breed.setDisable(count < 2 || count > 4);
        if (now instanceof DetailsModel.One one) {
            showOne(one, before.filter(row -> row.id().equals(one.row().id())).isEmpty(), changeable);
        } else if (now instanceof DetailsModel.Several some) {
            several.setText(texts.of("library.details.several", some.ids().size()));
            stars.show(0);
            labels.show(ColorLabel.NONE);
            tags.show(List.of());
        }
    }

    private void showOne(DetailsModel.One one, boolean other, boolean changeable) {
        StyleRow row = one.row();
        if (other || !name.isFocused()) {
            name.setText(row.name());
        }
        name.setEditable(changeable && !row.starter());
        nameHint.setText(row.starter() ? texts.of("library.starter.hint") : "");
        visible(nameHint, row.starter());
        stars.show(row.stars());
        labels.show(row.label());
        tags.show(row.tags());
        note.show(row, other, changeable);
        facts.show(one);
        if (other) {
            tags.clearField();
            setVvalue(0);
        }
        showPicture();
    }

    private void showPicture() {
        picture.show(shown.flatMap(row -> model.swatches().of(row.id(), PICTURE)));
    }

    private void editName() {
        if (name.isEditable() && name.isVisible()) {
            name.requestFocus();
            name.selectAll();
        }
    }

    private void commitName() {
        String clean = name.getText().strip();
        shown.filter(row -> !clean.isEmpty() && !clean.equals(row.name()) && name.isEditable())
                .ifPresent(row -> model.edits().rename(row.id(), clean));
    }

    private static Button button(String id, String text, Runnable action, String... styles) {
        Button button = Controls.button(text, styles);
        button.setId(id.replace('.', '-'));
        button.setOnAction(e -> action.run());
        return button;
    }

    private static VBox section(Node... children) {
        VBox section = new VBox(children);
        section.getStyleClass().add("section");
        return section;
    }

    static void visible(Node node, boolean when) {
        if (node.visibleProperty().isBound()) {
            return;
        }
        node.setVisible(when);
        node.setManaged(when);
    }
}

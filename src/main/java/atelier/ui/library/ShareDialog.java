package atelier.ui.library;

import atelier.image.FreeName;
import atelier.studio.library.Sharing;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Overlay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks in which form styles are taken out, under which title, with which credit, and where to. */
final class ShareDialog {
    private static final double WIDTH = 520;

    private final LibraryExchange exchange;
    private final Desktop desktop;
    private final Overlay overlay;
    private final Texts texts;
    private Path folder;
    private String credit = "";
    private Sharing.Form form = Sharing.Form.CAPSULES;

    ShareDialog(LibraryExchange exchange, Desktop desktop, Overlay overlay, Path folder, Texts texts) {
        this.exchange = exchange;
        this.desktop = desktop;
        this.overlay = overlay;
        this.folder = folder;
        this.texts = texts;
    }

    /** {@code title} heads a sheet or a gallery, and is the name that is proposed. */
    void open(List<String> ids, String title) {
        TextField titleField = field("share-title", title);
        TextField creditField = field("share-credit", credit);
        creditField.setPromptText(texts.of("library.share.credit.hint"));
        Label place = Controls.label("", "hint");
        place.setWrapText(true);
        Runnable show = () -> place.setText(target(titleField.getText()).toString());
        titleField.textProperty().addListener(o -> show.run());
        VBox forms = forms(show);
        Button choose = Controls.button(texts.of("library.share.choose"));
        choose.setOnAction(e -> desktop.chooseFolder(Optional.of(folder)).ifPresent(chosen -> {
            folder = chosen;
            show.run();
        }));
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox where = new HBox(place, choose);
        where.setAlignment(Pos.CENTER_LEFT);
        where.getStyleClass().add("form-row");
        show.run();
        GridPane grid = new GridPane();
        grid.getStyleClass().setAll("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(GridPane.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        row(grid, 0, texts.of("library.share.form"), forms);
        row(grid, 1, texts.of("library.share.title"), titleField);
        row(grid, 2, texts.of("library.share.credit"), creditField);
        row(grid, 3, texts.of("library.share.where"), where);
        VBox body = new VBox(grid);
        body.getStyleClass().add("dialog-body");
        Button cancel = Controls.button(texts.of("dialog.cancel"));
        cancel.setOnAction(e -> overlay.close());
        Button export = Controls.button(texts.of("library.share.now", ids.size()), "accent");
        export.setId("share-now");
        export.setDefaultButton(true);
        export.setOnAction(e -> {
            credit = creditField.getText().strip();
            overlay.close();
            exchange.share(new Sharing(ids, titleField.getText().strip(), credit, form, target(titleField.getText())));
        });
        overlay.open(texts.of("library.share.head"), body, WIDTH, cancel, export);
    }

    private VBox forms(Runnable changed) {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox();
        box.getStyleClass().add("form-options");
        for (Sharing.Form one : Sharing.Form.values()) {
            RadioButton button = new RadioButton(name(one));
            button.setId("share-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setSelected(one == form);
            button.setOnAction(e -> {
                form = one;
                changed.run();
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private String name(Sharing.Form one) {
        return switch (one) {
            case CAPSULES -> texts.of("library.share.capsules");
            case CAPSULES_AND_SWATCHES -> texts.of("library.share.swatches");
            case SHEET_PNG -> texts.of("library.share.png");
            case SHEET_PDF -> texts.of("library.share.pdf");
            case WEB_GALLERY -> texts.of("library.share.web");
        };
    }

    /** A file or folder of that name which is not there yet. */
    private Path target(String title) {
        String clean =
                title.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        String name = clean.isEmpty() ? texts.of("library.share.untitled") : clean;
        return switch (form) {
            case SHEET_PNG -> folder.resolve(FreeName.preview(folder, name, "png"));
            case SHEET_PDF -> folder.resolve(FreeName.preview(folder, name, "pdf"));
            case CAPSULES, CAPSULES_AND_SWATCHES, WEB_GALLERY -> freeFolder(name);
        };
    }

    private Path freeFolder(String name) {
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(name + " (" + number + ")");
        }
        return free;
    }

    private TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    private static void row(GridPane grid, int row, String name, Node field) {
        Label label = Controls.label(name, "form-label");
        label.setLabelFor(field);
        GridPane.setValignment(label, row == 0 ? VPos.TOP : VPos.CENTER);
        grid.addRow(row, label, field);
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.library.index.StyleRow;
import atelier.ui.kit.Texts;
import atelier.ui.library.LibraryModel;
import atelier.ui.library.PlacesModel;
import atelier.ui.library.StyleDrag;
import atelier.ui.shell.Command;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The Library workspace in the whole window, by its keys and buttons, on a screen that nobody sees. */
class LibraryShellTest {
    private final FxRobot robot = new FxRobot();
    private FakeStudio studio;
    private Shell shell;
    private LibraryModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
        studio.library.fill(60);
        studio.library.createCollection("Cover", Optional.empty());
        shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), List.of(), 1100, 700);
        model = shell.workspace.library();
        Shell.run(() -> shell.window.commands().run(Command.ROOM_LIBRARY));
        Shell.until(() -> model.browse().rows().get().size() == 60
                && model.places().places().size() > 8);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void grid(KeyCode code) {
        Shell.run(() -> Event.fireEvent(
                shell.scene().lookup("#library-grid"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private StyleRow first() {
        return Shell.onFace(() -> model.browse().rows().get().at(0).orElseThrow());
    }

    private void selectFirst() {
        Shell.run(() -> shell.scene().lookup("#library-grid").requestFocus());
        Shell.run(() -> model.browse().choose(0));
        Shell.until(() -> model.selected().ids().size() == 1);
    }

    @Test
    void whatIsTypedIsFoundWhileTyping() {
        Shell.run(() -> shell.window.commands().run(Command.SEARCH));
        assertThat(Shell.onFace(() -> shell.scene().getFocusOwner().getId())).isEqualTo("library-search");
        robot.write("lantern", 0);
        Shell.until(() -> model.browse().rows().get().size() < 60
                && model.browse().rows().get().size() > 0
                && model.browse().query().text().equals("lantern"));
        assertThat(first().name()).contains("Lantern");
        robot.write(" nowhere", 0);
        Shell.until(() -> model.browse().rows().get().size() == 0);
        Shell.run(() -> ((ButtonBase) shell.scene().lookup("#empty-clear")).fire());
        Shell.until(() -> model.browse().rows().get().size() == 60);
    }

    @Test
    void keysGiveStarsAndUndoTakesThemBack() {
        selectFirst();
        int before = first().stars();
        grid(KeyCode.DIGIT2);
        Shell.until(() -> studio.library.row(first().id()).orElseThrow().stars() == 2);
        Shell.until(() -> model.edits().undoName().get().isPresent());
        Shell.run(() -> shell.window.commands().run(Command.UNDO));
        Shell.until(() -> studio.library.row(first().id()).orElseThrow().stars() == before);
    }

    @Test
    void deletedStylesLieInTheTrashAndComeBack() {
        selectFirst();
        String id = first().id();
        grid(KeyCode.DELETE);
        Shell.until(() -> model.browse().rows().get().size() == 59);
        Shell.run(() -> model.places().go(place(PlacesModel.Kind.TRASH)));
        Shell.until(
                () -> model.browse().rows().get().size() == 1 && first().id().equals(id));
        Shell.run(() -> model.browse().choose(0));
        Shell.until(() -> shell.scene().lookup("#library-trash") instanceof ButtonBase button
                && button.getText().equals("Restore")
                && !button.isDisabled());
        Shell.run(() -> ((ButtonBase) shell.scene().lookup("#library-trash")).fire());
        Shell.until(() -> model.browse().rows().get().size() == 0);
        Shell.run(() -> shell.window.commands().run(Command.UNDO));
        Shell.until(() -> model.browse().rows().get().size() == 1);
    }

    @Test
    void theTrashIsEmptiedOnlyAfterTheQuestion() {
        selectFirst();
        grid(KeyCode.DELETE);
        Shell.until(() -> model.browse().rows().get().size() == 59);
        Shell.run(() -> model.places().go(place(PlacesModel.Kind.TRASH)));
        Shell.until(() -> model.browse().rows().get().size() == 1);
        Shell.run(() -> ((ButtonBase) shell.scene().lookup("#trash-empty")).fire());
        Shell.until(() -> shell.scene().lookup("#trash-delete") != null);
        assertThat(studio.library.facets().trash()).isEqualTo(1);
        Shell.run(() -> ((ButtonBase) shell.scene().lookup("#trash-delete")).fire());
        Shell.until(() -> studio.library.facets().trash() == 0);
    }

    @Test
    void stylesDraggedOntoACollectionJoinIt() {
        Shell.until(() -> collectionCell().isPresent());
        Node cell = Shell.onFace(() -> collectionCell().orElseThrow());
        List<String> ids = List.of("style-20", "style-21");
        Shell.run(() -> new FakeDrag(shell.scene(), StyleDrag.content(ids)).dropOn(cell));
        Shell.until(() -> place(PlacesModel.Kind.COLLECTION).count() == 2);
        Shell.run(() -> shell.window.commands().run(Command.UNDO));
        Shell.until(() -> place(PlacesModel.Kind.COLLECTION).count() == 0);
    }

    private Optional<Node> collectionCell() {
        return shell.scene().getRoot().lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> c
                        && c.getItem() instanceof PlacesModel.Place place
                        && place.kind() == PlacesModel.Kind.COLLECTION)
                .findFirst();
    }

    @Test
    void enterTakesTheStyleToThePhoto() {
        selectFirst();
        String name = first().name();
        grid(KeyCode.ENTER);
        Shell.until(() -> shell.workspace.work().now().blend().isPresent()
                && shell.workspace.work().now().blend().get().name().equals(name)
                && !shell.scene().lookup("#library").getParent().isVisible());
    }

    @Test
    void theKeyboardBlendsTwoStylesOfTheMap() {
        Shell.run(() -> model.places().go(place(PlacesModel.Kind.MAP)));
        Shell.until(() -> model.map().points().get().size() > 2);
        map(KeyCode.B);
        map(KeyCode.B);
        assertThat(Shell.onFace(() -> model.map().blend().get())).isEmpty();
        for (int i = 0; i < 6; i++) {
            map(KeyCode.RIGHT);
        }
        map(KeyCode.B);
        Shell.until(() -> model.map().blend().get().isPresent());
        assertThat(Shell.onFace(
                        () -> model.map().blend().get().orElseThrow().of().parts()))
                .hasSize(2);
    }

    private void map(KeyCode code) {
        Shell.run(() -> Event.fireEvent(
                shell.scene().lookup("#library-map"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void theExhibitionAnswersItsKeys() {
        Shell.run(model.selected()::exhibit);
        Shell.until(() -> model.exhibition().hanging().get().isPresent());
        show(KeyCode.RIGHT);
        Shell.until(() -> model.exhibition().hanging().get().orElseThrow().number() == 2);
        show(KeyCode.SPACE);
        assertThat(Shell.onFace(() -> model.exhibition().playing().get())).isFalse();
        show(KeyCode.ESCAPE);
        assertThat(Shell.onFace(() -> shell.scene().lookup("#exhibition").isVisible()))
                .isFalse();
    }

    private void show(KeyCode code) {
        Shell.run(() -> Event.fireEvent(
                shell.scene().lookup("#exhibition"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private PlacesModel.Place place(PlacesModel.Kind kind) {
        return model.places().places().stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.shell.Command;
import atelier.ui.workshop.StyleCard;
import atelier.ui.workshop.WorkshopModel;
import atelier.ui.workshop.WorkshopModel.Bench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Styles workspace in the whole window, on a screen that nobody sees. */
class WorkshopShellTest {
    private final FakeStudio.Memory disk = new FakeStudio.Memory();
    private FakeStudio studio;
    private Shell shell;
    private WorkshopModel model;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void open() {
        studio = new FakeStudio(Platform::runLater, disk);
        shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), List.of(), 1100, 700);
        model = shell.workspace.workshop();
        Shell.until(() -> shell.workspace.work().now().blend().isPresent());
        Shell.run(() -> shell.window.commands().run(Command.ROOM_STYLES));
        untilThere();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void untilThere() {
        Shell.until(() -> !cards().isEmpty()
                && cards().stream().allMatch(card -> card.swatch().get().isPresent()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<StyleCard> cards() {
        return (model.bench().get() == Bench.BREED ? model.breed().sheet() : model.sheet())
                .cards()
                .get();
    }

    private void press(KeyCode code, boolean shift, boolean shortcut, boolean alt) {
        Shell.run(() -> {
            Node target = shell.scene().getFocusOwner();
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, alt, false));
            target.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, shortcut, alt, false));
        });
    }

    private void press(KeyCode code) {
        press(code, false, false, false);
    }

    private void fire(String id) {
        Shell.run(() -> ((ButtonBase) shell.scene().lookup(id)).fire());
    }

    @Test
    void spaceMakesPagesAndPageUpGoesBack() {
        List<String> first = ids();
        press(KeyCode.SPACE);
        untilThere();
        assertThat(model.pages().pages()).hasSize(2);
        assertThat(ids()).isNotEqualTo(first);
        press(KeyCode.PAGE_UP);
        assertThat(ids()).isEqualTo(first);
        press(KeyCode.RIGHT, false, false, true);
        assertThat(model.pages().index()).isEqualTo(1);
        fire("#workshop-back");
        assertThat(ids()).isEqualTo(first);
    }

    private List<String> ids() {
        return Shell.onFace(() -> cards().stream().map(StyleCard::id).toList());
    }

    @Test
    void aStyleIsKeptByKeyAndTakenBackByUndo() {
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        press(KeyCode.K);
        Shell.until(() -> studio.catalog.own.size() == 1);
        StyleCard kept = model.selected().get().orElseThrow();
        assertThat(cards().indexOf(kept)).isGreaterThan(4);
        assertThat(Shell.onFace(() -> shell.scene().getFocusOwner().getAccessibleText()))
                .isEqualTo(kept.name() + ", kept");
        press(KeyCode.Z, false, true, false);
        Shell.until(() -> studio.catalog.own.isEmpty());
        assertThat(model.keeping().isKept(kept)).isFalse();
    }

    @Test
    void enterPaintsThePhotoInStylize() {
        press(KeyCode.END);
        String name = model.selected().get().orElseThrow().name();
        press(KeyCode.ENTER);
        assertThat(shell.workspace.appearance().room().get()).isEqualTo(Room.STYLIZE);
        assertThat(shell.workspace.work().now().blend().orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void chosenStylesAreBredAndAnAncestorReopens() {
        press(KeyCode.RIGHT);
        press(KeyCode.C);
        press(KeyCode.RIGHT);
        press(KeyCode.C);
        press(KeyCode.B);
        assertThat(model.bench().get()).isEqualTo(Bench.BREED);
        untilThere();
        Shell.until(() -> seen(shell.scene().getFocusOwner()));
        assertThat(studio.workshop.litters.getFirst().parents()).hasSize(2);
        press(KeyCode.SPACE);
        untilThere();
        assertThat(studio.workshop.litters).hasSize(2);
        Shell.run(() -> model.breed().sheet().move(3));
        Shell.until(() -> model.family().tree().get().isPresent());
        List<Node> faces =
                Shell.onFace(() -> List.copyOf(shell.scene().getRoot().lookupAll(".face")));
        assertThat(faces).hasSize(3);
        Shell.run(() -> ((ButtonBase) faces.stream()
                        .filter(face -> !face.isDisabled())
                        .findFirst()
                        .orElseThrow())
                .fire());
        assertThat(model.chosen().number(model.selected().get().orElseThrow())).isPositive();
    }

    @Test
    void thePadIsDraggedAndWalkedByKeys() {
        Shell.run(() -> shell.workspace.photos().open(List.of(Path.of("/photos/boat.jpg"))));
        Shell.run(() -> cards().stream().limit(4).forEach(model::toggleChosen));
        fire("#tray-pad");
        Shell.until(() -> model.pad().live().picture().getValue().isPresent());
        Node square = shell.scene().lookup("#pad-square");
        Shell.run(() -> {
            square.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, square, 0.5));
            square.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, square, 0.3));
            square.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, square, 0.3));
        });
        double column = model.pad().place().get().column();
        assertThat(column).isBetween(0.5, 1.5);
        press(KeyCode.RIGHT, true, false, false);
        assertThat(model.pad().place().get().column()).isEqualTo(column + 0.5);
        Shell.until(() -> model.pad().here().get().isPresent());
        Shell.until(() -> model.pad().nodes().get().stream().noneMatch(StyleCard::waits));
        press(KeyCode.K);
        Shell.until(() -> studio.catalog.own.size() == 1);
        assertThat(studio.catalog.own.getFirst().id()).startsWith("pad-");
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double share) {
        Point2D at = node.localToScene(
                node.getBoundsInLocal().getWidth() * share,
                node.getBoundsInLocal().getHeight() / 2);
        double x = at.getX();
        double y = at.getY();
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                new PickResult(node, x, y));
    }

    @Test
    void aTypedSeedMakesItsPageAndLettersInItAreNoCommands() {
        Shell.run(() -> {
            TextField seed = (TextField) shell.scene().lookup("#workshop-seed");
            seed.requestFocus();
            seed.setText("4711");
        });
        press(KeyCode.P);
        press(KeyCode.SPACE);
        assertThat(model.photo().on().get()).isFalse();
        assertThat(model.pages().pages()).hasSize(1);
        press(KeyCode.ENTER);
        assertThat(model.pages().wish().get().seed()).isEqualTo(4711);
    }

    @Test
    void withoutAPhotoThePageOffersToOpenOne() {
        press(KeyCode.P);
        assertThat(shownInvitations()).isEqualTo(1);
        Shell.run(() -> shell.workspace.photos().open(List.of(Path.of("/photos/boat.jpg"))));
        Shell.until(() -> shownInvitations() == 0);
        Shell.until(() -> cards().stream().allMatch(card -> card.painted().get().isPresent()));
    }

    private long shownInvitations() {
        return Shell.onFace(() -> shell.scene().getRoot().lookupAll("#empty-open").stream()
                .filter(WorkshopShellTest::seen)
                .count());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theRoomComesBackAfterARestart() {
        shell.close();
        assertThat(disk.kept.view()).containsEntry("room", "styles");
        open();
        assertThat(shell.workspace.appearance().room().get()).isEqualTo(Room.STYLES);
    }

    @Test
    void everyControlHasAName() {
        for (Bench bench : Bench.values()) {
            Shell.run(() -> model.bench().set(bench));
            WaitForAsyncUtils.waitForFxEvents(3);
            List<String> nameless = Shell.onFace(() -> {
                List<String> found = new ArrayList<>();
                collectNameless(shell.scene().lookup("#workshop"), found);
                return found;
            });
            assertThat(nameless).as(bench.name()).isEmpty();
        }
    }

    private static void collectNameless(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        boolean words = node instanceof ButtonBase button
                && !Objects.requireNonNullElse(button.getText(), "").isBlank();
        if (node.isFocusTraversable()
                && !words
                && Objects.requireNonNullElse(node.getAccessibleText(), "").isBlank()) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, found));
        }
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.ExportJob;
import atelier.studio.Problem;
import atelier.ui.canvas.Compare;
import atelier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over a studio that paints by tinting, on a screen that nobody sees. */
class ShellTest {
    private static final Path BOAT = Path.of("/photos/boat.jpg");
    private static final Path TREE = Path.of("/photos/tree.jpg");

    private final FakeStudio.Memory disk = new FakeStudio.Memory();
    private final FakeDesktop desktop = new FakeDesktop();
    private FakeStudio studio;
    private Shell shell;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void open() {
        open(Texts.in(Locale.ENGLISH), 1100, 700);
    }

    private void open(Texts texts, double width, double height) {
        studio = new FakeStudio(Platform::runLater, disk);
        shell = Shell.open(studio, desktop, texts, List.of(), width, height);
        Shell.until(() -> shell.workspace.work().now().blend().isPresent());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private void drop(double x, Path... files) {
        Shell.run(() -> {
            FakeDrag drag = new FakeDrag(shell.scene(), List.of(files));
            drag.over(x, 300);
            drag.drop(x, 300);
        });
    }

    private void untilPainted() {
        Shell.until(() -> shell.workspace.canvas().paint().painting().get().isPresent()
                && !shell.workspace.canvas().paint().busy().get());
    }

    private void press(KeyCode code, boolean shift, boolean shortcut) {
        Shell.run(() -> {
            Node target = shell.scene().getFocusOwner();
            target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
            target.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, shortcut, false, false));
        });
    }

    private void fire(String id) {
        Shell.run(() -> ((Button) shell.scene().lookup(id)).fire());
    }

    @Test
    void dropPaintCompareExport() {
        drop(600, BOAT);
        untilPainted();
        press(KeyCode.Y, true, false);
        assertThat(shell.workspace.canvas().compare().get()).isEqualTo(Compare.SPLIT);
        press(KeyCode.M, false, false);
        assertThat(shell.workspace.canvas().compare().get()).isEqualTo(Compare.SIDE_BY_SIDE);
        fire("#export");
        Shell.until(() -> shell.scene().lookup("#export-now") != null);
        fire("#export-now");
        assertThat(studio.exports.jobs()).hasSize(1);
        assertThat(studio.exports.jobs().getFirst().request().photo()).isEqualTo(BOAT);
    }

    @Test
    void aDropOnTheStylesMakesAStyle() {
        Shell.run(() -> {
            FakeDrag drag = new FakeDrag(shell.scene(), List.of(Path.of("/art/waves.png")));
            drag.over(100, 300);
            assertThat(shell.scene().lookup("#drop-zones").isVisible()).isTrue();
            drag.drop(100, 300);
        });
        Shell.until(
                () -> shell.workspace.work().now().blend().orElseThrow().name().equals("waves.png"));
        assertThat(shell.workspace.photos().items()).isEmpty();
        assertThat(shell.scene().lookup("#drop-zones").isVisible()).isFalse();
    }

    @Test
    void theCanvasShowsThePaintingAndHoldingShowsThePhoto() {
        drop(600, BOAT);
        untilPainted();
        int painted = pixel();
        Shell.run(() -> shell.scene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.BACK_SLASH, false, false, false, false)));
        int held = pixel();
        Shell.run(() -> shell.scene()
                .getFocusOwner()
                .fireEvent(
                        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.BACK_SLASH, false, false, false, false)));
        assertThat(held).isNotEqualTo(painted);
        assertThat(pixel()).isEqualTo(painted);
    }

    private int pixel() {
        WaitForAsyncUtils.waitForFxEvents(3);
        return Shell.onFace(() -> shell.scene().snapshot(null).getPixelReader().getArgb(540, 300));
    }

    @Test
    void undoAndRedoByKey() {
        drop(600, BOAT);
        untilPainted();
        Shell.run(() -> slider().requestFocus());
        press(KeyCode.LEFT, false, false);
        press(KeyCode.LEFT, true, false);
        assertThat(strength()).isEqualTo(89);
        Shell.run(() -> shell.window.shell().canvas().requestFocus());
        press(KeyCode.Z, false, true);
        assertThat(strength()).isEqualTo(99);
        press(KeyCode.Z, true, true);
        assertThat(strength()).isEqualTo(89);
    }

    private Slider slider() {
        return (Slider) shell.scene().lookup("#setting-strength .slider");
    }

    private double strength() {
        return shell.workspace.work().now().settings().strength();
    }

    @Test
    void lettersTypedIntoTheSearchAreNoCommands() {
        drop(600, BOAT);
        untilPainted();
        Shell.run(() -> shell.scene().lookup("#style-search").requestFocus());
        press(KeyCode.Y, false, false);
        press(KeyCode.M, false, false);
        assertThat(shell.workspace.canvas().compare().get()).isEqualTo(Compare.PAINTING);
    }

    @Test
    void theGridIsWalkedAndUsedByKeys() {
        Shell.run(() -> shell.scene().lookup("#style-grid").requestFocus());
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.DOWN, false, false);
        press(KeyCode.ENTER, false, false);
        assertThat(shell.workspace.work().now().blend().orElseThrow().name()).isEqualTo("Red Rooftops");
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.PLUS, false, false);
        assertThat(shell.workspace.inspector().shares()).hasSize(2);
    }

    @Test
    void theMainPathNeedsNoMouse() {
        desktop.files = List.of(BOAT);
        press(KeyCode.O, false, true);
        untilPainted();
        press(KeyCode.F, false, true);
        tabTo("#style-grid");
        press(KeyCode.RIGHT, false, false);
        press(KeyCode.DOWN, false, false);
        press(KeyCode.ENTER, false, false);
        assertThat(shell.workspace.work().now().blend().orElseThrow().name()).isEqualTo("Red Rooftops");
        tabTo("#setting-strength .slider");
        press(KeyCode.LEFT, true, false);
        assertThat(strength()).isEqualTo(90);
        untilPainted();
        press(KeyCode.E, true, true);
        Shell.until(() -> shell.scene().lookup("#export-now") != null);
        Shell.until(() -> inside(shell.scene().lookup(".dialog"), shell.scene().getFocusOwner()));
        tabTo("#export-now");
        press(KeyCode.ENTER, false, false);
        assertThat(studio.exports.jobs()).hasSize(1);
        assertThat(studio.exports.jobs().getFirst().request().settings().strength())
                .isEqualTo(90);
    }

    private static boolean inside(Node parent, Node node) {
        return node != null && (node.equals(parent) || inside(parent, node.getParent()));
    }

    /** Presses Tab until the focus is there, as many times as a person might. */
    private void tabTo(String id) {
        for (int i = 0; i < 60; i++) {
            if (Shell.onFace(() -> shell.scene().lookup(id).equals(shell.scene().getFocusOwner()))) {
                return;
            }
            press(KeyCode.TAB, false, false);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    @Test
    void aCopiedPaintingCanBePasted() {
        drop(600, BOAT);
        untilPainted();
        press(KeyCode.C, false, true);
        press(KeyCode.V, false, true);
        Shell.until(() -> shell.workspace.photos().items().size() == 2);
        assertThat(studio.photos.pasted).hasSize(1);
        assertThat(studio.photos.pasted.getFirst().width()).isEqualTo(600);
        press(KeyCode.V, true, true);
        Shell.until(
                () -> shell.workspace.work().now().blend().orElseThrow().name().equals("Pasted style"));
    }

    @Test
    void theQueueShowsJobsCancelsAndOpensResults() {
        drop(600, BOAT, TREE);
        untilPainted();
        Shell.run(() -> {
            shell.workspace.export().export();
            shell.workspace.export().export();
            studio.exports.move(0, new ExportJob.Done(Path.of("/out/boat.png"), 600, 400));
        });
        fire("#open-queue");
        Shell.until(() -> labels(shell.scene().lookup("#queue")).contains("boat.png"));
        Shell.run(() -> shell.workspace.queue().cancelAll());
        Shell.until(() -> labels(shell.scene().lookup("#queue")).contains("Cancelled"));
        assertThat(shell.workspace.queue().summary().get().open()).isZero();
    }

    @Test
    void anErrorIsABannerWithAWayOut() {
        studio.painting.failure = Optional.of(new Problem("The memory is full.", "Close something."));
        drop(600, BOAT);
        Shell.until(() -> labels(shell.scene().lookup(".banners")).contains("The memory is full. Close something."));
        studio.painting.failure = Optional.empty();
        fire(".banner-way");
        untilPainted();
        assertThat(shell.workspace.banner().notices()).isEmpty();
    }

    @Test
    void whatNobodyForesawIsABannerToo() {
        Shell.run(() -> shell.window.unforeseen(new IllegalStateException("a test")));
        assertThat(labels(shell.scene().lookup(".banners"))).anyMatch(text -> text.startsWith("Something went wrong"));
    }

    @Test
    void aRestartBringsEverythingBack() {
        drop(600, BOAT, TREE);
        untilPainted();
        Shell.run(() -> {
            shell.workspace.work().set("keepColors", 30.0, "Keep colours");
            shell.workspace.canvas().compare(Compare.SPLIT);
        });
        shell.close();
        open(Texts.in(Locale.ENGLISH), 1100, 700);
        untilPainted();
        assertThat(shell.workspace.photos().items()).hasSize(2);
        assertThat(shell.workspace.work().now().settings().keepColors()).isEqualTo(30);
        assertThat(shell.workspace.canvas().compare().get()).isEqualTo(Compare.SPLIT);
    }

    @Test
    void longerWordsFitTheSmallWindow() {
        shell.close();
        open(Texts.in(Locale.ENGLISH).changed(ShellTest::pseudo), 1100, 700);
        drop(600, BOAT, TREE);
        untilPainted();
        WaitForAsyncUtils.waitForFxEvents(4);
        List<String> cut = Shell.onFace(() -> {
            List<String> found = new ArrayList<>();
            collectCut(shell.scene().getRoot(), found);
            return found;
        });
        assertThat(cut).isEmpty();
    }

    /** A third longer, with accents; what stands in braces stays as it is. */
    private static String pseudo(String text) {
        String longer = text.contains("{")
                ? text
                : text.replace('a', 'á').replace('e', 'é').replace('o', 'ö');
        return longer + "·".repeat(Math.max(1, text.length() / 4));
    }

    private static void collectCut(Node node, List<String> cut) {
        if (!node.isVisible() || node.getStyleClass().contains("tile-name")) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.lookup(".text") instanceof Text shown
                && labeled.getText() != null
                && !labeled.getText().isEmpty()
                && !shown.getText().replace("\n", "").equals(labeled.getText())) {
            cut.add(labeled.getText() + " -> " + shown.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectCut(child, cut));
        }
    }

    private static List<String> labels(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(labels(child)));
        }
        return texts;
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window in which nothing happens isn't laid out and drawn again and again. */
class ShellRestTest {
    private static final int PASSES = 4;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "1100, 700"})
    void everyRoomComesToRestWithItsSwitchInTheMiddle(double width, double height) {
        Shell shell = Shell.open(
                new FakeStudio(Platform::runLater, new FakeStudio.Memory()),
                new FakeDesktop(),
                Texts.in(Locale.ENGLISH),
                List.of(),
                width,
                height);
        try {
            for (String room : List.of("stylize", "styles", "library", "train")) {
                Shell.run(() -> ((ToggleButton) shell.scene().lookup("#room-" + room)).fire());
                WaitForAsyncUtils.waitForFxEvents();
                Shell.run(() -> {
                    Parent root = shell.scene().getRoot();
                    for (int i = 0; i < PASSES; i++) {
                        root.applyCss();
                        root.layout();
                    }
                    assertThat(restless(root)).as(room).isEmpty();
                    Node rooms = shell.scene().lookup(".room-switch");
                    Bounds bounds = rooms.localToScene(rooms.getBoundsInLocal());
                    assertThat(bounds.getCenterX()).as(room).isCloseTo(width / 2, within(1.5));
                });
            }
        } finally {
            shell.close();
        }
    }

    private static List<String> restless(Parent parent) {
        List<String> found = new ArrayList<>();
        if (parent.isNeedsLayout()) {
            found.add(parent.toString());
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent below && child.isVisible()) {
                found.addAll(restless(below));
            }
        }
        return found;
    }
}

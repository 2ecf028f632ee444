package atelier.ui;

import atelier.art.Monitor;
import atelier.library.index.LibraryHealth;
import atelier.library.index.RenderRow;
import atelier.library.index.StyleQuery;
import atelier.studio.library.LibraryNews;
import atelier.ui.kit.Texts;
import atelier.ui.library.LibraryModel;
import atelier.ui.library.PlacesModel;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.shell.Appearance.ThemeChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the Library workspace into {@code -Dscreenshots.dir}, over a library of some hundred styles. */
@EnabledIfSystemProperty(named = "screenshots.dir", matches = ".+")
class LibraryTour extends Tour {
    @Test
    void draw() throws Exception {
        everywhere("library-", this::tour);
    }

    private void tour(String name, ThemeChoice theme, double width, double height) throws IOException {
        FakeStudio studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
        Shell none = open(studio, theme, width, height);
        Shell.until(() -> !none.workspace.library().browse().loading().get());
        shoot(none, name + "-0-empty");
        none.close();
        studio.library.fill(320);
        studio.library.createCollection("For the cover", Optional.empty());
        studio.library.createCollection("Calm and warm", Optional.of(StyleQuery.ALL.withTags(Set.of("calm"))));
        studio.library.regroup(6, Monitor.NONE);
        studio.library.renders.addAll(renders());
        Shell shell = open(studio, theme, width, height);
        Shell.until(() -> shell.workspace.library().browse().rows().get().size() > 0);
        Shell.run(() -> shell.workspace.library().browse().choose(4));
        settle();
        shoot(shell, name + "-1-grid");
        Shell.run(() -> {
            shell.workspace.library().browse().change(q -> q.withText("ga").withMinStars(3));
            shell.workspace.library().tileSize().set(180);
        });
        settle();
        shoot(shell, name + "-2-search");
        Shell.run(() -> shell.workspace.library().browse().change(q -> q.withText("nothing like it")));
        settle();
        shoot(shell, name + "-3-none");
        more(shell, name);
        studio.library.health = new LibraryHealth(
                LibraryHealth.State.READ_ONLY,
                "The library is open in another studio, which was started first: close it to change styles here.");
        studio.library.tell(LibraryNews.HEALTH);
        Shell.run(() -> {
            shell.workspace.library().places().go(place(shell, PlacesModel.Kind.OWN));
            shell.workspace.library().tileSize().set(96);
            shell.workspace.library().browse().chooseAll();
        });
        settle();
        Shell.run(() -> shell.workspace.library().browse().chooseAll());
        settle();
        shoot(shell, name + "-4-readonly");
        shell.close();
    }

    private void more(Shell shell, String name) throws IOException {
        LibraryModel model = shell.workspace.library();
        Shell.run(() -> model.places().go(place(shell, PlacesModel.Kind.MAP)));
        settle();
        Shell.run(() -> model.browse().choose(2));
        shoot(shell, name + "-5-map");
        Shell.run(() -> {
            model.map().blend("style-20", "style-33", 0.4);
            Event.fireEvent(
                    shell.scene().lookup("#library-map"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PLUS, false, false, false, false));
        });
        settle();
        settle();
        shoot(shell, name + "-6-blend");
        Shell.run(() -> model.places().go(place(shell, PlacesModel.Kind.RENDERS)));
        settle();
        settle();
        shoot(shell, name + "-7-renders");
        Shell.run(() -> {
            model.map().dismiss();
            model.places().go(place(shell, PlacesModel.Kind.FAVOURITES));
            model.tileSize().set(120);
        });
        settle();
        Shell.run(() -> model.browse().choose(1));
        settle();
        Shell.run(() -> ((ButtonBase) shell.scene().lookup("#library-share")).fire());
        settle();
        shoot(shell, name + "-8-share");
        Shell.run(() -> {
            shell.window.shell().overlay().close();
            ((ButtonBase) shell.scene().lookup("#library-rights")).fire();
        });
        settle();
        shoot(shell, name + "-9-rights");
        Shell.run(() -> {
            shell.window.shell().overlay().close();
            model.edits().trash(List.of("style-40", "style-41", "style-42"));
            model.places().go(place(shell, PlacesModel.Kind.TRASH));
        });
        settle();
        shoot(shell, name + "-a-trash");
        Shell.run(() -> {
            model.places().go(place(shell, PlacesModel.Kind.ALL));
        });
        settle();
        Shell.run(model.selected()::exhibit);
        WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
        shoot(shell, name + "-b-exhibition");
        Shell.run(() -> model.exhibition().close());
        settle();
    }

    private static List<RenderRow> renders() {
        Path photo = Path.of("assets/boats.jpg").toAbsolutePath();
        return List.of(
                render(3, photo, Path.of("assets/flower.jpg").toAbsolutePath(), "Copper Lantern + Paper Tide"),
                render(2, photo, Path.of("/home/ada/Pictures/Atelier/boats, Amber Field.png"), "Amber Field"),
                render(1, Path.of("/media/card/DSC_0042.jpg"), photo, "Winter Garden"));
    }

    private static RenderRow render(long id, Path photo, Path file, String styles) {
        return new RenderRow(
                id, photo, "", file, 4032, 3024, Instant.parse("2026-11-0" + id + "T10:00:00Z"), List.of(), styles);
    }

    private static PlacesModel.Place place(Shell shell, PlacesModel.Kind kind) {
        return shell.workspace.library().places().places().stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Shell open(FakeStudio studio, ThemeChoice theme, double width, double height) {
        Shell shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), List.of(), width, height);
        Shell.run(() -> {
            shell.workspace.appearance().theme().set(theme);
            shell.workspace.appearance().room().set(Room.LIBRARY);
        });
        return shell;
    }

    private static void settle() {
        WaitForAsyncUtils.sleep(1200, TimeUnit.MILLISECONDS);
    }
}

package atelier.ui;

import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.shell.Appearance.ThemeChoice;
import atelier.ui.workshop.StyleCard;
import atelier.ui.workshop.WorkshopModel;
import atelier.ui.workshop.WorkshopModel.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the Styles workspace in its states into {@code -Dscreenshots.dir}, for people to look at. */
@EnabledIfSystemProperty(named = "screenshots.dir", matches = ".+")
class WorkshopTour extends Tour {
    @Test
    void draw() throws Exception {
        everywhere("styles-", this::tour);
    }

    private void tour(String name, ThemeChoice theme, double width, double height) throws IOException {
        FakeStudio studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
        studio.workshop.holds = true;
        Shell shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), samples(), width, height);
        WorkshopModel model = shell.workspace.workshop();
        Shell.run(() -> {
            shell.workspace.appearance().theme().set(theme);
            shell.workspace.appearance().room().set(Room.STYLES);
        });
        rest(shell, name + "-0-waiting");
        studio.workshop.holds = false;
        Shell.run(studio.workshop::release);
        untilThere(model);
        rest(shell, name + "-1-page");
        Shell.run(() -> {
            model.pages().next();
            model.pages().count(48);
            model.pages().next();
            model.pages().next();
        });
        untilThere(model);
        rest(shell, name + "-2-many");
        Shell.run(() -> model.pages().count(24));
        untilThere(model);
        Shell.run(() -> {
            List<StyleCard> cards = model.sheet().cards().get();
            List.of(3, 8, 10).forEach(i -> model.toggleChosen(cards.get(i)));
            model.keeping().keep(cards.get(5));
            model.sheet().goTo(cards.get(8));
            shell.workspace.toast().hide();
        });
        rest(shell, name + "-3-chosen");
        Shell.run(() -> model.photo().on().set(true));
        rest(shell, name + "-4-no-photo");
        Shell.run(() -> shell.workspace.photos().open(samplesUnchecked()));
        Shell.until(() -> model.sheet().cards().get().stream()
                .allMatch(card -> card.painted().get().isPresent()));
        Shell.run(() -> shell.workspace.toast().hide());
        rest(shell, name + "-5-photo");
        benches(shell, name);
        shell.close();
    }

    private void benches(Shell shell, String name) throws IOException {
        WorkshopModel model = shell.workspace.workshop();
        Shell.run(() -> {
            model.photo().on().set(false);
            model.bench().set(Bench.BREED);
        });
        Shell.until(() -> !model.breed().making().get());
        Shell.run(() -> model.toggleChosen(model.breed().sheet().cards().get().get(3)));
        Shell.run(() -> model.breed().next());
        Shell.run(() -> model.breed().sheet().move(5));
        rest(shell, name + "-6-breed");
        Shell.run(() -> model.bench().set(Bench.PAD));
        Shell.until(() -> model.pad().nodes().get().stream()
                        .allMatch(card -> card.swatch().get().isPresent())
                && model.pad().live().picture().getValue().isPresent());
        Shell.run(() -> model.pad().drag(2.6, 1.3));
        Shell.run(() -> model.pad().drop());
        rest(shell, name + "-7-pad");
        Shell.run(() -> model.bench().set(Bench.DIRECTIONS));
        rest(shell, name + "-8-directions-none");
        Shell.run(() -> model.directions().find());
        Shell.run(() -> {
            model.directions().move(model.directions().directions().get().get(1), 1.5);
            model.directions().move(model.directions().directions().get().get(3), -2);
        });
        rest(shell, name + "-8-directions");
        Shell.run(() -> model.bench().set(Bench.FIND));
        rest(shell, name + "-9-find-none");
        Shell.run(() -> model.find().find(Path.of("/art/waves.jpg")));
        Shell.until(() -> model.find().result().get().isPresent());
        rest(shell, name + "-9-find");
        Shell.run(() -> model.bench().set(Bench.WALK));
        Shell.until(() -> model.walk().frames().get().size() == 60);
        rest(shell, name + "-b-walk");
        Shell.run(() -> {
            model.bench().set(Bench.BROWSE);
            model.order().bySuits().set(true);
            model.order().originals().set(true);
        });
        rest(shell, name + "-c-suits");
        Shell.run(() -> {
            model.chosen().clear();
            model.bench().set(Bench.WALK);
        });
        rest(shell, name + "-b-walk-none");
        Shell.run(() -> {
            model.bench().set(Bench.PAD);
        });
        rest(shell, name + "-a-pad-none");
    }

    private static void untilThere(WorkshopModel model) {
        Shell.until(() -> model.sheet().cards().get().stream()
                .allMatch(card -> card.swatch().get().isPresent()));
    }

    private static List<Path> samplesUnchecked() {
        try {
            return samples();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets"))) {
            return files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
        }
    }

    // lets what moves come to rest
    private void rest(Shell shell, String name) throws IOException {
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        shoot(shell, name);
    }
}

package atelier.ui;

import atelier.studio.LocalStudio;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import atelier.studio.styles.Walks;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Appearance.Room;
import atelier.ui.workshop.StyleCard;
import atelier.ui.workshop.WorkshopModel;
import atelier.ui.workshop.WorkshopModel.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Makes real styles with the real engine into {@code -Dscreenshots.dir}, and says what held the window up. */
@EnabledIfSystemProperty(named = "screenshots.real", matches = "true")
class RealWorkshopTour extends Tour {
    @TempDir
    private Path home;

    private Shell shell;
    private WorkshopModel model;

    @Test
    void draw() throws Exception {
        prepare();
        Studio studio = LocalStudio.open(
                new StudioOptions(home, Path.of("models").toAbsolutePath(), "auto"), Platform::runLater);
        List<Path> samples = studio.photos().picturesIn(Path.of("assets").toAbsolutePath(), 12);
        shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), samples, 1440, 900);
        model = shell.workspace.workshop();
        Shell.until(() -> !shell.workspace.styles().loading().get());
        Shell.run(() -> shell.workspace.photos().open(List.of(samples.getFirst())));
        Shell.until(() -> shell.workspace.canvas().paint().painting().get().isPresent()
                && !shell.workspace.canvas().paint().busy().get());
        WaitForAsyncUtils.sleep(5, TimeUnit.SECONDS);
        pages();
        breeding();
        dragging();
        walking();
        moving();
        finding(samples.getLast());
        shell.close();
        studio.close();
    }

    private void pages() throws IOException {
        FaceWatch watch = FaceWatch.start();
        long start = System.nanoTime();
        Shell.run(() -> shell.workspace.appearance().room().set(Room.STYLES));
        Shell.until(() -> model.sheet().cards().get().stream()
                .findFirst()
                .filter(card -> card.swatch().get().isPresent())
                .isPresent());
        say("first swatch after", start);
        untilThere(model.sheet().cards().get());
        say("first page after", start);
        watch.report("the first page");
        shoot("real-styles-1-page");
        start = System.nanoTime();
        Shell.run(() -> {
            model.pages().count(12);
            model.pages().next();
        });
        Shell.until(() -> model.sheet().cards().get().getFirst().swatch().get().isPresent());
        say("first swatch of twelve after", start);
        untilThere(model.sheet().cards().get());
        say("twelve after", start);
        Shell.run(() -> {
            model.pages().count(24);
            model.photo().on().set(true);
        });
        untilThere(model.sheet().cards().get());
        start = System.nanoTime();
        Shell.until(() -> model.sheet().cards().get().stream()
                .allMatch(card -> card.painted().get().isPresent()));
        say("24 photos after", start);
        Shell.run(() -> {
            List.of(1, 4, 9, 14)
                    .forEach(i -> model.toggleChosen(model.sheet().cards().get().get(i)));
            model.sheet().goTo(model.sheet().cards().get().get(4));
            model.keeping().keep(model.sheet().cards().get().get(4));
        });
        Shell.until(() -> model.keeping().isKept(model.sheet().cards().get().get(4)));
        shoot("real-styles-2-photo");
    }

    private void breeding() throws IOException {
        Shell.run(() -> {
            model.photo().on().set(false);
            model.bench().set(Bench.BREED);
        });
        untilThere(model.breed().sheet().cards().get());
        Shell.run(() -> model.breed().sheet().move(1));
        Shell.until(() -> model.family().tree().get().isPresent());
        shoot("real-styles-3-breed");
    }

    private void dragging() throws IOException {
        Shell.run(() -> model.bench().set(Bench.PAD));
        Shell.until(() -> model.pad().live().picture().getValue().isPresent());
        untilThere(model.pad().nodes().get());
        FaceWatch watch = FaceWatch.start();
        for (int i = 0; i < 40; i++) {
            double at = i / 10.0;
            Shell.run(() -> model.pad().drag(at, 2 + Math.sin(at)));
            WaitForAsyncUtils.sleep(40, TimeUnit.MILLISECONDS);
        }
        Shell.run(() -> model.pad().drop());
        watch.report("the pad is dragged in");
        Shell.until(() -> model.pad().here().get().isPresent()
                && !model.pad().live().busy().get());
        shoot("real-styles-4-pad");
        Shell.run(() -> model.pad().endless().set(true));
        Shell.until(() -> !model.pad().nodes().get().isEmpty());
        untilThere(model.pad().nodes().get());
        shoot("real-styles-5-space");
    }

    private void walking() throws IOException {
        Shell.run(() -> {
            model.bench().set(Bench.WALK);
            model.walk().seconds(3);
            model.walk().seal();
        });
        Shell.until(() -> !model.walk().frames().get().isEmpty()
                && !model.walk().previewing().get());
        shoot("real-styles-8-walk");
        Path films = Files.createDirectories(folder.resolve("films"));
        for (Walks.Format format : List.of(Walks.Format.GIF, Walks.Format.MP4)) {
            long start = System.nanoTime();
            Shell.run(() -> {
                model.walk().ofPhoto().set(format == Walks.Format.MP4);
                model.walk().format().set(format);
                model.walk().side().set(256);
                model.walk().export(films);
                shell.workspace.appearance().room().set(Room.STYLIZE);
            });
            Shell.until(() -> model.walk()
                    .filming()
                    .get()
                    .filter(film -> film.done() > 0.3)
                    .isPresent());
            shoot("real-styles-9-film-" + format);
            Shell.until(() -> model.walk().filming().get().isEmpty());
            say(format + " after", start);
            Shell.run(() -> shell.workspace.appearance().room().set(Room.STYLES));
        }
    }

    private void moving() throws IOException {
        Shell.run(() -> {
            model.bench().set(Bench.BROWSE);
            model.sheet().goTo(model.sheet().cards().get().get(9));
            model.bench().set(Bench.DIRECTIONS);
        });
        long start = System.nanoTime();
        Shell.run(() -> model.directions().find());
        Shell.until(() -> !model.directions().directions().get().isEmpty()
                || !model.directions().finding().get());
        say("directions after", start);
        Shell.run(() -> {
            if (!model.directions().directions().get().isEmpty()) {
                model.directions().move(model.directions().directions().get().getFirst(), 2);
            }
        });
        WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS);
        shoot("real-styles-6-directions");
    }

    private void finding(Path picture) throws IOException {
        long start = System.nanoTime();
        Shell.run(() -> {
            model.bench().set(Bench.FIND);
            model.find().find(picture);
        });
        Shell.until(() -> model.find().result().get().isPresent());
        say("found after", start);
        untilThere(model.find().sheet().cards().get());
        shoot("real-styles-7-find");
    }

    private static void untilThere(List<StyleCard> cards) {
        Shell.until(() -> cards.stream().allMatch(card -> card.swatch().get().isPresent()));
    }

    private static void say(String what, long since) {
        System.out.println(what + " " + (System.nanoTime() - since) / 1_000_000 + " ms");
    }

    private void shoot(String name) throws IOException {
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        shoot(shell, name);
    }
}

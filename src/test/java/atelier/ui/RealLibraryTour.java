package atelier.ui;

import atelier.art.Style;
import atelier.library.index.KeepDetails;
import atelier.studio.LocalStudio;
import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import atelier.ui.kit.Texts;
import atelier.ui.library.LibraryModel;
import atelier.ui.library.PlacesModel;
import atelier.ui.shell.Appearance.Room;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Fills a real library with invented styles and walks through it, into {@code -Dscreenshots.dir}. */
@EnabledIfSystemProperty(named = "screenshots.real", matches = "true")
class RealLibraryTour extends Tour {
    private static final int PAGES = Integer.getInteger("screenshots.pages", 20);

    @TempDir
    private Path home;

    @Test
    void draw() throws Exception {
        prepare();
        Studio studio = LocalStudio.open(
                new StudioOptions(home, Path.of("models").toAbsolutePath(), "auto"), Platform::runLater);
        long start = System.nanoTime();
        for (int page = 0; page < PAGES; page++) {
            for (Style style : studio.styles().invent(page, 12, 0.9)) {
                studio.library().keep(style, KeepDetails.NONE);
            }
        }
        say("kept " + 12 * PAGES + " styles after", start);
        Shell shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), List.of(), 1440, 900);
        LibraryModel model = shell.workspace.library();
        FaceWatch watch = FaceWatch.start();
        long opened = System.nanoTime();
        Shell.run(() -> shell.workspace.appearance().room().set(Room.LIBRARY));
        Shell.until(() -> model.browse().rows().get().size() > 12 * PAGES);
        say("library shown after", opened);
        rest();
        watch.report("the library opens");
        Shell.run(() -> model.browse().choose(3));
        rest();
        shoot(shell, "reallib-1-grid");
        for (int i = 0; i < 8; i++) {
            int at = i;
            Shell.run(() -> model.browse().choose(at));
            Shell.until(() -> model.selected().ids().size() == 1);
            Shell.run(() -> model.selected().rate(1 + at % 5));
            Shell.run(() -> model.edits().tag(model.selected().ids(), Set.of(at % 2 == 0 ? "calm" : "bold")));
            WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        }
        rest();
        Shell.run(() -> model.findGroups());
        Shell.until(() -> model.job().running().get().isEmpty());
        Shell.run(() -> model.places().go(place(shell, PlacesModel.Kind.MAP)));
        Shell.until(() -> !model.map().points().get().isEmpty());
        rest();
        shoot(shell, "reallib-2-map");
        String first = Shell.onFace(() -> model.map().points().get().getFirst().id());
        String last = Shell.onFace(() -> model.map().points().get().getLast().id());
        Shell.run(() -> model.map().blend(first, last, 0.5));
        Shell.until(() ->
                model.map().blend().get().filter(b -> b.picture().isPresent()).isPresent());
        shoot(shell, "reallib-3-blend");
        Shell.run(model.map()::keep);
        Shell.until(() -> model.map().blend().get().isEmpty());
        Shell.run(() -> {
            model.places().go(place(shell, PlacesModel.Kind.ALL));
            model.followTaste(true);
        });
        rest();
        shoot(shell, "reallib-4-taste");
        Shell.run(() -> model.moreLike(model.browse().rows().get().at(2).orElseThrow()));
        rest();
        shoot(shell, "reallib-5-like");
        Shell.run(() -> model.use(model.selected().ids().stream().findFirst().orElse("")));
        rest();
        shoot(shell, "reallib-6-stylize");
        shell.close();
        studio.close();
    }

    private static PlacesModel.Place place(Shell shell, PlacesModel.Kind kind) {
        return shell.workspace.library().places().places().stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void rest() {
        WaitForAsyncUtils.sleep(2500, TimeUnit.MILLISECONDS);
    }

    private static void say(String what, long since) {
        System.out.println(what + " " + (System.nanoTime() - since) / 1_000_000 + " ms");
    }
}

package atelier.ui;

import atelier.ui.kit.Texts;
import atelier.ui.library.LibraryModel;
import atelier.ui.shell.Appearance.Room;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Scrolls through fifty thousand styles in the running pane and searches them, and says how long frames took. */
@EnabledIfSystemProperty(named = "library.scroll", matches = "true")
class LibraryScroll {
    private static final int STYLES = 50_000;
    private static final int FRAMES = 300;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void scroll() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        FakeStudio studio = new FakeStudio(Platform::runLater, new FakeStudio.Memory());
        studio.library.fill(STYLES);
        Shell shell = Shell.open(studio, new FakeDesktop(), Texts.in(Locale.ENGLISH), List.of(), 1440, 900);
        LibraryModel model = shell.workspace.library();
        Shell.run(() -> shell.workspace.appearance().room().set(Room.LIBRARY));
        Shell.until(() -> model.browse().rows().get().size() == STYLES);
        WaitForAsyncUtils.sleep(4, TimeUnit.SECONDS);
        frames(shell, "slow scrolling, a row in four frames", 0.25);
        frames(shell, "fast scrolling, two rows a frame", 2);
        frames(shell, "flying, 25 rows a frame", 25);
        for (String text : List.of("l", "la", "lan", "lant", "lantern", "")) {
            long asked = System.nanoTime();
            Shell.run(() -> model.browse().change(q -> q.withText(text)));
            Shell.until(() -> model.browse()
                    .question()
                    .get()
                    .equals(model.browse().answered().get()));
            System.out.printf(
                    "search “%s”: %d found, on the screen after %d ms%n",
                    text, model.browse().rows().get().size(), (System.nanoTime() - asked) / 1_000_000);
        }
        shell.close();
    }

    private void frames(Shell shell, String what, double rowsPerFrame) throws Exception {
        ListView<?> grid = (ListView<?>) shell.scene().lookup("#library-grid");
        List<long[]> seen = new ArrayList<>();
        Map<String, Integer> doing = new TreeMap<>();
        Thread face = Shell.onFace(Thread::currentThread);
        AtomicBoolean sampling = new AtomicBoolean(true);
        Thread sampler = Thread.ofPlatform().daemon(true).start(() -> sample(face, sampling, doing));
        CompletableFuture<Void> done = new CompletableFuture<>();
        Shell.run(() -> new AnimationTimer() {
            private double row;
            private long last = System.nanoTime();
            private long lastCpu = threads.getCurrentThreadCpuTime();

            @Override
            public void handle(long now) {
                long wall = System.nanoTime();
                long cpu = threads.getCurrentThreadCpuTime();
                seen.add(new long[] {wall - last, cpu - lastCpu});
                last = wall;
                lastCpu = cpu;
                row += rowsPerFrame;
                grid.scrollTo((int) row % grid.getItems().size());
                if (seen.size() == FRAMES) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.get(120, TimeUnit.SECONDS);
        sampling.set(false);
        sampler.join();
        long[] wall = seen.stream().mapToLong(f -> f[0] / 1000).sorted().toArray();
        long[] cpu = seen.stream().mapToLong(f -> f[1] / 1000).sorted().toArray();
        System.out.printf(
                "%s: %.1f frames a second; frame median %.1f ms, 95 %% %.1f ms, worst %.1f ms;"
                        + " processor time of the interface thread median %.1f ms, 95 %% %.1f ms, worst %.1f ms%n",
                what,
                FRAMES * 1e6 / Arrays.stream(wall).sum(),
                wall[FRAMES / 2] / 1e3,
                wall[FRAMES * 95 / 100] / 1e3,
                wall[FRAMES - 1] / 1e3,
                cpu[FRAMES / 2] / 1e3,
                cpu[FRAMES * 95 / 100] / 1e3,
                cpu[FRAMES - 1] / 1e3);
        System.out.println("  the interface thread was at: " + doing);
    }

    /** What the interface thread does while it runs; the copy to the headless screen is none of the studio's work. */
    private static void sample(Thread face, AtomicBoolean sampling, Map<String, Integer> doing) {
        while (sampling.get()) {
            LockSupport.parkNanos(2_000_000);
            if (face.getState() == Thread.State.RUNNABLE) {
                String stack = Arrays.toString(face.getStackTrace());
                String at = stack.contains("HeadlessWindow.blit") || stack.contains("uploadPixels")
                        ? "headless screen"
                        : stack.contains("LibraryTile") || stack.contains("LibraryGrid")
                                ? "the grid's own code"
                                : stack.contains("doCSSPass")
                                                || stack.contains("applyCss")
                                                || stack.contains("reapplyC")
                                        ? "css"
                                        : stack.contains("doLayoutPass")
                                                ? "layout"
                                                : stack.contains("synchronizeSceneNodes")
                                                        ? "scene sync"
                                                        : stack.contains("InvokeLaterDispatcher") ? "events" : "other";
                doing.merge(at, 1, Integer::sum);
            }
        }
    }
}

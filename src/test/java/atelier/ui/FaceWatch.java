package atelier.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Asks the interface thread for a sign of life again and again, and tells how long it took and what it was doing
 * meanwhile. Beside the wait stands the processor time that the thread itself spent: on a busy machine the one can be
 * long because others run, the other can't.
 */
final class FaceWatch implements AutoCloseable {
    private static final int FRAMES = 45;
    private static final long SAMPLE_MS = 4;
    private static final long LONG_MS = 25;
    private static final long PAUSE = 1_000_000;

    /** One wait for the interface thread. */
    record Wait(long wallMs, long cpuMs, List<String> stacks) {}

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final List<Wait> waits = new ArrayList<>();
    private final Thread face;
    private final Thread watch;

    private FaceWatch(Thread face) {
        this.face = face;
        watch = Thread.ofPlatform().name("face-watch").daemon(true).start(this::watch);
    }

    static FaceWatch start() {
        return new FaceWatch(Shell.onFace(Thread::currentThread));
    }

    /** Ends the watch and says what was seen under this name. */
    void report(String what) {
        close();
        List<Wait> byWall = waits.stream()
                .sorted(Comparator.comparingLong(Wait::wallMs).reversed())
                .toList();
        List<Wait> byCpu = waits.stream()
                .sorted(Comparator.comparingLong(Wait::cpuMs).reversed())
                .toList();
        System.out.printf(
                "%s: %d signs of life; longest waits %s ms; most processor time %s ms%n",
                what,
                waits.size(),
                byWall.stream().limit(6).map(Wait::wallMs).toList(),
                byCpu.stream().limit(6).map(Wait::cpuMs).toList());
        byCpu.stream().filter(w -> w.cpuMs() >= LONG_MS).limit(5).forEach(FaceWatch::explain);
    }

    @Override
    public void close() {
        watching.set(false);
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void explain(Wait wait) {
        System.out.printf(
                "  %d ms (%d ms of processor time), %d samples%n",
                wait.wallMs(), wait.cpuMs(), wait.stacks().size());
        Map<String, Integer> counts = new HashMap<>();
        wait.stacks().forEach(stack -> counts.merge(stack, 1, Integer::sum));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(4)
                .forEach(e -> System.out.printf("    %3d × %s%n", e.getValue(), e.getKey()));
    }

    private void watch() {
        while (watching.get()) {
            CountDownLatch alive = new CountDownLatch(1);
            List<String> stacks = new ArrayList<>();
            LockSupport.parkNanos(PAUSE);
            long asked = System.nanoTime();
            long cpu = threads.getThreadCpuTime(face.threadId());
            Platform.runLater(alive::countDown);
            try {
                while (!alive.await(SAMPLE_MS, TimeUnit.MILLISECONDS) && watching.get()) {
                    stacks.add(stack());
                }
            } catch (InterruptedException e) {
                return;
            }
            long spent = threads.getThreadCpuTime(face.threadId()) - cpu;
            waits.add(new Wait((System.nanoTime() - asked) / 1_000_000, spent / 1_000_000, stacks));
        }
    }

    /** The innermost call, and below it what of the studio led there. */
    private String stack() {
        StackTraceElement[] all = face.getStackTrace();
        String inner = Arrays.stream(all).limit(2).map(FaceWatch::name).collect(Collectors.joining(" < "));
        String path = Arrays.stream(all)
                .limit(FRAMES)
                .filter(f -> f.getClassName().startsWith("atelier.")
                        || f.getMethodName()
                                .matches("applyCss|doCSSPass|layout|doLayoutPass|synchronizeSceneNodes|"
                                        + "waitForRenderingToComplete|snapshot|renderAll|reapplyCss|reapplyCSS"))
                .map(FaceWatch::name)
                .distinct()
                .limit(8)
                .collect(Collectors.joining(" < "));
        return inner + " … " + path;
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}

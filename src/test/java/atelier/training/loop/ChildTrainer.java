package atelier.training.loop;

import atelier.training.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A trainer in a process of its own, to be killed: before its end it waits for that, however late the killer looks. */
final class ChildTrainer {
    private static final long TICK_NANOS = 20_000_000;
    private static final int TICKS = 3000;

    private ChildTrainer() {}

    public static void main(String[] args) throws IOException {
        RunFolder run = RunFolder.open(Path.of(args[0]));
        StopAfter waits = new StopAfter(run, Long.parseLong(args[1]));
        TestRuns.train(run, () -> {
            for (int i = 0; i < TICKS && waits.getAsBoolean(); i++) {
                LockSupport.parkNanos(TICK_NANOS);
            }
            return false;
        });
    }

    /** @param last the step after which it waits to be killed */
    static Process start(RunFolder run, long last) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildTrainer.class.getName(),
                        run.path().toString(),
                        Long.toString(last))
                .redirectErrorStream(true)
                .redirectOutput(run.path().resolve("child.txt").toFile())
                .start();
    }
}

package atelier.training.loop;

import atelier.training.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;

/** A trainer in a process of its own, to be killed. */
final class ChildTrainer {
    private ChildTrainer() {}

    public static void main(String[] args) throws IOException {
        TestRuns.train(RunFolder.open(Path.of(args[0])));
    }

    static Process start(RunFolder run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildTrainer.class.getName(),
                        run.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(run.path().resolve("child.txt").toFile())
                .start();
    }
}

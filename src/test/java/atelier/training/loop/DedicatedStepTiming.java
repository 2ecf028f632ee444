package atelier.training.loop;

import atelier.art.Monitor;
import atelier.nn.ComputeDevice;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The training step of the painter for one style, to be compared with the same step elsewhere: for every line on
 * standard input that holds a number, that many steps are done and the mean of the thread's processor time in
 * milliseconds is printed. Run by hand: {@code PHOTOS STYLE FEATURES SIZE BATCH WIDTH DEEP}.
 */
final class DedicatedStepTiming {
    private DedicatedStepTiming() {}

    public static void main(String[] args) throws IOException {
        Path root = Files.createTempDirectory("step-timing");
        Map<String, Object> options = Map.of(
                "outputHeight", Integer.parseInt(args[3]),
                "outputWidth", Integer.parseInt(args[3]),
                "batch", Integer.parseInt(args[4]),
                "width", Integer.parseInt(args[5]),
                "widthDeep", Integer.parseInt(args[6]),
                "steps", 100_000);
        Map<String, Path> places = Map.of(
                Place.PICTURES, Path.of(args[0]), Place.STYLE, Path.of(args[1]), Place.FEATURES, Path.of(args[2]));
        RunFolder run = TestRuns.make(TestRuns.request(RunKind.STYLIZER, root, places, options));
        TensorEngine engine = TensorEngine.start();
        TensorEngine.trainingThread();
        ComputeDevice cpu = engine.choose("cpu");
        try (Ops ops = engine.ops(cpu);
                TrainingLoop loop = new LoopFactory(run, ops, TestRuns.SOURCE, 1, Monitor.NONE)
                        .make()
                        .loop();
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            loop.begin(0);
            long step = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int count = Integer.parseInt(line.strip());
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                for (int i = 0; i < count; i++) {
                    loop.step(new StepContext(step++, 100_000, 1, true));
                }
                long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                System.out.println(took / 1e6 / count);
            }
        }
    }
}

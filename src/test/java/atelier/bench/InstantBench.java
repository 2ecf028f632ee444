package atelier.bench;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.nn.ComputeDevice;
import atelier.nn.TensorEngine;
import atelier.stylizer.InstantPainter;
import atelier.stylizer.PaintSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how fast the instant stylizer paints and how much memory it takes. The same weights are timed in PyTorch where
 * a Python with torch is found ({@code -Dbench.python}, python3 by default). Each measurement is a process of its own.
 */
public final class InstantBench {
    private static final int WARM_UP = 5;
    private static final int REPEATS = 20;

    private InstantBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            measure(arguments[0]);
            return;
        }
        double network = child("network");
        double torch = python();
        row("network alone, 512 x 512, ours", "%.0f ms", network);
        row("network alone, 512 x 512, PyTorch", Double.isNaN(torch) ? "not installed" : "%.0f ms", torch);
        row("  ours / PyTorch (to reach: 1.05)", "%.2f", network / torch);
        row("first painting, 512 x 512, with margin", "%.0f ms", child("first"));
        row("slider repaint, 512 x 512 (to reach: 150 ms)", "%.0f ms", child("repaint"));
        for (String size : new String[] {"24", "100"}) {
            String[] result = run(java(size)).split(" ", -1);
            row(size + " megapixels in tiles", "%.0f s", Double.parseDouble(result[0]));
            row("  peak memory (to reach: 2048 MiB)", "%.0f MiB", Double.parseDouble(result[1]));
        }
    }

    private static void row(String what, String format, double value) {
        System.out.printf(Locale.ROOT, "%-50s " + format + "%n", what, value);
    }

    private static void measure(String what) throws IOException {
        TensorEngine engine = TensorEngine.start();
        ComputeDevice device = engine.choose("cpu");
        Path model = Path.of("models", "instant");
        if (what.equals("network")) {
            System.out.println(NetworkTiming.milliseconds(engine, device, model, WARM_UP, REPEATS));
            return;
        }
        try (InstantPainter painter = InstantPainter.load(model, engine, device)) {
            CodeScales codes = painter.encode(pattern(256, 256), Monitor.NONE);
            StyleBlend blend = StyleBlend.of(new Style("bench", "Bench", new StyleOrigin.FromImage(""), codes));
            switch (what) {
                case "first" -> System.out.println(timePainting(painter, blend, true));
                case "repaint" -> System.out.println(timePainting(painter, blend, false));
                default -> paintLarge(painter, blend, Integer.parseInt(what));
            }
        }
    }

    private static double timePainting(InstantPainter painter, StyleBlend blend, boolean freshPhoto) {
        PictureBuffer photo = pattern(512, 512);
        PictureBuffer other = pattern(512, 512);
        double[] times = new double[REPEATS];
        for (int i = -WARM_UP; i < REPEATS; i++) {
            PictureBuffer painted = freshPhoto && i % 2 == 0 ? other : photo;
            long start = System.nanoTime();
            painter.paint(painted, blend, PaintSettings.DEFAULT, PictureBuffer.Depth.EIGHT, Monitor.NONE);
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return median(times);
    }

    private static void paintLarge(InstantPainter painter, StyleBlend blend, int megapixels) throws IOException {
        int width = (int) Math.sqrt(megapixels * 1.5e6);
        PictureBuffer photo = pattern(width, (int) (megapixels * 1_000_000L / width));
        long start = System.nanoTime();
        painter.paint(photo, blend, PaintSettings.DEFAULT, PictureBuffer.Depth.EIGHT, Monitor.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        System.out.printf(Locale.ROOT, "%.1f %d%n", seconds, peak / 1024);
    }

    static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static PictureBuffer pattern(int width, int height) {
        PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        float[] row = new float[3 * width];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < row.length; i++) {
                int plane = i / width;
                row[i] = (float) (0.5 + 0.3 * Math.sin(i % width / 31.0 + plane) * Math.cos(y / 27.0));
            }
            picture.writeRgb(new Region(0, y, width, 1), row);
        }
        return picture;
    }

    private static double child(String what) throws IOException, InterruptedException {
        return Double.parseDouble(run(java(what)));
    }

    private static double python() throws IOException, InterruptedException {
        String python = System.getProperty("bench.python", "python3");
        String answer = run(
                List.of(python, "src/test/python/time_instant.py", "models/instant/weights.safetensors", "" + REPEATS));
        return answer.isEmpty() ? Double.NaN : Double.parseDouble(answer);
    }

    private static List<String> java(String what) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dai.djl.offline=true");
        command.add("-XX:+UseSerialGC"); // as the installed program runs
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), InstantBench.class.getName(), what));
        return command;
    }

    /** The last line that a process printed; nothing when it failed. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? output.strip().lines().toList().getLast() : "";
    }
}

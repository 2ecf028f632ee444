package atelier.tool;

import atelier.art.Monitor;
import atelier.generator.GeneratorCard;
import atelier.generator.GeneratorModel;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.image.Resampler;
import atelier.nn.ComputeDevice;
import atelier.nn.JudgeNetwork;
import atelier.nn.MobileNet;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.training.metrics.Diversity;
import atelier.training.metrics.KernelDistance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures a generator against paintings with a MobileNetV2: {@code JudgeGenerator JUDGE MODEL PAINTINGS COUNT [STEP]}.
 * Prints kernel distance (times 1000), diversity, and the energy at the Nyquist frequency, each beside what two halves
 * of the paintings have. With STEP every STEP-th painting alone is taken: those that training did not see.
 */
public final class JudgeGenerator {
    private static final int SUBSETS = 20;
    // of a painting's shorter side: from a part of it to all of it
    private static final double SMALLEST = 0.55;

    private JudgeGenerator() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[3]);
        int step = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1;
        TensorEngine engine = TensorEngine.start();
        TensorEngine.inferenceThread();
        ComputeDevice cpu = engine.choose("cpu");
        GeneratorCard card = GeneratorCard.read(Path.of(arguments[1])).orElseThrow();
        try (GeneratorModel generator = GeneratorModel.load(card, engine, cpu);
                Ops ops = engine.ops(cpu);
                SafetensorsFile file = SafetensorsFile.open(Path.of(arguments[0]))) {
            JudgeNetwork judge = MobileNet.of(Weights.load(file, ops));
            List<Picture> invented = new ArrayList<>();
            generator.draw(1, count).forEach(point -> invented.add(generator.picture(point)));
            List<Picture> painted = crops(Path.of(arguments[2]), card.resolution(), 2 * count, step);
            float[][] a = features(ops, judge, invented);
            float[][] b = features(ops, judge, painted.subList(0, count));
            float[][] c = features(ops, judge, painted.subList(count, 2 * count));
            say("generator", a, b, nyquist(invented));
            say("paintings", c, b, nyquist(painted));
        }
    }

    private static void say(String what, float[][] features, float[][] paintings, double nyquist) {
        int size = Math.min(100, features.length / 2);
        KernelDistance.Estimate kid = KernelDistance.estimate(features, paintings, SUBSETS, size, 7);
        System.out.printf(
                Locale.ROOT,
                "%s: KID x 1000 %.2f +- %.2f, diversity %.4f, Nyquist energy %.3g%n",
                what,
                1000 * kid.mean(),
                1000 * kid.deviation(),
                Diversity.of(features),
                nyquist);
    }

    private static List<Picture> crops(Path paintings, int side, int count, int step) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(paintings)) {
            files = walk.filter(path -> path.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        Random random = new Random(5);
        List<Picture> crops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PictureBuffer whole = Pictures.read(files.get(random.nextInt(files.size() / step) * step));
            int part =
                    (int) (Math.min(whole.width(), whole.height()) * (SMALLEST + (1 - SMALLEST) * random.nextDouble()));
            int x = random.nextInt(whole.width() - part + 1);
            int y = random.nextInt(whole.height() - part + 1);
            float[] rgb = new float[3 * part * part];
            whole.readRgb(new Region(x, y, part, part), rgb);
            PictureBuffer crop = PictureBuffer.allocate(part, part, PictureBuffer.Depth.EIGHT, false);
            crop.writeRgb(crop.bounds(), rgb);
            crops.add(new Resampler().resize(crop, side, side, Monitor.NONE));
        }
        return crops;
    }

    private static float[][] features(Ops ops, JudgeNetwork judge, List<Picture> pictures) {
        float[][] features = new float[pictures.size()][];
        for (int i = 0; i < features.length; i++) {
            Picture picture = pictures.get(i);
            float[] rgb = new float[3 * picture.bounds().area()];
            picture.readRgb(picture.bounds(), rgb);
            try (Ops inner = ops.scope()) {
                features[i] = judge.judge(inner, inner.floats(rgb, 1, 3, picture.height(), picture.width()))
                        .features()[0];
            }
        }
        return features;
    }

    /** Mean square of what changes its sign from pixel to pixel both ways: a checkerboard. */
    private static double nyquist(List<Picture> pictures) {
        double sum = 0;
        for (Picture picture : pictures) {
            int side = picture.width();
            float[] rgb = new float[3 * side * side];
            picture.readRgb(picture.bounds(), rgb);
            for (int plane = 0; plane < 3; plane++) {
                sum += blocks(rgb, plane * side * side, side) / (3.0 * pictures.size());
            }
        }
        return sum;
    }

    private static double blocks(float[] rgb, int start, int side) {
        double sum = 0;
        for (int y = 0; y + 1 < side; y += 2) {
            for (int x = 0; x + 1 < side; x += 2) {
                int i = start + y * side + x;
                double alternating = (rgb[i] - rgb[i + 1] - rgb[i + side] + rgb[i + side + 1]) / 4;
                sum += alternating * alternating;
            }
        }
        return sum / (side / 2 * (side / 2));
    }
}

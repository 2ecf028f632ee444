package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.LatentPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws styles that never existed from the distribution of known codes: a point between two neighbouring clusters with a
 * part of their spread. Far tails of a single Gaussian look muddy; between clusters there are paintings on all sides.
 * The same latent gives the same style on every machine.
 */
public final class StyleSampler {
    private static final int NEIGHBOURS = 6;
    private static final double SPREAD = 0.7;

    /** Cluster centres and mixes of them are tamer than the works around them. */
    private static final double GAIN = 1.15;

    /** Flattens the clusters' sizes: rare ones are the surprising ones. */
    private static final double FLATTENING = 0.25;

    private static final double FARTHEST_MIX = 0.3;

    private final CodeDistribution distribution;

    private StyleSampler(CodeDistribution distribution) {
        this.distribution = distribution;
    }

    /**
     * Reads the distribution of a folder.
     *
     * @param model the stylizer that will paint with the styles
     * @throws ModelException with a sentence when the files are damaged or made for another model
     */
    public static StyleSampler load(Path folder, Painter.ModelId model) throws IOException {
        return new StyleSampler(CodeDistribution.load(folder, model));
    }

    /** A style for a seed; diversity 0 is the average style, 1 the distribution as it is, up to 1.5 beyond. */
    public CodeScales sample(Latent latent) {
        return codesAt(point(latent));
    }

    /** The codes at a place of the principal axes. */
    public CodeScales codesAt(LatentPoint point) {
        if (point.layers() != 1 || point.width() != axes()) {
            throw new IllegalArgumentException("This style belongs to another distribution.");
        }
        return distribution.codesAt(point.toArray());
    }

    /** How many numbers a place has. */
    public int axes() {
        return distribution.axisCount();
    }

    /** The place on the principal axes that is nearest to codes. */
    public LatentPoint nearest(CodeScales codes) {
        return LatentPoint.of(distribution.pointOf(codes));
    }

    /** Codes moved by so much along the principal axes. */
    public CodeScales shift(CodeScales codes, LatentPoint by) {
        return distribution.shift(codes, by.toArray());
    }

    /**
     * Codes on the way from {@code base} to those of a fresh place, with the variation of both about the average kept:
     * {@code average + √(1 − amount²) · (base − average) + amount · (fresh − average)}.
     *
     * @param amount 0 is the base, 1 the fresh style
     */
    public CodeScales vary(CodeScales base, LatentPoint fresh, double amount) {
        return distribution.vary(base, fresh.toArray(), amount);
    }

    /** The place of a latent. */
    public LatentPoint point(Latent latent) {
        // Random alone begins almost alike for neighbouring seeds
        Random random = new Random(new SplittableRandom(latent.seed()).nextLong());
        int first = pick(random);
        int second = neighbours(first).get(random.nextInt(NEIGHBOURS));
        double mix = FARTHEST_MIX * random.nextDouble();
        float[] point = new float[distribution.axisCount()];
        for (int axis = 0; axis < point.length; axis++) {
            double centre = (1 - mix) * distribution.centre(first, axis) + mix * distribution.centre(second, axis);
            double spread = (1 - mix) * distribution.spread(first, axis) + mix * distribution.spread(second, axis);
            point[axis] = (float) (GAIN * latent.diversity() * (centre + SPREAD * spread * random.nextGaussian()));
        }
        return LatentPoint.of(point);
    }

    private int pick(Random random) {
        double[] chances = IntStream.range(0, distribution.clusters())
                .mapToDouble(i -> Math.pow(distribution.weight(i), FLATTENING))
                .toArray();
        double left = random.nextDouble()
                * IntStream.range(0, chances.length)
                        .mapToDouble(i -> chances[i])
                        .sum();
        int chosen = 0;
        while (chosen < chances.length - 1 && left >= chances[chosen]) {
            left -= chances[chosen];
            chosen++;
        }
        return chosen;
    }

    private List<Integer> neighbours(int cluster) {
        return IntStream.range(0, distribution.clusters())
                .filter(i -> i != cluster)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> distance(cluster, i)))
                .limit(NEIGHBOURS)
                .toList();
    }

    private double distance(int a, int b) {
        double sum = 0;
        for (int axis = 0; axis < distribution.axisCount(); axis++) {
            double difference = distribution.centre(a, axis) - distribution.centre(b, axis);
            sum += difference * difference;
        }
        return sum;
    }
}

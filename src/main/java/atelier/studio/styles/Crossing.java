package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.StyleCode;
import atelier.nn.KeyedRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws children of parents: which share each parent has, which layers, and how far a child goes its own way. */
final class Crossing {
    private static final long CHILD = 0x6368696c64L;

    /** How much further the children of parents that are all alike stray. */
    private static final double ALIKE_GAIN = 0.6;

    private final KeyedRandom random;

    /** The same seed and index is the same child. */
    Crossing(long seed, int index) {
        this.random = KeyedRandom.of(seed, CHILD, index);
    }

    /** A place between the parents' places, or of their layers, mutated towards a fresh place. */
    LatentPoint point(StyleSpace space, List<LatentPoint> parents, double mutation, Breeding.Layers layers, int index) {
        LatentPoint crossed = layers.mixed()
                ? whole(space, parents, index)
                : layered(
                        space.info().layers(),
                        parents.get(layers.coarse()),
                        parents.get(layers.fine()),
                        shifted(
                                layers.cut(),
                                mutation == 0 ? index : 0,
                                space.info().layers()));
        double unlike = Blending.unlikeness(space.centre(), parents);
        return Blending.varied(space.centre(), crossed, space.point(fresh()), amount(mutation, unlike));
    }

    /** Parents that are alike have only mutation to make their children differ: it goes further with them. */
    private static double amount(double mutation, double unlikeness) {
        return Math.min(1, mutation * (1 + ALIKE_GAIN * (1 - Math.min(1, unlikeness))));
    }

    // where layers can be crossed, every other child is: it has one parent's shapes and another's colours
    private LatentPoint whole(StyleSpace space, List<LatentPoint> parents, int index) {
        int layers = space.info().layers();
        if (layers > 1 && index % 2 == 1) {
            int coarse = random.nextInt(parents.size());
            int fine = (coarse + 1 + random.nextInt(parents.size() - 1)) % parents.size();
            int cut = 1 + random.nextInt(layers - 1);
            return layered(layers, parents.get(coarse), parents.get(fine), cut);
        }
        return Blending.mean(space.centre(), parents, shares(parents.size()));
    }

    static LatentPoint layered(int layers, LatentPoint coarse, LatentPoint fine, int cut) {
        LatentPoint whole = coarse.spread(layers);
        float[] values = whole.toArray();
        int from = cut * whole.width();
        System.arraycopy(fine.spread(layers).toArray(), from, values, from, values.length - from);
        return LatentPoint.layered(layers, values);
    }

    // without mutation, further children are cut one layer further up or down
    private static int shifted(int cut, int index, int layers) {
        if (cut < 1 || cut >= layers) {
            throw new IllegalArgumentException("Layers are cut between 1 and %d.".formatted(layers - 1));
        }
        int step = (index + 1) / 2 * (index % 2 == 1 ? 1 : -1);
        return 1 + Math.floorMod(cut - 1 + step, layers - 1);
    }

    /** Codes between the parents' codes, mutated towards those of a fresh style. */
    CodeScales codes(CodeSpace space, List<CodeScales> parents, double mutation) {
        List<Double> shares = Arrays.stream(shares(parents.size())).boxed().toList();
        CodeScales crossed = CodeScales.blend(parents, shares);
        double amount = amount(mutation, unlikeness(space, parents));
        return space.engine().sampler().vary(crossed, space.point(fresh()), amount);
    }

    private static double unlikeness(CodeSpace space, List<CodeScales> parents) {
        StyleCode centre = space.code(space.centre());
        List<StyleCode> codes = parents.stream().map(CodeScales::natural).toList();
        return Blending.unlikeness(codes, StyleCode::distance, centre);
    }

    private Latent fresh() {
        return new Latent(random.nextLong(), 1);
    }

    /** Uniform over all shares that add up to one. */
    private double[] shares(int count) {
        List<Double> cuts = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double share = -StrictMath.log(1 - random.nextDouble());
            cuts.add(share);
            sum += share;
        }
        double all = sum;
        return cuts.stream().mapToDouble(share -> share / all).toArray();
    }
}

package atelier.training.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Index.atIndex;

import ai.djl.ndarray.NDArray;
import atelier.nn.KeyedRandom;
import atelier.nn.LossOps;
import atelier.nn.TrainingOpsCase;
import atelier.nn.UpdateOps;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the painter for any style is taught beside content and style, against values computed by hand. */
class InstantObjectivesTest extends TrainingOpsCase {
    private static final double[][] AXES = {{.299, .587, .114}, {-.169, -.331, .5}, {.5, -.419, -.081}};

    private static double value(NDArray scalar) {
        return scalar.toFloatArray()[0];
    }

    private float[] gradient(NDArray subject, UnaryOperator<NDArray> loss) {
        subject.setRequiresGradient(true);
        return new UpdateOps(ops)
                .gradients(loss.apply(subject), List.of(subject), false)
                .getFirst()
                .toFloatArray();
    }

    /** Every pixel's value says where it lies. */
    private NDArray places(int size) {
        float[] values = new float[3 * size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / (float) values.length;
        }
        return ops.floats(values, 1, 3, size, size);
    }

    @Test
    void windowsThatMoveShowTheSameWhereTheyOverlap() {
        NDArray picture = places(32);
        MovedGrid grid = new MovedGrid(3, 1);
        NDArray still = grid.still(ops, picture);
        NDArray moved = grid.moved(ops, picture);
        assertThat(still.getShape().getShape()).containsExactly(1, 3, 28, 28);
        assertThat(moved.toFloatArray()[0]).isEqualTo(picture.toFloatArray()[3 * 32 + 1]);
        assertThat(value(grid.distance(ops, still, moved))).isZero();
        double apart = value(new MovedGrid(1, 1).distance(ops, still, moved));
        assertThat(apart).isCloseTo(Math.pow(2 * 32 / 3072.0, 2), within(1e-9));
    }

    @Test
    void theBorderOfAWindowDoesNotCount() {
        MovedGrid grid = new MovedGrid(2, 0);
        float[] values = new float[28 * 28];
        values[7 * 28 + 14] = 1; // above what is compared
        values[10 * 28 + 14] = 1; // its first row
        NDArray still = ops.floats(values, 1, 1, 28, 28);
        NDArray moved = ops.floats(new float[28 * 28], 1, 1, 28, 28);
        assertThat(value(grid.distance(ops, still, moved))).isCloseTo(1.0 / (10 * 12), within(1e-8));
        float[] gradient = gradient(still, painted -> grid.distance(ops, painted, moved));
        assertThat(gradient[7 * 28 + 14]).isZero();
        assertThat(gradient[10 * 28 + 14]).isPositive();
    }

    @Test
    void aGridMovesByLessThanItselfAndNeverByNothing() {
        Random random = new Random(1);
        Set<MovedGrid> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            drawn.add(MovedGrid.draw(random));
        }
        assertThat(drawn).hasSize(12).allMatch(grid -> grid.down() > 0 && grid.down() < 4 && grid.right() < 4);
        assertThatThrownBy(() -> new MovedGrid(5, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The value of a channel at a place, the border mirrored without being repeated. */
    private static double at(double[][] plane, int y, int x) {
        int n = plane.length;
        int row = y < 0 ? -y : y >= n ? 2 * n - 2 - y : y;
        int column = x < 0 ? -x : x >= n ? 2 * n - 2 - x : x;
        return plane[row][column];
    }

    private static double[][] blurred(double[][] plane, int side) {
        int reach = side / 2;
        double[][] result = new double[plane.length][plane.length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane.length; x++) {
                for (int dy = -reach; dy <= reach; dy++) {
                    for (int dx = -reach; dx <= reach; dx++) {
                        result[y][x] += at(plane, y + dy, x + dx) / (side * side);
                    }
                }
            }
        }
        return result;
    }

    /** Squares of what the mean takes away along an axis of colour. */
    private static double[][] fine(float[] rgb, int size, int axis, int side) {
        double[][] plane = new double[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                for (int c = 0; c < 3; c++) {
                    plane[y][x] += AXES[axis][c] * rgb[(c * size + y) * size + x];
                }
            }
        }
        double[][] mean = blurred(plane, side);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                plane[y][x] = Math.pow(plane[y][x] - mean[y][x], 2);
            }
        }
        return plane;
    }

    private static double grainByHand(float[] painted, float[] photo, int size, FlatGrain grain) {
        double[][] activity = blurred(fine(photo, size, 0, grain.side()), grain.side());
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double[][] taken = fine(painted, size, axis, grain.side());
            double counts = axis == 0 ? grain.lightness() : 2;
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    sum += counts * taken[y][x] * Math.exp(-Math.sqrt(activity[y][x]) / grain.activity());
                }
            }
        }
        return sum / (size * size);
    }

    private float[] noise(int seed, double amount) {
        float[] values = KeyedRandom.of(seed).gaussians(3 * 64);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 + amount * values[i]);
        }
        return values;
    }

    @Test
    void grainIsWhatAMeanTakesAwayWhereThePhotoIsFlat() {
        float[] painted = noise(1, 0.1);
        float[] photo = noise(2, 0.02);
        NDArray a = ops.floats(painted, 1, 3, 8, 8);
        NDArray b = ops.floats(photo, 1, 3, 8, 8);
        double expected = grainByHand(painted, photo, 8, FlatGrain.fine());
        assertThat(value(FlatGrain.fine().of(ops, a, b))).isCloseTo(expected, within(1e-5 * expected));
        NDArray busy = ops.floats(noise(2, 0.3), 1, 3, 8, 8);
        assertThat(value(FlatGrain.fine().of(ops, a, busy))).isLessThan(expected / 100);
        assertThat(gradient(a, painting -> FlatGrain.fine().of(ops, painting, b)))
                .contains(gradientByHand(painted, photo), atIndex(77), within(1e-5f));
    }

    @Test
    void weaveIsWhatABroaderMeanTakesAway() {
        float[] painted = noise(1, 0.1);
        float[] photo = noise(2, 0.02);
        double expected = grainByHand(painted, photo, 8, FlatGrain.broad());
        NDArray loss = FlatGrain.broad().of(ops, ops.floats(painted, 1, 3, 8, 8), ops.floats(photo, 1, 3, 8, 8));
        assertThat(value(loss)).isCloseTo(expected, within(1e-5 * expected));
    }

    /** Of one value, by a small step. */
    private static float gradientByHand(float[] painted, float[] photo) {
        float[] more = painted.clone();
        float[] less = painted.clone();
        more[77] += 1e-3f;
        less[77] -= 1e-3f;
        return (float) ((grainByHand(more, photo, 8, FlatGrain.fine()) - grainByHand(less, photo, 8, FlatGrain.fine()))
                / (more[77] - less[77]));
    }

    @Test
    void onlyWhatLiesOutsideCounts() {
        NDArray colours = ops.floats(new float[] {-0.5f, 0, 0.25f, 1, 1.25f, 0.5f}, 1, 1, 1, 6);
        assertThat(value(new LossOps(ops).outside(colours))).isCloseTo(0.75 / 6, within(1e-7));
        assertThat(gradient(colours, x -> new LossOps(ops).outside(x))).containsExactly(-1 / 6f, 0, 0, 0, 1 / 6f, 0);
    }

    @Test
    void contrastIsSmallWhereCodesAreNearTheirOwn() {
        NDArray codes = ops.floats(new float[] {1, 0, 0, 1}, 2, 2);
        NDArray swapped = ops.floats(new float[] {0, 1, 1, 0}, 2, 2);
        double own = Math.log(1 + Math.exp(-10));
        assertThat(value(CodeContrast.usual().of(ops, codes, codes))).isCloseTo(own, within(1e-5));
        assertThat(value(CodeContrast.usual().of(ops, codes, swapped))).isCloseTo(10 + own, within(1e-4));
    }

    /** Stripes of one pixel along one axis, about grey. */
    private static float[] stripes(boolean upright, double strength, int size) {
        float[] values = new float[3 * size * size];
        for (int i = 0; i < values.length; i++) {
            int at = upright ? i % size : i / size % size;
            values[i] = (float) (0.5 + (at % 2 == 0 ? strength : -strength));
        }
        return values;
    }

    private NDArray two(float[] first, float[] second, int size) {
        float[] both = Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return ops.floats(both, 2, 3, size, size);
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    @Test
    void twoStylesHaveStrokesOfTheirOwn() {
        int size = 26;
        float[] photo = new float[3 * size * size];
        Random random = new Random(4);
        for (int i = 0; i < photo.length; i++) {
            photo[i] = random.nextFloat();
        }
        NDArray photos = two(photo, photo, size);
        float[] upright = stripes(true, 0.1, size);
        float[] level = stripes(false, 0.3, size);
        double alike = value(OwnStrokes.common(
                ops, two(sum(photo, upright), sum(photo, stripes(true, 0.4, size)), size), photos));
        double apart = value(OwnStrokes.common(ops, two(sum(photo, upright), sum(photo, level), size), photos));
        assertThat(alike).isCloseTo(1, within(1e-3));
        assertThat(apart).isLessThan(0.01);
        NDArray painted = two(upright, sum(upright, level), size);
        assertThat(gradient(painted, x -> OwnStrokes.common(ops, x, photos)))
                .doesNotContain(Float.NaN)
                .isNotEqualTo(new float[2 * 3 * size * size]);
    }

    @Test
    void pairsPaintEachPhotoOfTheFirstHalfTwice() {
        NDArray paired = OwnStrokes.pair(ops, ops.floats(new float[] {1, 2, 3, 4, 5, 6}, 2, 3, 1, 1));
        assertThat(paired.toFloatArray()).containsExactly(1, 2, 3, 1, 2, 3);
    }
}

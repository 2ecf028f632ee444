package atelier.training.data;

import atelier.training.run.RunKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Whether a set of pictures is good enough for a training, with the reasons in plain words; green needs none. */
public record Verdict(Light light, List<String> reasons) {
    private static final double MANY = 0.2;

    /** Red: don't start. Amber: it works, with limits that the reasons tell. */
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    /** What a kind of training needs: below {@code least} is red, below {@code good} amber. */
    private record Need(int least, String leastReason, int good, String goodReason) {}

    private static final Map<RunKind, Need> NEEDS = Map.of(
            RunKind.GAN,
            new Need(
                    50,
                    "a generator would only copy them. Add more.",
                    500,
                    "keep augmentation on, and watch for copies of your pictures."),
            RunKind.STYLIZER,
            new Need(
                    10,
                    "a painter needs more photos to practise on. Add more.",
                    100,
                    "more photos give cleaner results."),
            RunKind.INSTANT,
            new Need(50, "a painter for any style needs more. Add more.", 500, "styles far from these will look poor."),
            RunKind.FEATURES,
            new Need(50, "a feature network needs more. Add more.", 1000, "the features will be rough."));

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /**
     * Judges a set for a kind of training at a size.
     *
     * @param size the side of the trained pictures in pixels
     * @param labelled the training learns from labels, as CAN does
     */
    public static Verdict of(PictureSet set, RunKind kind, int size, boolean labelled) {
        List<String> red = new ArrayList<>();
        List<String> amber = new ArrayList<>();
        count(set, NEEDS.get(kind), red, amber);
        if (labelled) {
            labels(set, red, amber);
        }
        if (!set.pictures().isEmpty()) {
            sizes(set, size, amber);
        }
        leftOut(set, amber);
        Light light = red.isEmpty() ? amber.isEmpty() ? Light.GREEN : Light.AMBER : Light.RED;
        List<String> reasons = new ArrayList<>(red);
        reasons.addAll(amber);
        return new Verdict(light, reasons);
    }

    private static void count(PictureSet set, Need need, List<String> red, List<String> amber) {
        int n = set.pictures().size();
        if (n == 0) {
            red.add("There are no usable pictures in this folder.");
        } else if (n < need.least()) {
            red.add("%s: fewer than %d, %s".formatted(pictures(n), need.least(), need.leastReason()));
        } else if (n < need.good()) {
            amber.add("%s: fewer than %d, %s".formatted(pictures(n), need.good(), need.goodReason()));
        }
    }

    private static void labels(PictureSet set, List<String> red, List<String> amber) {
        List<String> labels = set.labels();
        if (labels.size() < 2) {
            red.add("Styles are told apart by sub-folders, and there are fewer than two: sort the pictures into one"
                    + " sub-folder a style, or turn the creative objective off.");
            return;
        }
        int loose = set.counts().getOrDefault("", 0);
        if (loose > 0) {
            amber.add("%s outside of the sub-folders will be left out.".formatted(pictures(loose)));
        }
        List<Integer> counts = labels.stream().map(set.counts()::get).toList();
        int least = Collections.min(counts);
        int most = Collections.max(counts);
        String rarest = labels.get(counts.indexOf(least));
        if (least < 10) {
            amber.add("“%s” has only %s: its style will hardly be learned.".formatted(rarest, pictures(least)));
        } else if (most > 10 * least) {
            amber.add("“%s” has %s and another style %d: rare styles are learned less."
                    .formatted(rarest, pictures(least), most));
        }
    }

    private static void sizes(PictureSet set, int size, List<String> amber) {
        long small = set.pictures().stream().filter(p -> p.shortSide() < size).count();
        if (small > MANY * set.pictures().size()) {
            amber.add(
                    "%d of %s are smaller than %d pixels and will be enlarged: choose a smaller size for crisp results."
                            .formatted(small, pictures(set.pictures().size()), size));
        }
    }

    private static void leftOut(PictureSet set, List<String> amber) {
        int problems = set.problems().size();
        if (problems > MANY * (set.pictures().size() + problems)) {
            amber.add("%s cannot be used: see the list.".formatted(pictures(problems)));
        }
    }

    private static String pictures(int n) {
        return n == 1 ? "1 picture" : n + " pictures";
    }
}

package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.List;
import java.util.stream.IntStream;

/** One thing that a painted picture should do well: a scalar with a name for the log. */
public sealed interface PerceptualLoss {
    String name();

    NDArray of(Ops ops, Perception seen);

    /** Features at a tap as the photo's; 3 is relu4_1. */
    record Content(int tap) implements PerceptualLoss {
        @Override
        public String name() {
            return "loss.content";
        }

        @Override
        public NDArray of(Ops ops, Perception seen) {
            return new LossOps(ops)
                    .meanSquare(seen.paintedTaps().get(tap), seen.contentTaps().get(tap));
        }
    }

    /** Statistics as the style's, summed over all taps, each with its weight. */
    record Style(StyleStatistic statistic, List<Double> tapWeights) implements PerceptualLoss {
        public Style {
            tapWeights = List.copyOf(tapWeights);
        }

        @Override
        public String name() {
            return "loss.style";
        }

        @Override
        public NDArray of(Ops ops, Perception seen) {
            try (Ops inner = ops.scope()) {
                List<NDArray> distances = IntStream.range(0, tapWeights.size())
                        .mapToObj(i -> statistic.distance(
                                inner,
                                seen.paintedTaps().get(i),
                                seen.styleTaps().get(i)))
                        .toList();
                return inner.result(new LossOps(inner).weightedSum(distances, tapWeights));
            }
        }
    }

    /** Little noise between neighbouring pixels. */
    record Smoothness(Variation form) implements PerceptualLoss {
        @Override
        public String name() {
            return "loss.tv";
        }

        @Override
        public NDArray of(Ops ops, Perception seen) {
            return form.of(ops, seen.painted());
        }
    }

    /** Colours as the style's: mean and covariance. */
    record Colour() implements PerceptualLoss {
        @Override
        public String name() {
            return "loss.colour";
        }

        @Override
        public NDArray of(Ops ops, Perception seen) {
            return new LossOps(ops).colourStatistics(seen.painted(), seen.style());
        }
    }

    /** The pixels unchanged: for photos painted in their own style. */
    record Identity() implements PerceptualLoss {
        @Override
        public String name() {
            return "loss.identity";
        }

        @Override
        public NDArray of(Ops ops, Perception seen) {
            return new LossOps(ops).meanSquare(seen.painted(), seen.content());
        }
    }
}

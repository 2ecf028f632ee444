package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.generator.Discriminator;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.UpdateOps;
import java.util.List;
import java.util.random.RandomGenerator;

/** A term that holds the discriminator's gradient to its input, by a true double backward. */
public sealed interface GradientPenalty {
    /** Whether it is due at a step, counted from 0. */
    boolean due(long step);

    /** The weighted penalty, a scalar with gradients to the discriminator's parameters. */
    NDArray of(Ops ops, Discriminator discriminator, NDArray real, NDArray fake, Pass pass, RandomGenerator random);

    /**
     * R1 (Mescheder et al. 2018): {@code gamma / 2 · E‖∇D(real)‖²}; lazily every so many steps and as much heavier
     * (Karras et al. 2020).
     */
    record R1(double gamma, int every) implements GradientPenalty {
        public R1 {
            if (gamma < 0 || every < 1) {
                throw new IllegalArgumentException("R1 needs a weight of at least 0, every 1 or more steps");
            }
        }

        @Override
        public boolean due(long step) {
            return step % every == 0;
        }

        @Override
        public NDArray of(
                Ops ops, Discriminator discriminator, NDArray real, NDArray fake, Pass pass, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                NDArray squares = losses.rowSquares(gradient(inner, discriminator, copy(inner, real), pass));
                return inner.result(losses.weightedSum(List.of(losses.mean(squares)), List.of(gamma / 2 * every)));
            }
        }

        private static NDArray copy(Ops ops, NDArray real) {
            return ops.add(real.stopGradient(), ops.floats(new float[1]));
        }
    }

    /** WGAN-GP (Gulrajani et al. 2017): {@code lambda · E(‖∇D‖ − 1)²} between real and generated pictures. */
    record UnitNorm(double lambda) implements GradientPenalty {
        @Override
        public boolean due(long step) {
            return true;
        }

        @Override
        public NDArray of(
                Ops ops, Discriminator discriminator, NDArray real, NDArray fake, Pass pass, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                int n = (int) real.getShape().get(0);
                float[] shares = new float[n];
                for (int i = 0; i < n; i++) {
                    shares[i] = random.nextFloat();
                }
                NDArray share = inner.floats(shares, n, 1, 1, 1);
                NDArray between = losses.between(real.stopGradient(), fake.stopGradient(), share);
                NDArray penalty = losses.normPenalty(gradient(inner, discriminator, between, pass));
                return inner.result(losses.weightedSum(List.of(penalty), List.of(lambda)));
            }
        }
    }

    /** Of the sum of real/fake logits to the pictures, itself differentiable. */
    private static NDArray gradient(Ops ops, Discriminator discriminator, NDArray pictures, Pass pass) {
        pictures.setRequiresGradient(true);
        NDArray sum =
                new LossOps(ops).sum(discriminator.judge(ops, pictures, pass).real());
        return new UpdateOps(ops).gradients(sum, List.of(pictures), true).getFirst();
    }
}

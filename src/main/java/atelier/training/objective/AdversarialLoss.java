package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.List;
import java.util.random.RandomGenerator;

/** How a discriminator and a generator are held against each other, on logits {@code [N]}; any goes with any network. */
public sealed interface AdversarialLoss {
    NDArray discriminator(Ops ops, NDArray real, NDArray fake, RandomGenerator random);

    NDArray generator(Ops ops, NDArray fake);

    /**
     * Binary cross-entropy, the generator's in its non-saturating form (Goodfellow et al. 2014).
     *
     * @param realLabel 0.9 for label smoothing, else 1
     * @param jitter each label is off by up to this much, towards the middle: noisy labels
     * @param flips share of the labels that are wrong on purpose
     */
    record CrossEntropy(double realLabel, double jitter, double flips) implements AdversarialLoss {
        public CrossEntropy {
            if (realLabel <= 0.5 || realLabel > 1 || jitter < 0 || jitter >= 0.5 || flips < 0 || flips >= 0.5) {
                throw new IllegalArgumentException("labels must stay nearer to the right side than to the wrong one");
            }
        }

        @Override
        public NDArray discriminator(Ops ops, NDArray real, NDArray fake, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                NDArray onReal = losses.binaryCrossEntropy(real, labels(inner, real, true, random));
                NDArray onFake = losses.binaryCrossEntropy(fake, labels(inner, fake, false, random));
                return inner.result(inner.add(onReal, onFake));
            }
        }

        private NDArray labels(Ops ops, NDArray logits, boolean real, RandomGenerator random) {
            float[] labels = new float[(int) logits.getShape().size()];
            for (int i = 0; i < labels.length; i++) {
                boolean taken = real ^ (flips > 0 && random.nextDouble() < flips);
                double off = jitter > 0 ? jitter * random.nextDouble() : 0;
                labels[i] = (float) (taken ? realLabel - off : off);
            }
            return ops.floats(labels, labels.length);
        }

        @Override
        public NDArray generator(Ops ops, NDArray fake) {
            return new LossOps(ops).softplus(fake, -1);
        }
    }

    /** Least squares to 1 and 0 (Mao et al. 2017). */
    record LeastSquares() implements AdversarialLoss {
        @Override
        public NDArray discriminator(Ops ops, NDArray real, NDArray fake, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                return inner.result(losses.weightedSum(
                        List.of(losses.squareTo(real, 1), losses.squareTo(fake, 0)), List.of(0.5, 0.5)));
            }
        }

        @Override
        public NDArray generator(Ops ops, NDArray fake) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                return inner.result(losses.weightedSum(List.of(losses.squareTo(fake, 1)), List.of(0.5)));
            }
        }
    }

    /** Wasserstein distance (Arjovsky et al. 2017): needs clipped weights or a gradient penalty. */
    record Wasserstein() implements AdversarialLoss {
        @Override
        public NDArray discriminator(Ops ops, NDArray real, NDArray fake, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                return inner.result(
                        losses.weightedSum(List.of(losses.mean(fake), losses.mean(real)), List.of(1.0, -1.0)));
            }
        }

        @Override
        public NDArray generator(Ops ops, NDArray fake) {
            return negativeMean(ops, fake);
        }
    }

    /** Hinge (Lim and Ye 2017). */
    record Hinge() implements AdversarialLoss {
        @Override
        public NDArray discriminator(Ops ops, NDArray real, NDArray fake, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                return inner.result(inner.add(losses.hinge(real, -1), losses.hinge(fake, 1)));
            }
        }

        @Override
        public NDArray generator(Ops ops, NDArray fake) {
            return negativeMean(ops, fake);
        }
    }

    /** Softplus on both sides, StyleGAN's: cross-entropy with hard labels. */
    record NonSaturating() implements AdversarialLoss {
        @Override
        public NDArray discriminator(Ops ops, NDArray real, NDArray fake, RandomGenerator random) {
            try (Ops inner = ops.scope()) {
                LossOps losses = new LossOps(inner);
                return inner.result(inner.add(losses.softplus(real, -1), losses.softplus(fake, 1)));
            }
        }

        @Override
        public NDArray generator(Ops ops, NDArray fake) {
            return new LossOps(ops).softplus(fake, -1);
        }
    }

    private static NDArray negativeMean(Ops ops, NDArray fake) {
        try (Ops inner = ops.scope()) {
            LossOps losses = new LossOps(inner);
            return inner.result(losses.weightedSum(List.of(losses.mean(fake)), List.of(-1.0)));
        }
    }
}

package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.Golden;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Losses and augmentation agree with the reference implementation. */
class ObjectivesGoldenTest {
    private final TensorEngine engine = TensorEngine.start();

    @Test
    void statistics() throws IOException {
        try (Golden golden = Golden.open("losses", engine)) {
            Ops ops = golden.ops();
            LossOps losses = new LossOps(ops);
            NDArray a = golden.input("a");
            NDArray b = golden.input("b");
            golden.assertOutput("gram", losses.gram(a));
            golden.assertScalar("style_gram", losses.meanSquare(losses.gram(a), losses.gram(b)));
            golden.assertScalar(
                    "style_mean_std", StyleTarget.of(ops, List.of(b)).distance(ops, List.of(a)));
            golden.assertScalar("tv_125", losses.variationPower(golden.input("image")));
            golden.assertScalar("tv_l1", losses.variationAbsolute(golden.input("image")));
        }
    }

    @Test
    void styles() throws IOException {
        try (Golden golden = Golden.open("losses", engine)) {
            Ops ops = golden.ops();
            NDArray logits = golden.input("logits");
            long[] labels = golden.wholeNumbers("in.labels");
            golden.assertScalar("ambiguity_uniform", Ambiguity.UNIFORM.of(ops, logits));
            golden.assertScalar("ambiguity_per_class", Ambiguity.PER_CLASS.of(ops, logits));
            golden.assertScalar(
                    "style_cross_entropy", new LossOps(ops).crossEntropy(logits, ops.longs(labels, labels.length)));
        }
    }

    @Test
    void adversarial() throws IOException {
        Map<String, AdversarialLoss> forms = new LinkedHashMap<>();
        forms.put("bce", new AdversarialLoss.CrossEntropy(0.9, 0, 0));
        forms.put("lsgan", new AdversarialLoss.LeastSquares());
        forms.put("wgan", new AdversarialLoss.Wasserstein());
        forms.put("hinge", new AdversarialLoss.Hinge());
        try (Golden golden = Golden.open("losses", engine)) {
            NDArray real = golden.input("real");
            NDArray fake = golden.input("fake");
            for (Map.Entry<String, AdversarialLoss> form : forms.entrySet()) {
                AdversarialLoss loss = form.getValue();
                golden.assertScalar(form.getKey() + "_d", loss.discriminator(golden.ops(), real, fake, new Random(1)));
                golden.assertScalar(form.getKey() + "_g", loss.generator(golden.ops(), fake));
            }
            // hard labels: StyleGAN's generator loss is the cross-entropy's
            golden.assertScalar("bce_g", new AdversarialLoss.NonSaturating().generator(golden.ops(), fake));
        }
    }

    @Test
    void augmentation() throws IOException {
        try (Golden golden = Golden.open("augment", engine)) {
            float[] u = golden.expected("in.u");
            int n = u.length / 3;
            AugmentationDraw draw = new AugmentationDraw(n);
            for (int i = 0; i < n; i++) {
                draw.brightness[i] = u[i] - 0.5f;
                draw.saturation[i] = 2 * u[n + i];
                draw.contrast[i] = u[2 * n + i] + 0.5f;
                draw.shiftX[i] = (int) golden.wholeNumbers("in.shift_x")[i];
                draw.shiftY[i] = (int) golden.wholeNumbers("in.shift_y")[i];
                draw.holeX[i] = (int) golden.wholeNumbers("in.hole_x")[i];
                draw.holeY[i] = (int) golden.wholeNumbers("in.hole_y")[i];
            }
            golden.recordGradients();
            NDArray changed = DiffAugment.all().apply(golden.ops(), golden.input("x"), draw);
            golden.assertOutput("y", changed);
            golden.assertGradients(changed);
        }
    }
}

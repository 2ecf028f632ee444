package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.image.FileHash;
import atelier.nn.ComputeDevice;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A generator's loaded weights and its space. A {@link LatentPoint} of a StyleGAN is a w, or one for each layer; of the
 * others a z. Pictures are made one by one, so that a place is the same picture whatever is made beside it. Used by one
 * thread at a time.
 */
public final class GeneratorModel implements AutoCloseable {
    private static final int TOGETHER = 256;

    private final GeneratorCard card;
    private final Ops ops;
    private final Generator generator;
    private final Map<String, NDArray> noises = new HashMap<>();

    private GeneratorModel(GeneratorCard card, Ops ops, Generator generator) {
        this.card = card;
        this.ops = ops;
        this.generator = generator;
    }

    /**
     * Loads the weights.
     *
     * @throws GeneratorException with a sentence when they are damaged, or not the ones that the description names
     */
    public static GeneratorModel load(GeneratorCard card, TensorEngine engine, ComputeDevice device) {
        Ops ops = engine.ops(device);
        try (SafetensorsFile file = SafetensorsFile.open(GeneratorCard.weights(card.folder()))) {
            if (!FileHash.sha256(GeneratorCard.weights(card.folder())).equalsIgnoreCase(card.sha256())) {
                throw new GeneratorException(
                        "The weights in %s are not the ones that model.json describes (sha256 differs): copy the model again."
                                .formatted(card.folder()));
            }
            Weights weights = Weights.load(file, ops);
            requireFinite(weights);
            GeneratorModel model = new GeneratorModel(card, ops, Generator.of(weights));
            ops = null;
            return model;
        } catch (SafetensorsException | WeightsException e) {
            throw new GeneratorException(
                    "The generator in %s can't be used: %s".formatted(card.folder(), e.getMessage()), e);
        } catch (IOException e) {
            throw new GeneratorException("The generator in %s can't be read.".formatted(card.folder()), e);
        } finally {
            if (ops != null) {
                ops.close();
            }
        }
    }

    private static void requireFinite(Weights weights) {
        weights.all().forEach((name, tensor) -> {
            for (float value : tensor.toFloatArray()) {
                if (!Float.isFinite(value)) {
                    throw new WeightsException("The tensor '%s' holds values that are not numbers.".formatted(name));
                }
            }
        });
    }

    public GeneratorCard card() {
        return card;
    }

    public int latentSize() {
        return generator.latentSize();
    }

    /** The place of a latent: drawn in Java, so that a seed is the same place on every machine. */
    public LatentPoint point(Latent latent) {
        return point(Sampler.vector(latent.seed(), latentSize()), latent.diversity());
    }

    /** The place of a z, with diversity from 0, the average picture, over 1 as learned, to 1.5. */
    public LatentPoint point(float[] z, double diversity) {
        return points(List.of(z), diversity).getFirst();
    }

    private List<LatentPoint> points(List<float[]> vectors, double diversity) {
        float[] all = new float[vectors.size() * latentSize()];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, all, i * latentSize(), latentSize());
        }
        float[] values = mapped(all, diversity);
        List<LatentPoint> points = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            points.add(LatentPoint.of(Arrays.copyOfRange(values, i * latentSize(), (i + 1) * latentSize())));
        }
        return points;
    }

    private float[] mapped(float[] z, double diversity) {
        int n = z.length / latentSize();
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            NDArray rows = inner.floats(z, n, latentSize());
            if (!(generator instanceof StyleGanGenerator network)) {
                return new LayerOps(inner).scale(rows, diversity).toFloatArray();
            }
            float[] amount = new float[n];
            Arrays.fill(amount, (float) diversity);
            NDArray w = network.mapping().forward(inner, rows);
            return network.truncate(inner, w, inner.floats(amount, n, 1)).toFloatArray();
        }
    }

    /** The place of the average picture. */
    public LatentPoint centre() {
        return generator instanceof StyleGanGenerator network
                ? LatentPoint.of(network.meanStyle().toFloatArray())
                : LatentPoint.of(new float[latentSize()]);
    }

    /** So many places as the generator learned them, at diversity 1. */
    public List<LatentPoint> draw(long seed, int count) {
        List<LatentPoint> points = new ArrayList<>();
        for (int at = 0; at < count; at += TOGETHER) {
            List<float[]> vectors = new ArrayList<>();
            for (int i = at; i < Math.min(at + TOGETHER, count); i++) {
                vectors.add(Sampler.vector(seed + i, latentSize()));
            }
            points.addAll(points(vectors, 1));
        }
        return points;
    }

    /** The picture of a place. */
    public GeneratedImage picture(LatentPoint point) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            NDArray vectors = inner.floats(point.toArray(), point.layers(), point.width());
            return Sampler.read(picture(inner, vectors)).getFirst();
        }
    }

    /** RGB in [0, 1] of {@code [1, d]}, or of one row for each layer. */
    NDArray picture(Ops scope, NDArray vectors) {
        try (Ops inner = scope.scope()) {
            if (vectors.getShape().get(1) != latentSize()) {
                throw new GeneratorException("This style belongs to another generator.");
            }
            NDArray image = generator instanceof StyleGanGenerator network
                    ? network.synthesize(inner, styles(network, vectors), this::noise)
                    : generator.generate(inner, vectors, Pass.evaluation());
            return inner.result(new LayerOps(inner).toUnit(image));
        }
    }

    private static LayerStyles styles(StyleGanGenerator network, NDArray vectors) {
        int rows = (int) vectors.getShape().get(0);
        if (rows == 1) {
            return LayerStyles.same(vectors, network.layers());
        }
        if (rows != network.layers()) {
            throw new GeneratorException("This style belongs to another generator.");
        }
        List<NDArray> layers = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            layers.add(vectors.get("%d:%d".formatted(i, i + 1)));
        }
        return new LayerStyles(layers);
    }

    // the noise is the same for every picture: drawn once
    private NDArray noise(Ops scope, int block, int conv, int batch, int size) {
        return noises.computeIfAbsent(block + "." + conv, _ -> Noise.fixed(0).of(ops, block, conv, batch, size));
    }

    /**
     * The first weights that the latent meets, one row of {@code latentSize} for each output: of a StyleGAN the
     * modulations of all layers, of the others the first fully connected layer. Their row space is what closed-form
     * factorisation (Shen and Zhou 2021) looks at.
     */
    public List<float[]> firstWeights() {
        List<NDArray> weights = new ArrayList<>();
        if (generator instanceof StyleGanGenerator network) {
            for (SynthesisBlock block : network.blocks()) {
                block.conv0().ifPresent(conv -> weights.add(conv.conv().style().weight()));
                weights.add(block.conv1().conv().style().weight());
            }
        } else {
            NetworkTensors tensors = generator.tensors();
            weights.add(tensors.parameters().get("fc.weight"));
        }
        List<float[]> rows = new ArrayList<>();
        for (NDArray weight : weights) {
            float[] values = weight.toFloatArray();
            for (int at = 0; at < values.length; at += latentSize()) {
                rows.add(Arrays.copyOfRange(values, at, at + latentSize()));
            }
        }
        return rows;
    }

    Ops ops() {
        return ops;
    }

    @Override
    public void close() {
        ops.close();
    }
}

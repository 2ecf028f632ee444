package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.generator.Discriminator;
import atelier.generator.Generator;
import atelier.generator.Growth;
import atelier.nn.Adam;
import atelier.nn.MovingAverage;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.SpectralNorm;
import atelier.nn.TensorData;
import atelier.training.options.GanOptions;
import atelier.training.options.NetworkOptions;
import atelier.training.options.OptimizerOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A generator and a discriminator with all that learns beside them: optimizers, the average of the generator, singular
 * directions. Everything lives in a scope of its own.
 */
record GanTeam(
        Ops scope,
        Generator generator,
        Discriminator discriminator,
        Adam generatorOptimizer,
        Adam discriminatorOptimizer,
        Optional<MovingAverage> average,
        Optional<SpectralNorm> spectralNorm)
        implements AutoCloseable {
    private static final Pattern NOISE = Pattern.compile("blocks\\.\\d+\\.noise\\d");
    private static final String SLOW = "mapping.";
    private static final String G = "generator.";
    private static final String D = "discriminator.";
    private static final String JUDGE = "judge";

    static GanTeam fresh(Ops ops, GanNetworks networks, int resolution) {
        Ops scope = ops.scope();
        return of(scope, networks, networks.generator(scope, resolution), networks.discriminator(scope, resolution));
    }

    private static GanTeam of(Ops scope, GanNetworks networks, Generator generator, Discriminator discriminator) {
        GanOptions options = networks.options();
        OptimizerOptions optimizer = options.optimizer();
        Optional<MovingAverage> average = optimizer.emaHalfLife() > 0
                ? Optional.of(new MovingAverage(scope, generator.tensors(), optimizer.emaHalfLife()))
                : Optional.empty();
        Optional<SpectralNorm> norm = options.network().spectralNorm()
                ? Optional.of(new SpectralNorm(scope, discriminator.tensors(), networks.seed()))
                : Optional.empty();
        generator.tensors().trainable();
        discriminator.tensors().trainable();
        return new GanTeam(
                scope,
                generator,
                discriminator,
                Optimizers.withSlow(
                        scope,
                        optimizer,
                        learning(generator.tensors().parameters(), options.network()),
                        SLOW,
                        options.network().mappingRate()),
                Optimizers.of(scope, optimizer, discriminator.tensors().parameters()),
                average,
                norm);
    }

    /** Noise begins with no strength, and keeps it where it must not learn: matched features would make specks of it. */
    private static SequencedMap<String, NDArray> learning(
            SequencedMap<String, NDArray> parameters, NetworkOptions network) {
        SequencedMap<String, NDArray> learning = new LinkedHashMap<>(parameters);
        if (!network.noise()) {
            learning.keySet().removeIf(name -> NOISE.matcher(name).matches());
        }
        return learning;
    }

    /** The team at twice the resolution; this one can be closed then. */
    GanTeam grown(Ops ops, GanNetworks networks) {
        Ops larger = ops.scope();
        GanTeam team = of(larger, networks, networks.grown(larger, generator), networks.grown(larger, discriminator));
        team.generatorOptimizer.take(larger, generatorOptimizer, Optional::of);
        team.discriminatorOptimizer.take(larger, discriminatorOptimizer, Growth::formerName);
        try (Ops inner = larger.scope()) {
            team.average.ifPresent(taken ->
                    taken.tensors().set(inner, networks.grown(inner, averaged()).tensors()));
        }
        return team;
    }

    /** The generator to show and to keep: the average where there is one. */
    Generator averaged() {
        return average.map(a -> generator.over(a.tensors().weights())).orElse(generator);
    }

    Map<String, Map<String, TensorData>> tensors() {
        Map<String, TensorData> weights = new LinkedHashMap<>(
                NetworkTensors.data(G, generator.tensors().weights().all()));
        weights.putAll(NetworkTensors.data(D, discriminator.tensors().weights().all()));
        Map<String, TensorData> moments = new LinkedHashMap<>(NetworkTensors.data(G, generatorOptimizer.state()));
        moments.putAll(NetworkTensors.data(D, discriminatorOptimizer.state()));
        spectralNorm.ifPresent(norm -> moments.putAll(NetworkTensors.data("spectral.", norm.state())));
        Map<String, Map<String, TensorData>> files = new LinkedHashMap<>();
        files.put("weights", weights);
        files.put("optimizer", moments);
        average.ifPresent(a -> files.put(
                "average", NetworkTensors.data("", a.tensors().weights().all())));
        return files;
    }

    /** Begins with earlier networks: a run's both, or a model's generator alone. */
    void takeOver(SavedState earlier, Consumer<String> notices) throws IOException {
        try (SafetensorsFile file = earlier.open("weights")) {
            boolean both = file.names().stream().anyMatch(name -> name.startsWith(G));
            String prefix = both ? G : "";
            TakenWeights.restore(
                    scope,
                    earlier,
                    "weights",
                    prefix,
                    generator.tensors().weights().all());
            if (average.isPresent()) {
                boolean averaged = earlier.has("average");
                TakenWeights.restore(
                        scope,
                        earlier,
                        averaged ? "average" : "weights",
                        averaged ? "" : prefix,
                        average.get().tensors().weights().all());
            }
        }
        takeJudge(earlier, notices);
    }

    private void takeJudge(SavedState earlier, Consumer<String> notices) throws IOException {
        try (SafetensorsFile file = earlier.open(earlier.has(JUDGE) ? JUDGE : "weights")) {
            Map<String, NDArray> judge = discriminator.tensors().weights().all();
            int fresh = TakenWeights.restoreFitting(scope, file, D, judge);
            if (fresh == judge.size()) {
                notices.accept("There is no earlier judge for this generator: it begins anew.");
            } else if (fresh > 0) {
                notices.accept("A part of the judge begins anew: its styles or its form are others.");
            }
        }
    }

    void restore(SavedState saved) throws IOException {
        restore(saved, "weights", G, generator.tensors().weights().all());
        restore(saved, "weights", D, discriminator.tensors().weights().all());
        restore(saved, "optimizer", G, generatorOptimizer.state());
        restore(saved, "optimizer", D, discriminatorOptimizer.state());
        if (spectralNorm.isPresent()) {
            restore(saved, "optimizer", "spectral.", spectralNorm.get().state());
        }
        if (average.isPresent()) {
            restore(saved, "average", "", average.get().tensors().weights().all());
        }
    }

    private void restore(SavedState saved, String file, String prefix, Map<String, NDArray> tensors)
            throws IOException {
        saved.restore(scope, file, prefix, tensors);
    }

    @Override
    public void close() {
        scope.close();
    }
}

package atelier.training.loop;

import atelier.generator.Attention;
import atelier.generator.CanDiscriminator;
import atelier.generator.CanGenerator;
import atelier.generator.CanSettings;
import atelier.generator.DcganDiscriminator;
import atelier.generator.DcganGenerator;
import atelier.generator.DcganSettings;
import atelier.generator.Discriminator;
import atelier.generator.Generator;
import atelier.generator.Growth;
import atelier.generator.ProjectedDiscriminator;
import atelier.generator.StyleGanDiscriminator;
import atelier.generator.StyleGanGenerator;
import atelier.generator.StyleGanSettings;
import atelier.nn.FeatureNetwork;
import atelier.nn.Ops;
import atelier.training.options.GanOptions;
import atelier.training.options.NetworkOptions;
import java.util.Locale;
import java.util.Optional;

/** Fresh networks of the kind that the options name, at a resolution; for StyleGAN also those twice as large. */
record GanNetworks(GanOptions options, int classes, long seed, Optional<FeatureNetwork> features) {
    private static final long JUDGE = 1;

    /** What {@code model.json} calls the generator. */
    String architecture(int resolution) {
        NetworkOptions n = options.network();
        return switch (n.network()) {
            case "can" ->
                "CanGenerator(latent=%d, width=%d, resolution=%d, resize=%s)"
                        .formatted(n.latent(), n.width(), resolution, n.useResize());
            case "dcgan" ->
                "DcganGenerator(latent=%d, width=%d, resolution=%d, attention=%s, residual=%s)"
                        .formatted(n.latent(), n.width(), resolution, n.attention(), n.residual());
            default ->
                "StyleGanGenerator(latent=%d, mapping=%d, resolution=%d, width=%d, widest=%d, styledStart=%s)"
                        .formatted(n.latent(), n.mapping(), resolution, n.width(), n.widthMax(), n.styledStart());
        };
    }

    Generator generator(Ops ops, int resolution) {
        return switch (options.network().network()) {
            case "can" -> CanGenerator.create(ops, can(resolution), seed);
            case "dcgan" -> DcganGenerator.create(ops, dcgan(resolution), seed);
            default ->
                StyleGanGenerator.create(ops, styleGan(resolution), seed)
                        .mixing(options.network().mixing());
        };
    }

    Discriminator discriminator(Ops ops, int resolution) {
        if (options.network().projected()) {
            return ProjectedDiscriminator.create(ops, features.orElseThrow(), resolution, classes, seed + JUDGE);
        }
        return switch (options.network().network()) {
            case "can" -> CanDiscriminator.create(ops, can(resolution), seed + JUDGE);
            case "dcgan" -> DcganDiscriminator.create(ops, dcgan(resolution), seed + JUDGE);
            default -> StyleGanDiscriminator.create(ops, styleGan(resolution), seed + JUDGE);
        };
    }

    /** The network of twice the resolution that makes the same pictures, enlarged. */
    Generator grown(Ops ops, Generator small) {
        return Growth.grow(ops, (StyleGanGenerator) small, styleGan(small.resolution()), seed)
                .mixing(options.network().mixing());
    }

    Discriminator grown(Ops ops, Discriminator small) {
        return Growth.grow(ops, (StyleGanDiscriminator) small, styleGan(small.resolution()), seed + JUDGE);
    }

    static Generator faded(Generator generator, double alpha) {
        return generator instanceof StyleGanGenerator network ? network.fading(alpha) : generator;
    }

    static Discriminator faded(Discriminator discriminator, double alpha) {
        return discriminator instanceof StyleGanDiscriminator network ? network.fading(alpha) : discriminator;
    }

    private CanSettings can(int resolution) {
        NetworkOptions n = options.network();
        int judge = Math.max(1, n.width() / 2);
        return new CanSettings(n.latent(), n.width(), judge, resolution, n.useResize(), Math.max(1, classes));
    }

    private DcganSettings dcgan(int resolution) {
        NetworkOptions n = options.network();
        Attention attention = Attention.valueOf(n.attention().toUpperCase(Locale.ROOT));
        return new DcganSettings(n.latent(), n.width(), resolution, classes, attention, n.residual());
    }

    private StyleGanSettings styleGan(int resolution) {
        NetworkOptions n = options.network();
        return new StyleGanSettings(
                n.latent(),
                n.mapping(),
                resolution,
                n.width(),
                n.widthMax(),
                Math.max(1, classes),
                n.styledStart(),
                n.minibatchDeviation());
    }
}

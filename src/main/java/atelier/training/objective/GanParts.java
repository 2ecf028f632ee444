package atelier.training.objective;

import atelier.generator.Discriminator;
import atelier.generator.Generator;
import atelier.nn.Adam;
import atelier.nn.SpectralNorm;
import java.util.Optional;

/**
 * A generator and its discriminator, both {@code trainable()}, each with its optimizer, and what stands between them.
 *
 * @param spectralNorm of the discriminator
 * @param replay older pictures among the generated ones that the discriminator sees
 * @param likeness of generated pictures to those that their latents were taken from
 */
public record GanParts(
        Generator generator,
        Discriminator discriminator,
        Adam generatorOptimizer,
        Adam discriminatorOptimizer,
        DiffAugment augment,
        Optional<SpectralNorm> spectralNorm,
        Optional<ReplayBuffer> replay,
        Optional<Likeness> likeness) {}

package atelier.studio.styles;

import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.StyleOrigin;
import java.util.List;

/** What styles are drawn from, ready to use on the device's thread. */
interface StyleSpace extends Paintable {
    GeneratorInfo info();

    /** The place of a latent. */
    LatentPoint point(Latent latent);

    /** What a seed is before its diversity: these are blended, and then put in their place. */
    LatentPoint noise(long seed);

    /** The place of a noise, or of a blend of some, at a diversity. */
    LatentPoint place(LatentPoint noise, double diversity);

    /** The place of the average style. */
    LatentPoint centre();

    /** So many places as they are drawn at diversity 1. */
    List<LatentPoint> draw(long seed, int count);

    /** Who a drawn style comes from. */
    StyleOrigin drawn(Latent latent);

    /** Rows of the first weights, to be factorised; empty where there are none. */
    List<float[]> firstWeights();
}

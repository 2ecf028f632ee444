package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import java.util.Optional;

/**
 * A style that was just made and is not kept. Its codes are made when it is painted with or kept.
 *
 * @param id the same latent of the same generator has the same id
 * @param name invented; the same latent, the same name
 * @param generator the id of the {@link GeneratorInfo}
 * @param point its place in the generator's space, or {@link LatentPoint#NONE}
 * @param codes where they were made already, as for crossed codes
 * @param swatch 128 × 128 or the generator's resolution
 */
public record FreshStyle(
        String id,
        String name,
        StyleOrigin origin,
        String generator,
        LatentPoint point,
        Optional<CodeScales> codes,
        PictureBuffer swatch) {}

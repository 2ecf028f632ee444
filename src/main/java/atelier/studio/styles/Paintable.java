package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.image.PictureBuffer;

/** A space whose places can be seen and painted with; on the device's thread. */
interface Paintable {
    PictureBuffer swatch(LatentPoint point);

    /** The codes at every scale. */
    CodeScales codes(LatentPoint point, Monitor monitor);

    /** The code at the natural scale alone: quick. */
    StyleCode code(LatentPoint point);
}

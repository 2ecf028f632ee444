package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.generator.PictureLoss;
import atelier.image.Picture;
import atelier.image.PictureBuffer;

/** A loaded stylizer on one device. Used by one thread at a time. */
public interface Painter extends AutoCloseable {
    /** The model's name and the sha256 of its weights, for recipes. */
    ModelId model();

    /** The codes of a style picture at every scale. The picture may have any size. */
    CodeScales encode(Picture style, Monitor monitor);

    /** The code of a style picture at its natural scale alone: quick, while something is dragged. */
    default StyleCode glance(Picture style) {
        return encode(style, Monitor.NONE).natural();
    }

    /** How unlike generated pictures of a side are to a target, by their style codes. */
    default PictureLoss likeness(Picture target, int side) {
        throw new UnsupportedOperationException("this painter has no gradients");
    }

    /**
     * Paints a photo at its own size, in tiles above about two megapixels. Alpha is passed through. At strength 0 the
     * result equals the photo.
     *
     * @throws java.util.concurrent.CancellationException between two tiles, when the monitor says so
     */
    PictureBuffer paint(
            Picture photo, StyleBlend blend, PaintSettings settings, PictureBuffer.Depth depth, Monitor monitor);

    @Override
    void close();

    /** Which weights painted. */
    record ModelId(String name, String sha256) {}
}

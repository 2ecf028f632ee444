package atelier.studio;

import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.stylizer.PaintSettings;

/** Paints the open photo for the canvas. The newest request wins: results of older ones are dropped. */
public interface Previews {
    /** How large a preview is painted. */
    enum Quality {
        /** Longest side 512: while a slider moves. */
        DRAFT,
        /** The photo's preview size: when the sliders rest. */
        PREVIEW,
        /** The whole photo: when the canvas shows more pixels than the preview has. */
        FULL
    }

    record Request(Photo photo, StyleBlend blend, PaintSettings settings, Quality quality) {}

    /** Called on the studio's delivery executor, the interface thread in the studio window. */
    interface Listener {
        void painted(Request request, PictureBuffer picture);

        void progressed(Request request, double done);

        void failed(Request request, Problem problem);
    }

    /** Called on the delivery executor. */
    interface OriginalListener {
        void decoded(Photo photo, PictureBuffer picture);

        void failed(Photo photo, Problem problem);
    }

    /** Takes the place of any earlier request, waiting or running. */
    void request(Request request, Listener listener);

    /**
     * The whole photo as it is, decoded in the background once for this and for {@link Quality#FULL}. Completes on the
     * delivery executor.
     *
     * @param listener hears the picture, or what went wrong
     */
    void original(Photo photo, OriginalListener listener);

    /** Drops what is waiting or running. */
    void cancel();
}

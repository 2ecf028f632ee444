package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.Ops;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The memory that windows of pictures reach the network through, used again for every tile: fresh direct buffers would
 * pile up until the next garbage collection.
 */
final class InputBuffer {
    private float[] values = {};
    private ByteBuffer direct = ByteBuffer.allocateDirect(0);

    /** A window of the mirrored plane as {@code [1, 3, H, W]}, valid until the next call. */
    NDArray read(Picture picture, Region window, Ops ops) {
        int length = Math.multiplyExact(3, window.area());
        if (values.length < length) {
            values = new float[length];
            direct = ByteBuffer.allocateDirect(Math.multiplyExact(length, Float.BYTES))
                    .order(ByteOrder.nativeOrder());
        }
        new MirroredPlane(picture).read(window, values);
        ByteBuffer part = direct.duplicate().order(ByteOrder.nativeOrder()).limit(length * Float.BYTES);
        part.asFloatBuffer().put(values, 0, length);
        return ops.view(part, 1, 3, window.height(), window.width());
    }
}

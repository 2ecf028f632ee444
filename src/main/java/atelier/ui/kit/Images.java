package atelier.ui.kit;

import java.nio.IntBuffer;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Images over pixels that are at hand, without a copy; the same pixels give the same image. */
public final class Images {
    private final Map<Pixels.Level, Image> made = new WeakHashMap<>();

    public Image of(Pixels.Level level) {
        return made.computeIfAbsent(level, Images::wrap);
    }

    public static Image wrap(Pixels.Level level) {
        return new WritableImage(new PixelBuffer<>(
                level.width(), level.height(), IntBuffer.wrap(level.argb()), PixelFormat.getIntArgbPreInstance()));
    }
}

package atelier.studio;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The drawn landscape that shows a style which has no picture of its own; the starters' swatches show it too. */
final class SwatchScene {
    private PictureBuffer picture;
    private PictureBuffer large;

    /** 256 × 256; read when first asked for. Used on the worker's thread only. */
    PictureBuffer picture() {
        if (picture == null) {
            picture = read("/atelier/studio/swatch-scene.png");
        }
        return picture;
    }

    /** The same, 1024 × 1024. */
    PictureBuffer large() {
        if (large == null) {
            large = read("/atelier/studio/swatch-scene-large.png");
        }
        return large;
    }

    private static PictureBuffer read(String name) {
        try (InputStream in = SwatchScene.class.getResourceAsStream(name)) {
            BufferedImage image = ImageIO.read(in);
            PictureBuffer buffer =
                    PictureBuffer.allocate(image.getWidth(), image.getHeight(), PictureBuffer.Depth.EIGHT, false);
            Region bounds = buffer.bounds();
            int plane = bounds.area();
            float[] rgb = new float[3 * plane];
            for (int i = 0; i < plane; i++) {
                int pixel = image.getRGB(i % bounds.width(), i / bounds.width());
                rgb[i] = (pixel >> 16 & 0xFF) / 255f;
                rgb[i + plane] = (pixel >> 8 & 0xFF) / 255f;
                rgb[i + 2 * plane] = (pixel & 0xFF) / 255f;
            }
            buffer.writeRgb(bounds, rgb);
            return buffer;
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its swatch scene", e);
        }
    }
}

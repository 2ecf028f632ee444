package atelier.library;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The small picture of a style as the bytes of an 8-bit PNG. */
final class SwatchPng {
    private static final int MAX_SIDE = 1024;

    private SwatchPng() {}

    static byte[] write(PictureBuffer picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.setRGB(x, y, picture.argb(x, y));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when the bytes are no PNG, or larger than a swatch can be */
    static PictureBuffer read(byte[] bytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
                throw new IOException("the swatch is too large");
            }
            return copy(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static PictureBuffer copy(BufferedImage image) {
        int width = image.getWidth();
        PictureBuffer picture = PictureBuffer.allocate(width, image.getHeight(), PictureBuffer.Depth.EIGHT, false);
        float[] line = new float[3 * width];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                line[x] = (rgb >> 16 & 0xFF) / 255f;
                line[x + width] = (rgb >> 8 & 0xFF) / 255f;
                line[x + 2 * width] = (rgb & 0xFF) / 255f;
            }
            picture.writeRgb(new Region(0, y, width, 1), line);
        }
        return picture;
    }
}

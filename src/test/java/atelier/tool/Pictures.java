package atelier.tool;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Reads and writes plain 8-bit pictures. */
final class Pictures {
    private Pictures() {}

    static PictureBuffer read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is not a picture");
        }
        int width = image.getWidth();
        PictureBuffer picture = PictureBuffer.allocate(width, image.getHeight(), PictureBuffer.Depth.EIGHT, false);
        int[] row = new int[width];
        float[] rgb = new float[3 * width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                rgb[x] = (row[x] >> 16 & 255) / 255f;
                rgb[x + width] = (row[x] >> 8 & 255) / 255f;
                rgb[x + 2 * width] = (row[x] & 255) / 255f;
            }
            picture.writeRgb(new Region(0, y, width, 1), rgb);
        }
        return picture;
    }

    static BufferedImage image(PictureBuffer picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                image.setRGB(x, y, picture.argb(x, y));
            }
        }
        return image;
    }

    static void write(BufferedImage image, Path file) throws IOException {
        String name = file.toString();
        if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
            throw new IOException("no writer for " + file);
        }
    }
}

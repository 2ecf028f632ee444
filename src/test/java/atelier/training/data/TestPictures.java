package atelier.training.data;

import atelier.image.PictureReader;
import atelier.image.Resampler;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures made up for tests: each seed another composition. */
final class TestPictures {
    static final PictureSource SOURCE = new DecodedPictures(new PictureReader(), new Resampler());

    private TestPictures() {}

    static void write(Path file, long seed, int width, int height) throws IOException {
        Files.createDirectories(file.getParent());
        String name = file.getFileName().toString();
        ImageIO.write(paint(seed, width, height), name.substring(name.lastIndexOf('.') + 1), file.toFile());
    }

    /** The same picture in another size and format. */
    static void shrink(Path from, Path to, int width, int height) throws IOException {
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = smaller.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(ImageIO.read(from.toFile()), 0, 0, width, height, null);
        canvas.dispose();
        ImageIO.write(smaller, "jpg", to.toFile());
    }

    private static BufferedImage paint(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 12; i++) {
            canvas.setColor(new Color(random.nextInt(1 << 24)));
            int x = (int) (width * (random.nextDouble() - 0.2));
            int y = (int) (height * (random.nextDouble() - 0.2));
            int w = (int) (width * (0.1 + random.nextDouble()));
            int h = (int) (height * (0.1 + random.nextDouble()));
            if (random.nextBoolean()) {
                canvas.fillOval(x, y, w, h);
            } else {
                canvas.fillRect(x, y, w, h);
            }
        }
        canvas.dispose();
        return image;
    }
}

package atelier.ui;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.PictureException;
import atelier.image.Region;
import atelier.studio.Photo;
import atelier.studio.Photos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Real files through ImageIO; any other name is a small gradient; names with "broken" fail. */
final class FakePhotos implements Photos {
    final List<Picture> pasted = new CopyOnWriteArrayList<>();
    final Map<Path, String> recipes = new HashMap<>();

    @Override
    public Photo open(Path file, Monitor monitor) {
        String name = file.getFileName().toString();
        if (name.contains("broken")) {
            throw new PictureException("“" + name + "” is damaged and can’t be opened.");
        }
        PictureBuffer preview = Files.exists(file) ? read(file) : gradient(name.hashCode());
        String stem = name.replaceFirst("\\.[^.]+$", "");
        int factor = name.contains("large") ? 4 : 1;
        return new Photo(
                name,
                stem,
                file,
                preview.width() * factor,
                preview.height() * factor,
                preview,
                Optional.ofNullable(recipes.get(file)));
    }

    @Override
    public Photo paste(Picture picture, String name) {
        pasted.add(picture);
        return open(Path.of("/pasted/" + name + ".png"), Monitor.NONE);
    }

    @Override
    public List<Path> picturesIn(Path folder, int limit) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(limit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every so many pixels of a picture, 240 across. */
    static PictureBuffer small(PictureBuffer from) {
        int width = Math.min(240, from.width());
        int height = Math.max(1, from.height() * width / from.width());
        PictureBuffer to = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        float[] line = new float[3 * from.width()];
        float[] rgb = new float[3 * width];
        for (int y = 0; y < height; y++) {
            from.readRgb(new Region(0, y * from.height() / height, from.width(), 1), line);
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    rgb[c * width + x] = line[c * from.width() + x * from.width() / width];
                }
            }
            to.writeRgb(new Region(0, y, width, 1), rgb);
        }
        return to;
    }

    static PictureBuffer gradient(int seed) {
        PictureBuffer picture = PictureBuffer.allocate(600, 400, PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * 600];
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                rgb[x] = x / 600f;
                rgb[600 + x] = y / 400f;
                rgb[1200 + x] = (seed & 255) / 255f;
            }
            picture.writeRgb(new Region(0, y, 600, 1), rgb);
        }
        return picture;
    }

    private static PictureBuffer read(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            int width = image.getWidth();
            PictureBuffer picture = PictureBuffer.allocate(width, image.getHeight(), PictureBuffer.Depth.EIGHT, false);
            float[] rgb = new float[3 * width];
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = image.getRGB(x, y);
                    rgb[x] = (pixel >> 16 & 255) / 255f;
                    rgb[width + x] = (pixel >> 8 & 255) / 255f;
                    rgb[2 * width + x] = (pixel & 255) / 255f;
                }
                picture.writeRgb(new Region(0, y, width, 1), rgb);
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

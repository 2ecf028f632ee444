package atelier.training.loop;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.training.data.PictureEntry;
import atelier.training.data.PictureSet;
import atelier.training.data.PictureSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pictures of noise under any name: enough to see how long a step takes, with no folder to look through. */
final class MadeUpPictures implements PictureSource {
    private static final int SIDE = 256;
    private static final int COUNT = 16;
    private static final String HASH = "0";

    /** A few of them, in two styles. */
    static PictureSet set(Path folder) {
        List<PictureEntry> pictures = IntStream.range(0, COUNT)
                .mapToObj(i -> new PictureEntry(
                        "%s/%02d".formatted(i < COUNT / 2 ? "a" : "b", i), i < COUNT / 2 ? "a" : "b", SIDE, SIDE, HASH))
                .toList();
        return new PictureSet(folder, pictures, List.of());
    }

    @Override
    public Opened open(Path file) {
        return new Noise(file.toString().hashCode());
    }

    private record Noise(long seed) implements Opened {
        @Override
        public int width() {
            return SIDE;
        }

        @Override
        public int height() {
            return SIDE;
        }

        @Override
        public String sha256() {
            return HASH;
        }

        @Override
        public Picture resized(int width, int height, Monitor monitor) {
            PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
            float[] rgb = new float[3 * width * height];
            Random random = new Random(seed);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = random.nextFloat();
            }
            picture.writeRgb(picture.bounds(), rgb);
            return picture;
        }
    }
}

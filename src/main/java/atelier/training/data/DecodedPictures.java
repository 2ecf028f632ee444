package atelier.training.data;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.PictureFile;
import atelier.image.PictureInfo;
import atelier.image.PictureReader;
import atelier.image.Resampler;
import java.nio.file.Path;

/** Pictures as the studio decodes them: upright, in sRGB, transparent parts as their colours stand. */
public final class DecodedPictures implements PictureSource {
    private final PictureReader reader;
    private final Resampler resampler;

    public DecodedPictures(PictureReader reader, Resampler resampler) {
        this.reader = reader;
        this.resampler = resampler;
    }

    @Override
    public Opened open(Path file) {
        return new DecodedFile(reader.open(file), resampler);
    }

    private record DecodedFile(PictureFile file, Resampler resampler) implements Opened {
        @Override
        public int width() {
            return file.info().width();
        }

        @Override
        public int height() {
            return file.info().height();
        }

        @Override
        public String sha256() {
            return file.info().sha256();
        }

        @Override
        public Picture resized(int width, int height, Monitor monitor) {
            PictureInfo info = file.info();
            double scale = Math.max((double) width / info.width(), (double) height / info.height());
            double longest = Math.ceil(Math.min(1, scale) * Math.max(info.width(), info.height()));
            PictureBuffer decoded = file.decode((int) longest, monitor);
            return decoded.width() == width && decoded.height() == height
                    ? decoded
                    : resampler.resize(decoded, width, height, monitor);
        }
    }
}

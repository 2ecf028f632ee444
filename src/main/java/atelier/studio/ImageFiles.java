package atelier.studio;

import atelier.art.Monitor;
import atelier.image.ExportOptions;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.PictureFile;
import atelier.image.PictureFormat;
import atelier.image.PictureInfo;
import atelier.image.PictureReader;
import atelier.image.PictureWriter;
import atelier.image.Resampler;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Picture files on disk. */
final class ImageFiles implements PictureFiles {
    private static final Set<String> EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "png", "tif", "tiff", "webp", "bmp", "gif");

    private final PictureReader reader = new PictureReader();
    private final PictureWriter writer = new PictureWriter();
    private final Resampler resampler = new Resampler();
    private final String software;

    ImageFiles(String software) {
        this.software = software;
    }

    @Override
    public boolean readable(Path file) {
        String name = file.getFileName().toString();
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public PixelSize size(Path file) {
        PictureInfo info = reader.open(file).info();
        return new PixelSize(info.width(), info.height());
    }

    @Override
    public Opened open(Path file, int longestSide, Monitor monitor) {
        PictureFile opened = reader.open(file);
        PictureInfo info = opened.info();
        PictureBuffer picture = longestSide == 0 ? opened.decode(monitor) : opened.decode(longestSide, monitor);
        return new Opened(info.width(), info.height(), picture, info.recipe(), info.sha256());
    }

    @Override
    public PictureBuffer resize(PictureBuffer picture, int longestSide) {
        return Math.max(picture.width(), picture.height()) == longestSide
                ? picture
                : resampler.fit(picture, longestSide, Monitor.NONE);
    }

    @Override
    public Path write(
            Picture picture,
            Optional<Path> photo,
            Path folder,
            String name,
            ExportSettings settings,
            Optional<String> recipeJson,
            Monitor monitor) {
        PictureFormat format = PictureFormat.valueOf(settings.format().toUpperCase(Locale.ROOT));
        PictureBuffer.Depth depth =
                settings.depth().equals("16") ? PictureBuffer.Depth.SIXTEEN : PictureBuffer.Depth.EIGHT;
        ExportOptions options =
                ExportOptions.of(format, depth, software).withQuality((int) Math.round(settings.quality()));
        if (photo.isPresent()) {
            options = options.withExif(reader.open(photo.get()).exif(), settings.keepLocation());
        }
        if (recipeJson.isPresent()) {
            options = options.withRecipe(recipeJson.get());
        }
        return writer.write(picture, folder, name, options, monitor);
    }
}

package atelier.image.decode;

import atelier.image.icc.IccProfile;
import atelier.image.meta.ByteSource;
import atelier.image.meta.Exif;
import atelier.image.meta.Tag;
import atelier.image.meta.TiffReader;
import atelier.image.meta.XmpReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a TIFF file's first directory says beside its pixels. */
public final class TiffFacts implements ContainerFacts {
    private static final int HEIGHT = 257;
    private static final int PHOTOMETRIC = 262;
    private static final int ROWS_PER_STRIP = 278;
    private static final int TILE_HEIGHT = 323;
    private static final int SUB_DIRECTORIES = 330;
    private static final int XMP = 700;
    private static final int ICC = 34675;
    private static final int DNG_VERSION = 0xC612;
    private static final int SENSOR_MOSAIC = 32803;
    private static final int SENSOR_LINEAR = 34892;

    private final List<Tag> tags;
    private final List<Tag> child;
    private final Exif exif;

    public TiffFacts(ByteSource source) throws IOException {
        TiffReader reader = new TiffReader(source);
        this.tags = reader.first();
        this.child = reader.child(tags, SUB_DIRECTORIES);
        this.exif = Exif.read(source);
    }

    /** Whether this is a camera's RAW file in TIFF's clothes. */
    public boolean isRaw() {
        return TiffReader.find(tags, DNG_VERSION).isPresent() || sensor(tags) || sensor(child);
    }

    private static boolean sensor(List<Tag> directory) {
        int kind = number(directory, PHOTOMETRIC);
        return kind == SENSOR_MOSAIC || kind == SENSOR_LINEAR;
    }

    @Override
    public int bandRows() {
        int rows = Math.max(number(tags, ROWS_PER_STRIP), number(tags, TILE_HEIGHT));
        return rows > 0 && rows <= number(tags, HEIGHT) / 2 ? rows : Integer.MAX_VALUE;
    }

    @Override
    public Optional<IccProfile> profile() {
        return TiffReader.find(tags, ICC).map(Tag::bytes).flatMap(IccProfile::parse);
    }

    @Override
    public Exif exif() {
        return exif;
    }

    @Override
    public Optional<String> recipe() {
        return TiffReader.find(tags, XMP).flatMap(tag -> new XmpReader(tag.bytes()).recipe());
    }

    private static int number(List<Tag> directory, int id) {
        return TiffReader.find(directory, id).map(Tag::number).orElse(0);
    }
}

package atelier.image.meta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that a camera wrote (EXIF 2.32). Of the file's own tags only those that describe the photo are kept;
 * thumbnails, structure, and maker notes are not: maker notes hold positions in the old file and often previews.
 *
 * @param image tags of the main directory
 * @param photo tags of the EXIF directory
 * @param gps where it was taken
 * @param interop the interoperability directory, which names Adobe RGB
 */
public record Exif(List<Tag> image, List<Tag> photo, List<Tag> gps, List<Tag> interop) {
    public static final Exif NONE = new Exif(List.of(), List.of(), List.of(), List.of());

    private static final int ORIENTATION = 0x112;
    private static final int SOFTWARE = 0x131;
    private static final int INTEROP_POINTER = 0xA005;
    private static final int COLOR_SPACE = 0xA001;
    private static final int PIXEL_WIDTH = 0xA002;
    private static final int PIXEL_HEIGHT = 0xA003;

    /** Description, make, model, resolution, software, date, artist, host, rating, copyright, the XP texts. */
    private static final Set<Integer> KEPT_IMAGE_TAGS = Set.of(
            0x10D, 0x10E, 0x10F, 0x110, 0x112, 0x11A, 0x11B, 0x128, 0x131, 0x132, 0x13B, 0x13C, 0x4746, 0x4749, 0x8298,
            0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F);

    private static final Set<Integer> DROPPED_PHOTO_TAGS = Set.of(0x927C, INTEROP_POINTER, 0xEA1C);

    public Exif {
        image = List.copyOf(image);
        photo = List.copyOf(photo);
        gps = List.copyOf(gps);
        interop = List.copyOf(interop);
    }

    /** Parses an EXIF block or a TIFF file; what is broken is left out. */
    public static Exif read(ByteSource source) {
        try {
            TiffReader reader = new TiffReader(source);
            List<Tag> root = reader.first();
            List<Tag> photo = reader.child(root, TiffDirectories.EXIF_POINTER);
            return new Exif(
                    root.stream()
                            .filter(tag -> KEPT_IMAGE_TAGS.contains(tag.id()))
                            .toList(),
                    photo.stream()
                            .filter(tag -> !DROPPED_PHOTO_TAGS.contains(tag.id()))
                            .toList(),
                    reader.child(root, TiffDirectories.GPS_POINTER),
                    reader.child(photo, INTEROP_POINTER));
        } catch (IOException broken) {
            return NONE;
        }
    }

    public boolean isEmpty() {
        return image.isEmpty() && photo.isEmpty() && gps.isEmpty();
    }

    /** The orientation's number, 1 to 8. */
    public int orientation() {
        int value = TiffReader.find(image, ORIENTATION).map(Tag::number).orElse(1);
        return value >= 1 && value <= 8 ? value : 1;
    }

    /** Maker and model, once each. */
    public Optional<String> camera() {
        String make = text(image, 0x10F).orElse("");
        String model = text(image, 0x110).orElse("");
        String both = model.startsWith(make) ? model : (make + " " + model).strip();
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    /** When the photo was taken, as the camera wrote it: "2026:11:21 10:20:30". */
    public Optional<String> taken() {
        return text(photo, 0x9003).or(() -> text(image, 0x132));
    }

    public Optional<String> lens() {
        return text(photo, 0xA434);
    }

    public Optional<String> copyright() {
        return text(image, 0x8298);
    }

    /** Whether the camera says Adobe RGB, by the DCF option file mark or the unofficial colour space 2. */
    public boolean adobeRgb() {
        return text(interop, 1).filter(mark -> mark.startsWith("R03")).isPresent()
                || TiffReader.find(photo, COLOR_SPACE).map(Tag::number).orElse(0) == 2;
    }

    /** The same facts for a new, upright sRGB picture. */
    public Exif forExport(int width, int height, boolean keepGps, String software) {
        List<Tag> newImage = without(image, Set.of(ORIENTATION, SOFTWARE));
        newImage.add(Tag.shorts(ORIENTATION, 1));
        newImage.add(Tag.text(SOFTWARE, software));
        List<Tag> newPhoto = without(photo, Set.of(COLOR_SPACE, PIXEL_WIDTH, PIXEL_HEIGHT));
        newPhoto.add(Tag.shorts(COLOR_SPACE, 1));
        newPhoto.add(Tag.longs(PIXEL_WIDTH, width));
        newPhoto.add(Tag.longs(PIXEL_HEIGHT, height));
        return new Exif(newImage, newPhoto, keepGps ? gps : List.of(), List.of());
    }

    /** A block that {@link #read} takes: the form of JPEG's APP1 (behind its mark) and PNG's eXIf. */
    public byte[] toBytes() {
        byte[] directories = TiffDirectories.layOut(8, image, photo, gps);
        return ByteBuffer.allocate(8 + directories.length)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .put(directories)
                .array();
    }

    private static Optional<String> text(List<Tag> tags, int id) {
        return TiffReader.find(tags, id).map(Tag::text).filter(text -> !text.isBlank());
    }

    private static List<Tag> without(List<Tag> tags, Set<Integer> ids) {
        List<Tag> kept = new ArrayList<>(tags);
        kept.removeIf(tag -> ids.contains(tag.id()));
        return kept;
    }
}

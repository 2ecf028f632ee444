package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.art.Monitor;
import atelier.image.meta.Exif;
import atelier.image.meta.Tag;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureWriterTest {
    private static final Exif SOURCE = new Exif(
            List.of(Tag.shorts(0x112, 6), Tag.text(0x10F, "Nikon"), Tag.text(0x8298, "© Ada")),
            List.of(Tag.text(0x9003, "2026:11:21 10:20:30"), Tag.longs(0xA002, 9), Tag.longs(0xA003, 9)),
            List.of(Tag.text(1, "N"), new Tag(2, 5, 3, new byte[] {
                0, 0, 0, 48, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 6, 0, 0, 0, 1
            })),
            List.of());

    @TempDir
    Path folder;

    private Path write(Picture picture, ExportOptions options) {
        return new PictureWriter().write(picture, folder, "out", options, Monitor.NONE);
    }

    private static ExportOptions options(PictureFormat format) {
        return ExportOptions.of(format, PictureBuffer.Depth.EIGHT, "Atelier 0.1.0");
    }

    @Property(tries = 40)
    void whatIsLosslessComesBackExactly(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll boolean sixteen,
            @ForAll boolean alpha,
            @ForAll boolean tiff,
            @ForAll long seed)
            throws Exception {
        PictureBuffer.Depth depth = sixteen ? PictureBuffer.Depth.SIXTEEN : PictureBuffer.Depth.EIGHT;
        PictureBuffer picture = TestPictures.noise(width, height, depth, alpha, seed);
        Path place = Files.createTempDirectory("lossless");
        PictureFormat format = tiff ? PictureFormat.TIFF : PictureFormat.PNG;
        Path path = new PictureWriter().write(picture, place, "x", ExportOptions.of(format, depth, "t"), Monitor.NONE);
        PictureBuffer back = TestPictures.decode(path);
        Files.delete(path);
        Files.delete(place);
        assertThat(back.depth()).isEqualTo(depth);
        assertThat(back.hasAlpha()).isEqualTo(alpha);
        assertThat(TestPictures.rgb(back)).isEqualTo(TestPictures.rgb(picture));
        assertThat(TestPictures.alpha(back)).isEqualTo(TestPictures.alpha(picture));
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "TIFF"})
    void picturesOfManyStripsAndChunksComeBack(PictureFormat format) {
        PictureBuffer picture = TestPictures.noise(700, 900, PictureBuffer.Depth.SIXTEEN, false, 7);
        Path path = write(picture, ExportOptions.of(format, PictureBuffer.Depth.SIXTEEN, "t"));
        assertThat(TestPictures.rgb(TestPictures.decode(path))).isEqualTo(TestPictures.rgb(picture));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF"})
    void theFactsStayAndThePlaceGoes(PictureFormat format) throws Exception {
        Path path = write(
                TestPictures.gradient(40, 30),
                options(format).withExif(SOURCE, false).withCredit("Ada & Co"));
        Metadata read = ImageMetadataReader.readMetadata(path.toFile());
        ExifIFD0Directory image = read.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(image.getString(ExifIFD0Directory.TAG_MAKE)).isEqualTo("Nikon");
        assertThat(image.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(1);
        assertThat(image.getString(ExifIFD0Directory.TAG_SOFTWARE)).isEqualTo("Atelier 0.1.0");
        ExifSubIFDDirectory photo = read.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(photo.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)).isEqualTo("2026:11:21 10:20:30");
        assertThat(photo.getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_WIDTH)).isEqualTo(40);
        assertThat(photo.getInt(ExifSubIFDDirectory.TAG_EXIF_IMAGE_HEIGHT)).isEqualTo(30);
        assertThat(read.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(read.getFirstDirectoryOfType(ExifThumbnailDirectory.class)).isNull();
        assertThat(read.getFirstDirectoryOfType(IccDirectory.class)).isNotNull();
        assertThat(new PictureReader().open(path).info().profile()).isPresent();
        String xmp = read.getFirstDirectoryOfType(XmpDirectory.class)
                .getXmpProperties()
                .toString();
        assertThat(xmp).contains("compositeWithTrainedAlgorithmicMedia").contains("Ada & Co");
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF"})
    void thePlaceStaysWhenAsked(PictureFormat format) throws Exception {
        Path path = write(TestPictures.gradient(40, 30), options(format).withExif(SOURCE, true));
        GpsDirectory gps = ImageMetadataReader.readMetadata(path.toFile()).getFirstDirectoryOfType(GpsDirectory.class);
        assertThat(gps.getRationalArray(2)[0].intValue()).isEqualTo(48);
        assertThat(new PictureReader().open(path).info().hasPosition()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF"})
    void recipesComeBack(PictureFormat format) {
        Random random = new Random(4);
        StringBuilder lines = new StringBuilder("{\"note\":\"<é & 画> ]]>\",\"codes\":[");
        for (int i = 0; i < 60_000; i++) {
            lines.append(random.nextFloat()).append(',');
        }
        for (String recipe : List.of(
                "{\"schema\":1,\"name\":\"a<b & \\\"c\\\"\"}",
                lines.append("0]}").toString())) {
            Path path = write(TestPictures.gradient(8, 8), options(format).withRecipe(recipe));
            assertThat(new PictureReader().open(path).info().recipe()).contains(recipe);
            assertThat(TestPictures.decode(path).width()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF"})
    void otherReadersAgree(PictureFormat format) throws Exception {
        PictureBuffer picture = TestPictures.gradient(64, 48);
        Path path = write(picture, options(format).withExif(SOURCE, true));
        var image = javax.imageio.ImageIO.read(path.toFile());
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    assertThat(image.getRGB(x, y) >> shift & 0xFF)
                            .isCloseTo(
                                    picture.argb(x, y) >> shift & 0xFF, within(format == PictureFormat.JPEG ? 6 : 0));
                }
            }
        }
    }

    @Test
    void jpegKeepsFullColourResolution() throws Exception {
        for (boolean progressive : new boolean[] {false, true}) {
            ExportOptions plain = options(PictureFormat.JPEG);
            ExportOptions options = new ExportOptions(
                    plain.format(),
                    plain.depth(),
                    80,
                    progressive,
                    plain.exif(),
                    false,
                    "t",
                    plain.credit(),
                    plain.recipe());
            byte[] jpeg = Files.readAllBytes(write(TestPictures.gradient(64, 48), options));
            int frame = frame(jpeg);
            assertThat(jpeg[frame + 1] & 0xFF).isEqualTo(progressive ? 0xC2 : 0xC0);
            for (int c = 0; c < 3; c++) {
                assertThat(jpeg[frame + 11 + 3 * c]).isEqualTo((byte) 0x11);
            }
        }
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0 && (jpeg[at + 1] & 0xFF) != 0xC2) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
        }
        return at;
    }

    @Test
    void betterQualityIsNearer() {
        PictureBuffer picture = TestPictures.noise(64, 64, PictureBuffer.Depth.EIGHT, false, 3);
        double rough = error(picture, 20);
        assertThat(error(picture, 100)).isLessThan(0.02).isLessThan(rough);
    }

    private double error(PictureBuffer picture, int quality) {
        PictureBuffer back =
                TestPictures.decode(write(picture, options(PictureFormat.JPEG).withQuality(quality)));
        float[] a = TestPictures.rgb(picture);
        float[] b = TestPictures.rgb(back);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    @Test
    void transparentPartsOfAJpegAreWhite() {
        PictureBuffer picture = PictureBuffer.allocate(16, 16, PictureBuffer.Depth.EIGHT, true);
        picture.writeAlpha(picture.bounds(), new float[256]);
        assertThat(TestPictures.decode(write(picture, options(PictureFormat.JPEG)))
                        .argb(3, 3))
                .isEqualTo(0xFFFFFFFF);
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        PictureBuffer picture = TestPictures.gradient(4, 4);
        List<String> names = Stream.of(1, 2, 3)
                .map(i ->
                        write(picture, options(PictureFormat.PNG)).getFileName().toString())
                .toList();
        assertThat(names).containsExactly("out.png", "out (2).png", "out (3).png");
        assertThat(FreeName.preview(folder, "out", "png")).isEqualTo("out (4).png");
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF"})
    void cancelLeavesNothing(PictureFormat format) throws Exception {
        Monitor afterSomeRows = new Monitor() {
            private int asked;

            @Override
            public boolean cancelled() {
                return ++asked > 5;
            }
        };
        assertThatThrownBy(() -> new PictureWriter()
                        .write(TestPictures.gradient(64, 64), folder, "out", options(format), afterSomeRows))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void failuresAreExplained() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
        PictureBuffer picture = TestPictures.gradient(4, 4);
        assertThatThrownBy(
                        () -> new PictureWriter().write(picture, file, "out", options(PictureFormat.PNG), Monitor.NONE))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("is not a folder");
        for (String name : List.of("a/b", " ", "nul\0")) {
            assertThatThrownBy(() -> new PictureWriter()
                            .write(picture, folder.resolve("n"), name, options(PictureFormat.PNG), Monitor.NONE))
                    .as(name)
                    .isInstanceOf(PictureException.class);
        }
        assertThatThrownBy(() -> new PictureWriter()
                        .write(picture, folder, "x".repeat(300), options(PictureFormat.PNG), Monitor.NONE))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> write(
                        PictureBuffer.allocate(70_000, 1, PictureBuffer.Depth.EIGHT, false),
                        options(PictureFormat.JPEG)))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("Choose PNG or TIFF");
    }
}

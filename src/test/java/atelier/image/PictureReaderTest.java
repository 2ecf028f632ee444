package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.art.Monitor;
import atelier.image.meta.Exif;
import atelier.image.meta.Tag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "progressive.jpg, JPEG, 48, 32, 7C0084, 3",
        "grey.jpg, JPEG, 33, 21, 808080, 3",
        "plain.png, PNG, 37, 29, 694D14, 0",
        "interlaced.png, PNG, 37, 29, 694D14, 0",
        "deflate.tif, TIFF, 37, 29, 694D14, 0",
        "jpeg.tif, TIFF, 37, 29, 694D14, 16",
        "lzw16.tif, TIFF, 16, 16, 770088, 1",
        "lossless.webp, WEBP, 37, 29, 694D14, 0",
        "lossy.webp, WEBP, 37, 29, 694D14, 24",
        "a.bmp, BMP, 37, 29, 694D14, 0",
        "a.gif, GIF, 37, 29, 694D14, 16",
        "cmyk.jpg, JPEG, 32, 32, 34468B, 6"
    })
    void readsEveryFormat(String name, PictureFormat format, int width, int height, String middle, int tolerance) {
        PictureFile file = new PictureReader().open(TestPictures.resource(name));
        PictureBuffer picture = file.decode(Monitor.NONE);
        assertThat(file.info().format()).isEqualTo(format);
        assertThat(List.of(picture.width(), picture.height())).containsExactly(width, height);
        assertThat(List.of(file.info().width(), file.info().height())).containsExactly(width, height);
        int colour = picture.argb(width / 2, height / 2);
        int expected = Integer.parseInt(middle, 16);
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(colour >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(tolerance));
        }
    }

    @Test
    void contentDecidesNotTheExtension() throws Exception {
        Path wrong = Files.copy(TestPictures.resource("plain.png"), folder.resolve("photo.jpg"));
        assertThat(new PictureReader().open(wrong).info().format()).isEqualTo(PictureFormat.PNG);
        assertThat(TestPictures.decode(wrong).argb(18, 14)).isEqualTo(0xFF694D14);
    }

    @Test
    void alphaStaysAsideAndColoursStayUnmultiplied() {
        PictureBuffer picture = TestPictures.decode(TestPictures.resource("alpha.webp"));
        assertThat(picture.hasAlpha()).isTrue();
        assertThat(picture.argb(8, 8)).isEqualTo(0x80FF0000);
        assertThat(picture.argb(0, 0) >>> 24).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, ABC/DEF",
        "2, CBA/FED",
        "3, FED/CBA",
        "4, DEF/ABC",
        "5, AD/BE/CF",
        "6, DA/EB/FC",
        "7, FC/EB/DA",
        "8, CF/BE/AD"
    })
    void turnsPicturesUpright(int orientation, String expected) {
        byte[] rows = {0, 'A', 'B', 'C', 0, 'D', 'E', 'F'};
        Exif exif = new Exif(List.of(Tag.shorts(0x112, orientation)), List.of(), List.of(), List.of());
        Path path = TestPictures.png(folder.resolve("o.png"), 3, 2, 8, 0, rows, "eXIf", exif.toBytes());
        PictureInfo info = new PictureReader().open(path).info();
        PictureBuffer picture = TestPictures.decode(path);
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < picture.height(); y++) {
            text.append(y == 0 ? "" : "/");
            for (int x = 0; x < picture.width(); x++) {
                text.append((char) (picture.argb(x, y) & 0xFF));
            }
        }
        assertThat(text).hasToString(expected);
        assertThat(info.width()).isEqualTo(picture.width());
        assertThat(info.height()).isEqualTo(picture.height());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 40", "0, 2, A0", "0, 4, 6C", "0, 16, 12345678", "4, 16, 123456789ABCDEF0", "6, 8, 11223344"})
    void readsEveryDepth(int colorType, int bits, String hex) {
        byte[] data = new byte[1 + hex.length() / 2];
        for (int i = 1; i < data.length; i++) {
            data[i] = (byte) Integer.parseInt(hex, 2 * i - 2, 2 * i, 16);
        }
        int samples = colorType == 0 ? 1 : colorType == 4 ? 2 : 4;
        int width = (data.length - 1) * 8 / bits / samples;
        Path path = TestPictures.png(folder.resolve("d.png"), width, 1, bits, colorType, data, "", data);
        PictureBuffer picture = TestPictures.decode(path);
        float max = (1 << bits) - 1;
        for (int x = 0; x < width; x++) {
            int digits = Math.max(1, bits / 4);
            long sample = bits >= 4
                    ? Long.parseLong(hex.substring(x * samples * digits, x * samples * digits + digits), 16)
                    : Integer.parseInt(hex, 16) >> (8 - bits * (x + 1)) & (1 << bits) - 1;
            float tolerance = picture.depth() == PictureBuffer.Depth.EIGHT ? 0.002f : 1e-6f;
            assertThat(TestPictures.rgb(picture)[x]).isCloseTo(sample / max, within(tolerance));
        }
        assertThat(picture.hasAlpha()).isEqualTo(colorType >= 4);
    }

    @Test
    void previewOfAnInterlacedPictureUsesItsCoarsePasses() {
        PictureBuffer preview = new PictureReader()
                .open(TestPictures.resource("interlaced.png"))
                .decode(8, Monitor.NONE);
        PictureBuffer whole =
                new PictureReader().open(TestPictures.resource("plain.png")).decode(8, Monitor.NONE);
        assertThat(preview.width()).isEqualTo(8).isEqualTo(whole.width());
        assertThat(TestPictures.rgb(preview)).containsExactly(TestPictures.rgb(whole), within(0.2f));
    }

    @Test
    void previewHasTheMeanOfThePhoto() {
        PictureBuffer preview = new PictureReader()
                .open(TestPictures.resource("progressive.jpg"))
                .decode(6, Monitor.NONE);
        assertThat(preview.width()).isEqualTo(6);
        assertThat(preview.height()).isEqualTo(4);
        assertThat(preview.argb(0, 0) >> 16 & 0xFF).isGreaterThan(preview.argb(0, 3) >> 16 & 0xFF);
    }

    @Test
    void cancelStopsTheDecoders() {
        Monitor cancelled = new Monitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        for (String name : List.of("progressive.jpg", "plain.png", "interlaced.png", "deflate.tif", "lossy.webp")) {
            PictureFile file = new PictureReader().open(TestPictures.resource(name));
            assertThatThrownBy(() -> file.decode(cancelled)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void tellsTheFactsOfTheFile() {
        Exif exif = new Exif(
                List.of(Tag.text(0x10F, "Canon"), Tag.text(0x110, "Canon EOS R5")),
                List.of(Tag.text(0x9003, "2026:11:21 10:20:30")),
                List.of(Tag.text(1, "N")),
                List.of());
        Path path = TestPictures.png(folder.resolve("f.png"), new int[] {0}, "eXIf", exif.toBytes());
        PictureInfo info = new PictureReader().open(path).info();
        assertThat(info.camera()).contains("Canon EOS R5");
        assertThat(info.taken()).contains("2026:11:21 10:20:30");
        assertThat(info.hasPosition()).isTrue();
        assertThat(info.sha256()).hasSize(64);
    }
}

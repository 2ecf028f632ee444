package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.color.DeltaE;
import atelier.image.color.Lab;
import atelier.image.meta.Exif;
import atelier.image.meta.Tag;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureColorTest {
    /** Red, green, blue and a grey of sRGB. */
    private static final int[] SRGB = {0xFF0000, 0x00FF00, 0x0000FF, 0x808080};

    /** The same colours as Display P3 and Adobe RGB write them. */
    private static final int[] DISPLAY_P3 = {0xEA3323, 0x75FB4C, 0x0000F5, 0x808080};

    private static final int[] ADOBE_RGB = {0xDB0000, 0x90FF3C, 0x0000FA, 0x7F7F7F};

    @TempDir
    Path folder;

    @Test
    void displayP3KeepsItsColours() {
        assertSame(DISPLAY_P3, SRGB, IccBytes.displayP3(), "Display P3");
    }

    @Test
    void adobeRgbKeepsItsColours() {
        assertSame(ADOBE_RGB, SRGB, IccBytes.adobeRgb(), "Adobe RGB (1998)");
    }

    @Test
    void theJdksEngineAgreesOnADisplayP3Photo() {
        int[] colours = {0x204060, 0x906040, 0x557733, 0xC0B0A0, 0x101820};
        Path path = TestPictures.png(
                folder.resolve("p.png"), colours, "iCCP", TestPictures.namedProfile(IccBytes.displayP3()));
        PictureBuffer picture = TestPictures.decode(path);
        ICC_Profile profile = ICC_Profile.getInstance(IccBytes.displayP3());
        ColorSpace space = new java.awt.color.ICC_ColorSpace(profile);
        for (int i = 0; i < colours.length; i++) {
            float[] expected = space.toRGB(new float[] {
                (colours[i] >> 16 & 0xFF) / 255f, (colours[i] >> 8 & 0xFF) / 255f, (colours[i] & 0xFF) / 255f
            });
            assertThat(DeltaE.ciede2000(lab(picture, i), Lab.ofSrgb(expected[0], expected[1], expected[2])))
                    .isLessThan(1);
        }
    }

    @Test
    void aCameraThatOnlyNamesAdobeRgbIsBelieved() {
        Exif exif = new Exif(List.of(), List.of(Tag.shorts(0xA001, 2)), List.of(), List.of());
        Path path = TestPictures.png(folder.resolve("a.png"), ADOBE_RGB, "eXIf", exif.toBytes());
        assertSame(TestPictures.decode(path), SRGB);
    }

    @Test
    void aProfileInAJpegIsUsed() throws Exception {
        PictureBuffer grey = PictureBuffer.allocate(16, 16, PictureBuffer.Depth.EIGHT, false);
        float[] values = new float[3 * 256];
        java.util.Arrays.fill(values, 0, 256, 0.9176f);
        java.util.Arrays.fill(values, 256, 512, 0.2f);
        java.util.Arrays.fill(values, 512, 768, 0.1373f);
        grey.writeRgb(grey.bounds(), values);
        Path plain = new PictureWriter()
                .write(
                        grey,
                        folder,
                        "j",
                        ExportOptions.of(PictureFormat.JPEG, PictureBuffer.Depth.EIGHT, "t")
                                .withQuality(100),
                        atelier.art.Monitor.NONE);
        byte[] jpeg =
                TestPictures.withSegment(Files.readAllBytes(plain), 0xE2, "ICC_PROFILE\0\1\1", IccBytes.displayP3());
        // the writer's own sRGB profile must not win: it is piece 1 of 1 as well, so it is taken out
        Path path = TestPictures.write(folder.resolve("p3.jpg"), withoutLastProfile(jpeg));
        assertThat(new PictureReader().open(path).info().profile()).contains("Display P3");
        assertThat(DeltaE.ciede2000(lab(TestPictures.decode(path), 0), Lab.ofSrgb(1, 0, 0)))
                .isLessThan(1);
    }

    private static byte[] withoutLastProfile(byte[] jpeg) {
        String text = new String(jpeg, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("ICC_PROFILE");
        byte[] changed = jpeg.clone();
        changed[at] = 'X';
        return changed;
    }

    @Test
    void inksWithoutAProfileLookLikePrint() {
        PictureBuffer cyan = TestPictures.decode(TestPictures.resource("cmyk.tif"));
        assertThat(DeltaE.ciede2000(lab(cyan, 0), Lab.ofSrgb(0, 174 / 255.0, 239 / 255.0)))
                .isLessThan(20);
    }

    private void assertSame(int[] stored, int[] expected, byte[] profile, String name) {
        Path path = TestPictures.png(folder.resolve("c.png"), stored, "iCCP", TestPictures.namedProfile(profile));
        assertThat(new PictureReader().open(path).info().profile()).contains(name);
        assertSame(TestPictures.decode(path), expected);
    }

    private static void assertSame(PictureBuffer picture, int[] expected) {
        for (int i = 0; i < expected.length; i++) {
            Lab wanted = Lab.ofSrgb(
                    (expected[i] >> 16 & 0xFF) / 255.0,
                    (expected[i] >> 8 & 0xFF) / 255.0,
                    (expected[i] & 0xFF) / 255.0);
            assertThat(DeltaE.ciede2000(lab(picture, i), wanted)).isLessThan(1);
        }
    }

    private static Lab lab(PictureBuffer picture, int x) {
        int argb = picture.argb(x, 0);
        return Lab.ofSrgb((argb >> 16 & 0xFF) / 255.0, (argb >> 8 & 0xFF) / 255.0, (argb & 0xFF) / 255.0);
    }
}

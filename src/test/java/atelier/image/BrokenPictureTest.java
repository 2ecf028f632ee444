package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPictureTest {
    @TempDir
    Path folder;

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                "progressive.jpg",
                "grey.jpg",
                "cmyk.jpg",
                "plain.png",
                "interlaced.png",
                "deflate.tif",
                "jpeg.tif",
                "lzw16.tif",
                "lossless.webp",
                "lossy.webp",
                "alpha.webp",
                "a.gif",
                "a.bmp");
    }

    @Property(tries = 100)
    void damageOnlyEverBecomesASentence(@ForAll("files") String name, @ForAll long seed) throws Exception {
        byte[] bytes = Files.readAllBytes(TestPictures.resource(name));
        Random random = new Random(seed);
        int wounds = 1 + random.nextInt(8);
        for (int i = 0; i < wounds; i++) {
            // headers are where damage does most
            int reach = random.nextBoolean() ? Math.min(bytes.length, 120) : bytes.length;
            bytes[random.nextInt(reach)] = (byte) random.nextInt();
        }
        assertOpensOrExplains(bytes);
    }

    @Property(tries = 100)
    void aTruncatedFileIsRefused(@ForAll("files") String name, @ForAll long seed) throws Exception {
        byte[] bytes = Files.readAllBytes(TestPictures.resource(name));
        assertOpensOrExplains(Arrays.copyOf(bytes, new Random(seed).nextInt(bytes.length)));
    }

    private static void assertOpensOrExplains(byte[] bytes) throws Exception {
        Path path = Files.createTempFile("broken", ".bin");
        try {
            Files.write(path, bytes);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                try {
                    new PictureReader().open(path).decode(64, Monitor.NONE);
                } catch (PictureException expected) {
                    assertThat(expected.getMessage()).endsWith(".");
                }
            });
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @Test
    void halfAPictureIsRefusedInEveryFormat() throws Exception {
        for (String name : files().allValues().orElseThrow().toArray(String[]::new)) {
            byte[] bytes = Files.readAllBytes(TestPictures.resource(name));
            Path half = TestPictures.write(folder.resolve(name), Arrays.copyOf(bytes, bytes.length * 6 / 10));
            assertThatThrownBy(() -> TestPictures.decode(half)).as(name).isInstanceOf(PictureException.class);
        }
    }

    @Test
    void absurdDimensionsAreRefusedBeforeAnythingIsAllocated() {
        Path path =
                TestPictures.png(folder.resolve("bomb.png"), 1_000_000, 1_000_000, 8, 2, new byte[1], "", new byte[0]);
        assertSentence(path, "“bomb.png” claims to be 1,000,000 × 1,000,000 pixels: too large to open.");
    }

    @Test
    void otherThingsAreExplained() throws Exception {
        assertSentence(folder, "is a folder");
        assertSentence(folder.resolve("gone.png"), "is not there");
        assertSentence(TestPictures.write(folder.resolve("zero.jpg"), new byte[0]), "is empty (0 bytes)");
        assertSentence(bytes("text.jpg", "dear diary, nothing to see here"), "is not a picture that Atelier knows");
        assertSentence(bytes("a.jpg", "\0\0\0\30ftypheic\0\0\0\0mif1heic"), "is a HEIC picture");
        assertSentence(bytes("b.jpg", "\0\0\0\30ftypavif\0\0\0\0mif1"), "is an AVIF picture");
        assertSentence(bytes("c.tif", "II*\0\20\0\0\0CR\2\0"), "camera RAW");
        assertSentence(bytes("d.nef", "MM\0*\0\0\0\10"), "JPEG, PNG, TIFF, WebP, BMP or GIF");
        assertSentence(bytes("e.jpg", "FUJIFILMCCD-RAW 0201FF"), "camera RAW");
    }

    @Test
    void aFileThatMayNotBeReadIsExplained() throws Exception {
        Path path = Files.copy(TestPictures.resource("plain.png"), folder.resolve("secret.png"));
        Files.setPosixFilePermissions(path, java.util.Set.of());
        // root reads everything: then there is nothing to explain
        if (!Files.isReadable(path)) {
            assertSentence(path, "permissions");
        } else {
            assertThat(TestPictures.decode(path).width()).isEqualTo(37);
        }
    }

    @Test
    void aProfileThatIsRubbishIsIgnored() {
        byte[] rubbish = IccBytes.displayP3();
        Arrays.fill(rubbish, 132, rubbish.length, (byte) 0x7F);
        Path path = TestPictures.png(
                folder.resolve("r.png"), new int[] {0x102030}, "iCCP", TestPictures.namedProfile(rubbish));
        assertThat(TestPictures.decode(path).argb(0, 0)).isEqualTo(0xFF102030);
    }

    private Path bytes(String name, String text) {
        return TestPictures.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertSentence(Path path, String part) {
        assertThatThrownBy(() -> new PictureReader().open(path))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining(part);
    }
}

package atelier.studio.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films are read back by a decoder, and appear whole or not at all. */
class FilmTest {
    private static final int FRAMES = 5;

    @TempDir
    Path folder;

    @Test
    void gif() throws IOException {
        Path file = folder.resolve("film.gif");
        try (Film film = new GifFilm(file, 20, false)) {
            write(film, 32, 24);
            assertThat(film.finish()).isEqualTo(file);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(FRAMES);
            assertThat(reader.getWidth(0)).isEqualTo(32);
            assertThat(reader.read(4).getRGB(5, 5) >> 8 & 0xFF).isCloseTo(160, within(8));
        } finally {
            reader.dispose();
        }
        assertThat(names()).containsExactly("film.gif");
    }

    @Test
    void mp4() throws IOException, JCodecException {
        Path file = folder.resolve("film.mp4");
        try (Film film = new Mp4Film(file, 24, false)) {
            write(film, 51, 38);
            film.finish();
        }
        try (SeekableByteChannel in = NIOUtils.readableChannel(file.toFile())) {
            FrameGrab grab = FrameGrab.createFrameGrab(in);
            int frames = 0;
            int last = 0;
            for (Picture picture = grab.getNativeFrame(); picture != null; picture = grab.getNativeFrame()) {
                assertThat(picture.getCroppedWidth()).isEqualTo(50);
                assertThat(picture.getCroppedHeight()).isEqualTo(38);
                last = picture.getPlaneData(0)[60] + 128;
                frames++;
            }
            assertThat(frames).isEqualTo(FRAMES);
            // limited range: 16 for black, 235 for white
            assertThat(last).isCloseTo(153, within(3));
        }
        assertThat(names()).containsExactly("film.mp4");
    }

    @Test
    void frames() throws IOException {
        Path target = folder.resolve("frames");
        try (Film film = new FrameFolder(target, false)) {
            write(film, 8, 8);
            film.finish();
        }
        assertThat(target.toFile().list()).hasSize(FRAMES).contains("00001.png", "00005.png");
        assertThat(ImageIO.read(target.resolve("00005.png").toFile()).getRGB(1, 1) & 0xFF)
                .isEqualTo(160);
        try (Film film = new FrameFolder(target, true)) {
            film.add(grey(4, 4, 0));
            film.finish();
        }
        assertThat(target.toFile().list()).containsExactly("00001.png");
        assertThat(names()).containsExactly("frames");
    }

    @Test
    void whatIsNotFinishedLeavesNothing() throws IOException {
        for (Film film : new Film[] {
            new GifFilm(folder.resolve("a.gif"), 20, false),
            new Mp4Film(folder.resolve("a.mp4"), 24, false),
            new FrameFolder(folder.resolve("a"), false)
        }) {
            film.add(grey(16, 16, 3));
            film.close();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsThereStaysWithoutConsent() throws IOException {
        Path file = Files.writeString(folder.resolve("film.gif"), "mine");
        try (Film film = new GifFilm(file, 20, false)) {
            write(film, 8, 8);
            assertThatThrownBy(film::finish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(file).hasContent("mine");
        assertThat(names()).containsExactly("film.gif");
    }

    private static void write(Film film, int width, int height) throws IOException {
        for (int i = 0; i < FRAMES; i++) {
            film.add(grey(width, height, i));
        }
    }

    private static PictureBuffer grey(int width, int height, int index) {
        PictureBuffer frame = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        float[] rgb = new float[3 * width * height];
        Arrays.fill(rgb, 40 * index / 255f);
        frame.writeRgb(new Region(0, 0, width, height), rgb);
        return frame;
    }

    private String[] names() {
        File[] files = folder.toFile().listFiles();
        return Arrays.stream(files).map(File::getName).sorted().toArray(String[]::new);
    }
}

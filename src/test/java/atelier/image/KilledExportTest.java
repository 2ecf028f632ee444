package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ChildJava;
import atelier.art.Monitor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledExportTest {
    @TempDir
    Path folder;

    /** Exports a picture that never ends, and says so when it is in the middle. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            PictureBuffer tile = TestPictures.noise(2000, 1, PictureBuffer.Depth.EIGHT, false, 1);
            Picture endless = new Picture() {
                @Override
                public int width() {
                    return 2000;
                }

                @Override
                public int height() {
                    return 4000;
                }

                @Override
                public boolean hasAlpha() {
                    return false;
                }

                @Override
                public void readRgb(Region region, float[] rgb) {
                    if (region.y() == 2000) {
                        System.out.println("in the middle");
                        waitForTheEnd();
                    }
                    tile.readRgb(new Region(0, 0, 2000, 1), rgb);
                }

                @Override
                public void readAlpha(Region region, float[] alpha) {
                    tile.readAlpha(new Region(0, 0, 2000, 1), alpha);
                }
            };
            new PictureWriter()
                    .write(
                            endless,
                            Path.of(args[0]),
                            "out",
                            ExportOptions.of(PictureFormat.valueOf(args[1]), PictureBuffer.Depth.EIGHT, "t"),
                            Monitor.NONE);
        }

        private static void waitForTheEnd() {
            try {
                Thread.sleep(120_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aKilledExportLeavesNoFileUnderTheFinalName() throws Exception {
        Process child = ChildJava.of(Child.class).start(folder.toString(), "PNG");
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("in the middle");
            assertThat(names()).hasSize(1).allMatch(name -> name.startsWith(".atelier-") && name.endsWith(".part"));
            // while the other process lives its file is left alone
            assertThat(export()).isEqualTo("out.png");
            assertThat(names()).hasSize(2);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(names()).filteredOn(name -> !name.startsWith(".")).containsExactly("out.png");
        assertThat(export()).isEqualTo("out (2).png");
        assertThat(names()).containsExactly("out (2).png", "out.png");
    }

    private String export() {
        return new PictureWriter()
                .write(
                        TestPictures.gradient(8, 8),
                        folder,
                        "out",
                        ExportOptions.of(PictureFormat.PNG, PictureBuffer.Depth.EIGHT, "t"),
                        Monitor.NONE)
                .getFileName()
                .toString();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

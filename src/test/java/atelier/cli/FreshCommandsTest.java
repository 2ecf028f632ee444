package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.generator.SmallGenerators;
import atelier.studio.LocalStudio;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sampling, breeding, walking and finding from the command line, with the model that ships. */
@Timeout(180)
class FreshCommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theSameSeedIsTheSameBytes() throws IOException {
        SmallGenerators.styleGan(folder.resolve("home/runs/00000-small/model"), 16);
        for (String generator : List.of("codes", "model")) {
            for (String to : List.of("a", "b")) {
                assertThat(run("sample", "--generator", generator, "--seed", "4", "--count", "2", "--out", path(to)))
                        .as(err.toString(StandardCharsets.UTF_8))
                        .isZero();
            }
            List<Path> first = files("a");
            assertThat(first).hasSize(4);
            for (Path file : first) {
                assertThat(folder.resolve("b").resolve(file.getFileName())).hasSameBinaryContentAs(file);
                Files.delete(file);
            }
        }
    }

    @Test
    void childrenOfFilesAndNames() throws IOException {
        assertThat(run("sample", "--seed", "1", "--count", "1", "--out", path("a")))
                .isZero();
        Path parent = files("a").stream()
                .filter(file -> file.toString().endsWith(".style"))
                .findFirst()
                .orElseThrow();
        out.reset();
        assertThat(run("breed", parent.toString(), "Umber", "--children", "2", "--json", "--out", path("b")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        String line = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertThat(new ObjectMapper().readTree(line).path("event").asText()).isEqualTo("style");
        assertThat(files("b")).hasSize(4);
        assertThat(run("breed", "Umber", "--out", path("c"))).isEqualTo(2);
        assertThat(run("breed", "Umber", "Jade", "--mutation", "2", "--out", path("c")))
                .isEqualTo(2);
    }

    @Test
    void aWalkIsAFilmAndNothingIsReplaced() {
        assertThat(run("walk", "Umber", "Jade", "--frames", "3", "--side", "48", "--loop", "--out", path("w.gif")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(folder.resolve("w.gif")).isNotEmptyFile();
        assertThat(run("walk", "Umber", "Jade", "--frames", "3", "--side", "48", "--out", path("w.gif")))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is there already");
        assertThat(folder.toFile().list((dir, name) -> name.startsWith(".film")))
                .isEmpty();
    }

    @Test
    void aStylesOwnPictureFindsTheStyle() throws IOException {
        run("sample", "--seed", "1", "--count", "1", "--out", path("a"));
        Path picture = files("a").stream()
                .filter(file -> file.toString().endsWith(".png"))
                .findFirst()
                .orElseThrow();
        out.reset();
        assertThat(run("project", picture.toString(), "--json", "--out", path("b")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"event\":\"found\"")
                .contains("\"event\":\"near\"");
        assertThat(run("project", path("nothing.png"), "--out", path("b"))).isEqualTo(1);
        assertThat(run("project", picture.toString(), "--generator", "nobody", "--out", path("b")))
                .isEqualTo(1);
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve(name))) {
            return entries.sorted().toList();
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", path("home"), "--device", "cpu"));
        CliSetting setting = new CliSetting(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Map.of(),
                (options, model) -> LocalStudio.openForCommand(options, model, Runnable::run));
        return new Cli(setting).run(all.toArray(String[]::new));
    }
}

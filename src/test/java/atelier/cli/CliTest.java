package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CliTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;

    @Test
    void paintsFoldersWithTheirTreeMirrored() {
        Path in = folder.resolve("in put");
        Samples.photo(in, "top", 4, 4);
        Samples.photo(in.resolve("été"), "deep", 4, 4);
        assertThat(run("stylize", in.toString(), "--style", "dawn", "--out", path("out")))
                .isZero();
        assertThat(folder.resolve("out/top_Dawn.png")).exists();
        assertThat(folder.resolve("out/été/deep_Dawn.png")).exists();
        assertThat(text(out)).contains("Painting 2 photos on CPU (this is a test).", "[2/2]");
    }

    @Test
    void whatLiesInTheOutFolderIsNotPaintedAgain() {
        Samples.photo(folder, "one", 4, 4);
        run("stylize", folder.toString(), "--style", "dawn", "--out", path("out"));
        run("stylize", folder.toString(), "--style", "dawn", "--out", path("out"));
        assertThat(folder.resolve("out").toFile().list()).containsExactlyInAnyOrder("one_Dawn.png", "one_Dawn (2).png");
    }

    @Test
    void aFailedFileIsOneSentenceAndTheRestGoesOn() throws IOException {
        Path good = Samples.photo(folder, "good", 4, 4);
        Path bad = Files.writeString(folder.resolve("bad.jpg"), "this is no picture");
        assertThat(run("stylize", bad.toString(), good.toString(), "--style", "dusk", "--out", path("out")))
                .isEqualTo(1);
        assertThat(folder.resolve("out/good_Dusk.png")).exists();
        assertThat(text(err).lines().filter(line -> line.contains("bad.jpg"))).hasSize(1);
        assertThat(text(err)).contains("1 painted, 1 failed.").doesNotContain("\tat ");
    }

    @Test
    void wrongUsageIsASentenceAndExitCodeTwo() {
        Path photo = Samples.photo(folder, "p", 4, 4);
        for (List<String> args : List.of(
                List.of("stylize", photo.toString(), "--style", "Dwan", "--out", path("o")),
                List.of("stylize", photo.toString(), "--out", path("o")),
                List.of("stylize", photo.toString(), "--style", "dawn"),
                List.of("stylize", "--style", "dawn", "--out", path("o")),
                List.of("stylize", photo.toString(), "--style", "dawn:0", "--out", path("o")),
                List.of("stylize", photo.toString(), "--style", "dawn", "--out", path("o"), "--strength", "151"),
                List.of("stylize", photo.toString(), "--style", "dawn", "--out", path("o"), "--format", "gif"),
                List.of("stylize", photo.toString(), "--style", "dawn", "--out", path("o.png"), "--format", "jpeg"),
                List.of("stylize", photo.toString(), "--style", "dawn", "--out", path("o"), "--device", "tpu"),
                List.of("frobnicate"))) {
            assertThat(run(args.toArray(String[]::new))).as(args.toString()).isEqualTo(2);
        }
        assertThat(text(err)).contains("The nearest names are Dawn, Dusk").doesNotContain("\tat ");
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void aPictureAsOutIsTheNameOfTheFileAndChoosesTheFormat() throws IOException {
        Path photo = Samples.photo(folder, "p", 8, 4);
        assertThat(run("stylize", photo.toString(), "--style", "dawn", "--out", path("deep/result.jpg"), "--size", "4"))
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("deep/result.jpg"))).startsWith(0xFF, 0xD8);
    }

    @Test
    void theRecipeOfAPaintedPicturePaintsAgain() {
        Path photo = Samples.photo(folder, "p", 4, 4);
        run(
                "stylize",
                photo.toString(),
                "--style",
                "dawn:2",
                "--style",
                "dusk",
                "--strength",
                "70",
                "--out",
                path("o"));
        Path painted = folder.resolve("o/p_Dawn + Dusk.png");
        out.reset();
        assertThat(run("recipe", painted.toString())).isZero();
        assertThat(text(out)).contains("Style: Dawn, weight 2.0", "strength: 70.0");
        assertThat(run("stylize", photo.toString(), "--recipe", painted.toString(), "--out", path("o2")))
                .isZero();
        assertThat(folder.resolve("o2/p_Dawn + Dusk.png")).exists();
    }

    @Test
    void jsonIsOneObjectALineFromStartToEnd() throws IOException {
        Path photo = Samples.photo(folder, "p", 4, 4);
        run("stylize", photo.toString(), path("none.jpg"), "--style", "dawn", "--out", path("o"), "--json");
        List<String> lines = text(out).lines().toList();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : lines) {
            assertThat(mapper.readTree(line).path("event").asText()).isNotEmpty();
        }
        assertThat(mapper.readTree(lines.getFirst()).path("photos").asInt()).isEqualTo(2);
        JsonNode end = mapper.readTree(lines.getLast());
        assertThat(end.path("event").asText()).isEqualTo("end");
        assertThat(end.path("done").asInt()).isEqualTo(1);
        assertThat(end.path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void aStyleCanBeAPictureOrAStyleFile() {
        Path photo = Samples.photo(folder, "p", 4, 4);
        Path wave = Samples.photo(folder, "wave", 9, 9);
        assertThat(run("stylize", photo.toString(), "--style", wave + ":0.5", "--out", path("o")))
                .isZero();
        assertThat(folder.resolve("o/p_wave.png")).exists();
        assertThat(run("styles", "invent", "--seed", "4", "--count", "2", "--keep", "--home", path("home")))
                .isZero();
        Path capsule = folder.resolve("home/styles/invented-5.style");
        assertThat(run("stylize", photo.toString(), "--style", capsule.toString(), "--out", path("o")))
                .isZero();
        assertThat(folder.resolve("o/p_Invented 5.png")).exists();
    }

    @Test
    void onlyATrailingNumberIsAWeight() {
        assertThat(StyleArgument.parse("C:\\art\\sea.jpg", text -> false))
                .isEqualTo(new StyleArgument("C:\\art\\sea.jpg", 1));
        assertThat(StyleArgument.parse("C:\\art\\sea.jpg:2.5", text -> false))
                .isEqualTo(new StyleArgument("C:\\art\\sea.jpg", 2.5));
        assertThat(StyleArgument.parse("Etude:2", "Etude:2"::equals)).isEqualTo(new StyleArgument("Etude:2", 1));
        assertThat(StyleArgument.parse("a:b", text -> false)).isEqualTo(new StyleArgument("a:b", 1));
    }

    @Test
    void aTerminalGetsABar() {
        terminal = true;
        Path photo = Samples.photo(folder, "p", 4, 4);
        run("stylize", photo.toString(), "--style", "dawn", "--out", path("o"));
        assertThat(text(err)).contains("░").contains("1/1 p.png");
    }

    @Test
    void anEngineThatDoesNotStartIsOneSentence() {
        Path photo = Samples.photo(folder, "p", 4, 4);
        Cli cli = new Cli(new CliSetting(
                stream(out), stream(err), false, Map.of(), (options, model) -> Samples.broken(options.home())));
        assertThat(cli.run("stylize", photo.toString(), "--style", "dawn", "--out", path("o"), "--home", path("h")))
                .isEqualTo(1);
        assertThat(text(err).strip()).isEqualTo("The engine is not here.");
    }

    @Test
    void helpNamesRangesDefaultsAndTheThesisOptions() {
        assertThat(run("stylize", "--help")).isZero();
        assertThat(text(out).replaceAll("\\s+", " "))
                .contains("0 to 150 %, default 100", "--checkpoint_dir is --model", "130 cancelled");
        assertThat(run("--version")).isZero();
        assertThat(text(out)).contains("Atelier ").doesNotContain("${");
    }

    @Test
    void stylesAndDevicesAreListed() {
        assertThat(run("styles", "--json")).isZero();
        assertThat(text(out).lines()).contains("{\"id\":\"dawn\",\"name\":\"Dawn\",\"kind\":\"starter\"}");
        out.reset();
        assertThat(run("devices")).isZero();
        assertThat(text(out)).contains("CPU: this is a test");
    }

    private int run(String... args) {
        Map<String, String> environment = Map.of("ATELIER_HOME", path("home"));
        return new Cli(new CliSetting(
                        stream(out),
                        stream(err),
                        terminal,
                        environment,
                        (options, model) -> Samples.forCommand(options.home())))
                .run(args);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

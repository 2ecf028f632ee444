package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.studio.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LibraryCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void keepSome() {
        assertThat(run("styles", "invent", "--seed", "4", "--count", "3", "--keep"))
                .isZero();
    }

    @Test
    void listsSearchesAndMarks() throws IOException {
        assertThat(run("library", "list", "--own")).isZero();
        assertThat(text(out).lines()).hasSize(3).allMatch(line -> line.startsWith("Invented"));
        assertThat(run("library", "stars", "invented 5", "--set", "4", "--json"))
                .isZero();
        JsonNode changed = new ObjectMapper().readTree(text(out));
        assertThat(changed.path("stars").asInt()).isEqualTo(4);
        assertThat(changed.path("kind").asText()).isEqualTo("sampled");
        assertThat(run("library", "tag", "Invented 5", "Invented 6", "--add", "cover art"))
                .isZero();
        assertThat(run("library", "search", "cov", "art", "--min-stars", "3")).isZero();
        assertThat(text(out)).startsWith("Invented 5").contains("★★★★·", "cover art");
        assertThat(run("library", "list", "--tag", "cover art", "--json")).isZero();
        assertThat(text(out).lines()).hasSize(2);
        assertThat(run("library", "search", "nothing")).isZero();
        assertThat(text(out).strip()).isEqualTo("No style was found.");
        assertThat(run("library", "show", "Invented 5")).isZero();
        assertThat(text(out)).contains("Seed", "Similar");
    }

    @Test
    void theTrashGivesBack() {
        assertThat(run("library", "trash", "Invented 5")).isZero();
        assertThat(run("library", "list", "--own")).isZero();
        assertThat(text(out)).doesNotContain("Invented 5");
        assertThat(run("library", "list", "--trash")).isZero();
        assertThat(text(out)).contains("Invented 5");
        assertThat(run("library", "restore", "Invented 5")).isZero();
        assertThat(run("library", "list", "--own")).isZero();
        assertThat(text(out)).contains("Invented 5");
        assertThat(run("library", "trash", "Dawn")).isEqualTo(1);
        assertThat(text(err).strip()).isEqualTo("The styles that come with Atelier can't be removed.");
    }

    @Test
    void exportsByTheNameOfTheTargetAndImports() {
        assertThat(run("library", "export", "--own", "--out", path("sheet.pdf"), "--title", "Mine"))
                .isZero();
        assertThat(folder.resolve("sheet.pdf")).isNotEmptyFile();
        assertThat(run("library", "export", "--out", path("web"), "--form", "web-gallery"))
                .isZero();
        assertThat(folder.resolve("web/index.html")).isNotEmptyFile();
        assertThat(run("library", "export", "Invented 5", "--out", path("capsules"), "--json"))
                .isZero();
        assertThat(text(out)).contains("\"form\":\"capsules\",\"styles\":1");
        assertThat(run("library", "import", path("capsules"), "--home", path("second")))
                .isZero();
        assertThat(text(out)).startsWith("Invented 5");
        assertThat(run("library", "import", path("nothing.style"))).isEqualTo(1);
        assertThat(text(err)).contains("'nothing.style' can't be read.");
    }

    @Test
    void wrongUsageIsASentenceAndExitCodeTwo() {
        for (List<String> args : List.of(
                List.of("library"),
                List.of("library", "show", "Invnted 5"),
                List.of("library", "stars", "Invented 5"),
                List.of("library", "stars", "Invented 5", "--set", "9"),
                List.of("library", "list", "--color", "red"),
                List.of("library", "list", "--collection", "none"),
                List.of("library", "list", "--sort", "size"),
                List.of("library", "tag", "Invented 5"),
                List.of("library", "restore", "Invented 5"),
                List.of("library", "export", "Invented 5"))) {
            assertThat(run(args.toArray(String[]::new))).as(args.toString()).isEqualTo(2);
            assertThat(text(err)).as(args.toString()).isNotBlank().doesNotContain("\tat ");
        }
        assertThat(run("library", "--help")).isZero();
        assertThat(text(out)).contains("search", "restore", "import");
        assertThat(run("library", "list", "--help")).isZero();
        assertThat(text(out).replaceAll("\\s+", " ")).contains("newest, oldest, name, stars", "one object a line");
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new Cli(new CliSetting(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        Map.of("ATELIER_HOME", path("home")),
                        (options, model) -> Samples.forCommand(options.home())))
                .run(args);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Style;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What trainings have made is one press away from where it is used. */
class RunResultTest extends TrainModelCase {
    private final List<Style> styles = new ArrayList<>();
    private final List<String> generators = new ArrayList<>();

    @BeforeEach
    void listen() {
        model.result().onPainter(styles::add);
        model.result().onGenerator(generators::add);
    }

    private GeneratedRun finished(RunKind kind) throws IOException {
        GeneratedRun run = GeneratedRun.of(kind, runs, "paintings", 100);
        run.report(State.FINISHED, 100, "");
        start();
        return run;
    }

    private void write(GeneratedRun run, RunKind kind, String hash) throws IOException {
        Path folder = Files.createDirectories(run.folder.path().resolve("model"));
        Files.writeString(
                folder.resolve("model.json"),
                "{\"kind\":\"%s\",\"name\":\"n\",\"sha256\":\"%s\"}".formatted(kind.key(), hash));
    }

    private void use() {
        model.result().use(item());
        direct.drain();
    }

    @Test
    void aPainterGoesToStylize() throws IOException {
        try (GeneratedRun run = finished(RunKind.STYLIZER)) {
            write(run, RunKind.STYLIZER, "0");
            use();
            assertThat(styles).extracting(Style::name).containsExactly(item().name());
        }
    }

    @Test
    void aGeneratorGoesToStyles() throws IOException {
        try (GeneratedRun run = finished(RunKind.GAN)) {
            write(run, RunKind.GAN, "abc");
            use();
            assertThat(generators).containsExactly("abc");
        }
    }

    @Test
    void anInstantStylizerPaintsFromTheNextStartOn() throws IOException {
        try (GeneratedRun run = finished(RunKind.INSTANT)) {
            write(run, RunKind.INSTANT, "def");
            use();
            assertThat(chosen).hasSize(1);
            assertThat(chosen.getFirst().folder()).contains(run.folder.path().resolve("model"));
            assertThat(banner.notices().getLast().sentence()).contains("n", "next start");
        }
    }

    @Test
    void withoutAModelItSaysWhatToWaitFor() throws IOException {
        try (GeneratedRun _ = finished(RunKind.GAN)) {
            use();
            assertThat(generators).isEmpty();
            assertThat(banner.notices().getLast().sentence()).startsWith("There is no model yet");
        }
    }
}

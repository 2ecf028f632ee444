package atelier.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    static final RunSettings SETTINGS = new RunSettings(
            RunSettings.SCHEMA,
            "gan",
            "Sketch",
            Map.of("learningRate", 2e-4, "network", "can", "replay", true),
            Map.of("pictures", "/paintings"),
            42,
            Map.of("pictures", "abc"),
            "Public domain",
            Map.of("atelier", "0.1.0"),
            "2026-11-21T00:00:00Z");

    @TempDir
    Path root;

    @Test
    void runsAreNumberedAndDescribed() throws IOException {
        Files.createDirectory(root.resolve("00011-left-over"));
        RunFolder run = RunFolder.create(root, List.of("CAN", "Kandinsky, früh", "256"), SETTINGS);
        assertThat(run.name()).isEqualTo("00012-can-kandinsky-fruh-256");
        assertThat(RunFolder.open(run.path())).isEqualTo(run);
        assertThat(RunFolder.create(root, List.of("..."), SETTINGS).name()).isEqualTo("00013-run");
    }

    @Test
    void listingGivesRunsByNumberAndNamesTheDamaged() throws IOException {
        RunFolder first = RunFolder.create(root, List.of("b"), SETTINGS);
        RunFolder second = RunFolder.create(root, List.of("a"), SETTINGS);
        Path third = RunFolder.create(root, List.of("c"), SETTINGS).path();
        Files.writeString(third.resolve("run.json"), "{");
        Files.createDirectory(root.resolve("holiday"));
        RunFolder.Listing listing = RunFolder.list(root);
        assertThat(listing.runs()).containsExactly(first, second);
        assertThat(listing.problems()).singleElement().asString().contains("run.json");
        assertThat(RunFolder.list(root.resolve("none")).runs()).isEmpty();
    }

    @Test
    void makersAtOnceGetDifferentNumbers() throws Exception {
        Callable<RunFolder> maker = () -> RunFolder.create(root, List.of("same"), SETTINGS);
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            for (Future<RunFolder> made : workers.invokeAll(List.of(maker, maker, maker, maker))) {
                assertThat(made.get().path()).isDirectory();
            }
        }
        assertThat(RunFolder.list(root).runs()).hasSize(4);
    }

    @Test
    void whatIsNotARunIsRefused() throws IOException {
        assertThatThrownBy(() -> RunFolder.open(root))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("not a run");
        RunFolder run = RunFolder.create(root, List.of("x"), SETTINGS);
        Path file = run.path().resolve("run.json");
        Files.writeString(file, Files.readString(file).replace("\"schema\" : 1", "\"schema\" : 9"));
        assertThatThrownBy(() -> RunFolder.open(run.path())).hasMessageContaining("newer");
    }

    @Test
    void samplesAreNamedByStepAndListedInOrder() throws IOException {
        Samples samples = RunFolder.create(root, List.of("x"), SETTINGS).samples();
        for (long step : new long[] {1_500_000, 500, 0}) {
            samples.write(step, Samples.GRID, file -> Files.write(file, new byte[] {1}));
        }
        samples.write(500, Samples.PHOTO, file -> Files.write(file, new byte[] {2}));
        Files.writeString(samples.folder().resolve("notes.txt"), "mine");
        assertThat(samples.list(Samples.GRID))
                .extracting(s -> s.file().getFileName().toString())
                .containsExactly("000000.png", "000500.png", "1500000.png");
        assertThat(samples.list(Samples.PHOTO))
                .extracting(s -> s.file().getFileName().toString())
                .containsExactly("000500-photo.png");
        samples.dropAfter(500);
        assertThat(samples.list(Samples.GRID)).extracting(Samples.Sample::step).containsExactly(0L, 500L);
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = root.resolve("kept");
        AtomicFile.write(file, new byte[] {1});
        assertThatThrownBy(() -> AtomicFile.write(file, half -> {
                    Files.write(half, new byte[] {2});
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(root).isDirectoryNotContaining("glob:**.tmp");
        assertThat(file).hasBinaryContent(new byte[] {1});
    }
}

package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.ChildJava;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A studio killed in the middle of an export leaves no half picture, and goes on at the next start. */
@Timeout(120)
class KilledStudioTest {
    @TempDir
    Path folder;

    /** Begins an export that never ends, and says when it is in the middle of it. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            Path home = Path.of(args[0]);
            FakeEngine engine = new FakeEngine();
            int[] tiles = {0};
            engine.before(Lane.EXPORT, () -> {
                if (++tiles[0] == 5) {
                    System.out.println("in the middle");
                    sleep();
                }
            });
            LocalStudio studio = Samples.studio(home, () -> engine, Runnable::run);
            studio.exports().add(List.of(Samples.request(Path.of(args[1]), Path.of(args[2]))));
            sleep();
        }

        private static void sleep() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void nothingHalfWrittenAndNothingLost() throws Exception {
        Path photo = Samples.photo(folder, "photo", 10, 40);
        Path out = folder.resolve("out");
        Path home = folder.resolve("home");
        Process child = ChildJava.of(Child.class).start(home.toString(), photo.toString(), out.toString());
        try (BufferedReader said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("in the middle");
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(out).doesNotExist();
        try (LocalStudio studio = Samples.studio(home, FakeEngine::new, Runnable::run)) {
            long id = studio.exports().jobs().getFirst().id();
            Samples.await(studio.exports(), id, job -> assertThat(job.state()).isInstanceOf(ExportJob.Done.class));
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("photo_Dawn.png");
        }
    }
}

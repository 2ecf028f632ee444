package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.image.FileHash;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new training begins with what an earlier one, or a model, has learned. */
class ContinueTest {
    @TempDir
    Path root;

    private RunFolder continued(Path from, Map<String, Object> options) throws IOException {
        Path others = root.resolve("others");
        if (!Files.exists(others)) {
            TestRuns.pictures(others, 72);
        }
        return TestRuns.make(TestRuns.request(
                RunKind.GAN, root, Map.of(Place.PICTURES, others, Place.CONTINUE_FROM, from), options));
    }

    private static Checkpoint first(RunFolder run) throws IOException {
        return run.checkpoints(new Checkpoints.Best("", true)).list().getFirst();
    }

    private static Map<String, List<Integer>> ofFile(Checkpoint checkpoint, String prefix) throws IOException {
        Map<String, List<Integer>> chosen = new TreeMap<>(TestRuns.tensors(checkpoint));
        chosen.keySet().removeIf(name -> !name.startsWith(prefix));
        return chosen;
    }

    @Test
    void aRunsNetworksAndItsJudgeAreTakenOver() throws Exception {
        RunFolder earlier = TestRuns.gan(root, Map.of("steps", 4));
        TestRuns.train(earlier);
        RunFolder run = continued(earlier.path(), Map.of("steps", 2, "batch", 3));
        assertThat(run.settings().options()).containsEntry("width", 4.0).containsEntry("network", "dcgan");
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        for (String file : List.of("weights", "average")) {
            assertThat(ofFile(first(run), file)).isEqualTo(ofFile(TestRuns.newest(earlier), file));
        }
        assertThat(ofFile(first(run), "optimizer")).isNotEqualTo(ofFile(TestRuns.newest(earlier), "optimizer"));
    }

    @Test
    void whatBecomesOfTheEarlierRunDoesNotMatter() throws Exception {
        RunFolder earlier = TestRuns.gan(root, Map.of("steps", 2));
        TestRuns.train(earlier);
        Map<String, List<Integer>> weights = ofFile(TestRuns.newest(earlier), "weights");
        RunFolder run = continued(earlier.path(), Map.of("steps", 1));
        Files.delete(TestRuns.newest(earlier).file("weights.safetensors"));
        TestRuns.train(run);
        assertThat(ofFile(first(run), "weights")).isEqualTo(weights);
    }

    @Test
    void aModelIsGoneOnWithByAFreshJudge() throws Exception {
        RunFolder earlier = TestRuns.gan(root, Map.of("steps", 2));
        TestRuns.train(earlier);
        RunFolder run = continued(earlier.path().resolve("model"), Map.of("steps", 1));
        TestRuns.train(run);
        assertThat(ofFile(first(run), "average")).isEqualTo(ofFile(TestRuns.newest(earlier), "average"));
        assertThat(Files.readString(run.log().file())).contains("no earlier judge");
    }

    @Test
    void aModelMayBringItsJudge() throws Exception {
        RunFolder earlier = TestRuns.gan(root, Map.of("steps", 2));
        TestRuns.train(earlier);
        Path model = earlier.path().resolve("model");
        Files.copy(TestRuns.newest(earlier).file("weights.safetensors"), model.resolve("judge.safetensors"));
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json =
                (ObjectNode) mapper.readTree(model.resolve("model.json").toFile());
        json.putObject("judge").put("sha256", FileHash.sha256(model.resolve("judge.safetensors")));
        mapper.writeValue(model.resolve("model.json").toFile(), json);
        RunFolder run = continued(model, Map.of("steps", 1));
        TestRuns.train(run);
        String judge = "weights.safetensors/discriminator.";
        assertThat(ofFile(first(run), judge))
                .isEqualTo(ofFile(TestRuns.newest(earlier), judge))
                .isNotEmpty();
        assertThat(Files.readString(run.log().file())).doesNotContain("no earlier judge");

        Files.write(model.resolve("judge.safetensors"), new byte[] {1});
        RunFolder fresh = continued(model, Map.of("steps", 1));
        TestRuns.train(fresh);
        assertThat(Files.readString(fresh.log().file())).contains("no earlier judge");
    }

    @Test
    void anotherShapeIsRefused() throws Exception {
        RunFolder earlier = TestRuns.gan(root, Map.of("steps", 1));
        TestRuns.train(earlier);
        assertThatThrownBy(() -> continued(earlier.path(), Map.of("width", 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("width 4.0, and 8 is asked for");
        assertThatThrownBy(() -> continued(earlier.path(), Map.of("network", "can")))
                .hasMessageContaining("a network keeps its shape");
        assertThatThrownBy(() -> EarlierNetwork.open(earlier.path())
                        .fit(TestRuns.request(RunKind.STYLIZER, root, Map.of(), new LinkedHashMap<>())))
                .hasMessageContaining("only be continued as what it is");
    }

    @Test
    void aDamagedModelIsRefused() throws Exception {
        RunFolder earlier = TestRuns.gan(root, Map.of("steps", 1));
        TestRuns.train(earlier);
        Files.write(earlier.path().resolve("model/weights.safetensors"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> continued(earlier.path().resolve("model"), Map.of()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("not the ones that model.json describes");
        assertThatThrownBy(() -> continued(root.resolve("others"), Map.of()))
                .hasMessageContaining("neither a training nor a model");
    }
}

package atelier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TrainCommandTest {
    private static final String TINY = "--network dcgan --width 4 --latent 8 --batch 4 --sample_size 4 --force";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void trainsGoesOnAndLists() throws IOException {
        pictures(12);
        assertThat(run("train gan --dataset %s --steps 3 --log_dir %s %s --licence-note mine --seed 4"
                        .formatted(folder.resolve("in"), folder.resolve("logs"), TINY)))
                .isZero();
        assertThat(text(out)).contains("12 usable pictures", "not good enough", "3 steps of 4 pictures", "Finished");
        assertThat(folder.resolve("logs/log.txt")).content().contains("Finished at step 3.");
        Path run = folder.resolve("home/runs/00000-dcgan-in-64");
        JsonNode settings = new ObjectMapper().readTree(run.resolve("run.json").toFile());
        assertThat(settings.path("seed").asLong()).isEqualTo(4);
        assertThat(settings.path("licenceNote").asText()).isEqualTo("mine");
        assertThat(settings.path("options").path("learningRate").asDouble()).isEqualTo(2e-4);
        assertThat(run("train --resume 0 --until 5")).isZero();
        out.reset();
        assertThat(run("runs --json")).isZero();
        JsonNode listed = new ObjectMapper().readTree(text(out));
        assertThat(listed.path("run").asText()).isEqualTo("00000-dcgan-in-64");
        assertThat(listed.path("state").asText()).isEqualTo("finished");
        assertThat(listed.path("step").asInt()).isEqualTo(5);
    }

    @Test
    void jsonIsOneEventALine() throws IOException {
        pictures(12);
        assertThat(run("train gan --json --dataset %s --steps 2 %s".formatted(folder.resolve("in"), TINY)))
                .isZero();
        List<String> events = new ArrayList<>();
        for (String line : text(out).lines().toList()) {
            events.add(new ObjectMapper().readTree(line).path("event").asText());
        }
        assertThat(events)
                .containsSubsequence(
                        "pictures", "plan", "run", "started", "tick", "tick", "checkpoint", "finished", "end");
    }

    @Test
    void trainsAClassifierOfSubFolders() throws IOException {
        pictures(12);
        for (int i = 0; i < 12; i++) {
            Path label = folder.resolve("labelled").resolve(i % 2 == 0 ? "even" : "odd");
            Files.createDirectories(label);
            Files.copy(folder.resolve("in/" + i + ".png"), label.resolve(i + ".png"));
        }
        String command = "train classifier --dataset %s --out %s --side 32 --views 1 --steps 3 --seed 2"
                .formatted(folder.resolve("labelled"), folder.resolve("styles"));
        assertThat(run(command)).isZero();
        assertThat(text(out)).contains("12 usable pictures", "2 labels", "Of 2 that were held out", "even", "odd");
        assertThat(folder.resolve("styles/model.json")).content().contains("\"classifier\"", "confusion");
        assertThat(run(command)).isEqualTo(1);
        assertThat(text(err)).contains("There is a classifier in", "--force replaces it");
        out.reset();
        assertThat(run(command + " --force --json")).isZero();
        assertThat(text(out)).contains("\"event\":\"progress\"", "\"event\":\"classifier\"");
        assertThat(run(command.replace("styles", "in"))).isEqualTo(1);
        assertThat(text(err)).contains("holds something else");
        assertThat(run("train classifier --dataset x")).isEqualTo(2);
        assertThat(text(err)).contains("--out DIR");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        pictures(12);
        assertThat(run("train gan --dry-run --dataset %s %s".formatted(folder.resolve("in"), TINY)))
                .isZero();
        assertThat(text(out)).contains("18 steps of 4 pictures at 64 × 64").containsPattern("It takes about \\d+ s");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void guidedLatentsUseTheShippedFeatures() throws IOException {
        pictures(12);
        String guided = "train gan --network stylegan --guided --dry-run --force --width 4 --width-max 8 --mapping 1"
                + " --latent 8 --output-height 32 --output-width 32 --dataset ";
        assertThat(run(guided + folder.resolve("in"))).isZero();
        assertThat(text(out)).contains("at 32 × 32");
    }

    @Test
    void continuesAnEarlierRunAndDrawsAnotherSeed() throws IOException {
        pictures(12);
        String train = "train gan --steps 1 --dataset %s %s".formatted(folder.resolve("in"), TINY);
        assertThat(run(train)).isZero();
        assertThat(run(train + " --continue 0")).isZero();
        Path runs = folder.resolve("home/runs");
        JsonNode first = new ObjectMapper()
                .readTree(runs.resolve("00000-dcgan-in-64/run.json").toFile());
        JsonNode second = new ObjectMapper()
                .readTree(runs.resolve("00001-dcgan-in-64/run.json").toFile());
        assertThat(second.path("places").path("continueFrom").asText()).endsWith("00000-dcgan-in-64");
        assertThat(second.path("seed").asLong()).isNotEqualTo(first.path("seed").asLong());
        assertThat(run(train.replace("--width 4", "--width 6") + " --continue 0"))
                .isEqualTo(2);
        assertThat(text(err)).contains("a network keeps its shape");
    }

    @Test
    void tooFewPicturesAreRefusedUnlessForced() throws IOException {
        pictures(4);
        assertThat(run("train gan --network dcgan --dataset " + folder.resolve("in")))
                .isEqualTo(1);
        assertThat(text(out)).contains("fewer than 50");
        assertThat(text(err)).contains("--force");
        assertThat(folder.resolve("home/runs")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train",
                "train gan",
                "train gan --dataset IN --frobnicate 1",
                "train gan --dataset IN --batch 0",
                "train gan --dataset IN --network dcgan --output_height 128 --output_width 128",
                "train gan --dataset IN --wgan --objective hinge",
                "train gan --dataset IN --crop true --no-crop",
                "train gan --dataset IN --network stylegan --mixing 1.5",
                "train gan --dataset IN --preset splendid",
                "train gan --dataset IN --network dcgan --discriminator projected --objective r1",
                "train gan --dataset IN --epoch 3 --steps 9",
                "train gan --dataset IN --seed x",
                "train stylizer --dataset IN",
                "train instant --dataset IN --styles IN --features IN/0.png --adversarial-examples",
                "train features --dataset IN",
                "train --resume 1 --run IN"
            })
    void whatMakesNoSenseIsASentenceAndExitCodeTwo(String args) throws IOException {
        pictures(1);
        assertThat(run(args.replace("IN", folder.resolve("in").toString()))).isEqualTo(2);
        assertThat(text(err)).doesNotContain("\tat ").isNotBlank();
        assertThat(folder.resolve("home/runs")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"train gan --dataset NOWHERE", "train --resume 77", "train --run NOWHERE"})
    void whatIsNotThereIsASentenceAndExitCodeOne(String args) {
        assertThat(run(args.replace("NOWHERE", folder.resolve("nowhere").toString())))
                .isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
    }

    private void pictures(int count) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = image.createGraphics();
            for (int k = 0; k < 10; k++) {
                canvas.setColor(new Color(random.nextInt(1 << 24)));
                canvas.fillRect(random.nextInt(64), random.nextInt(64), random.nextInt(64), random.nextInt(64));
            }
            canvas.dispose();
            ImageIO.write(image, "png", in.resolve(i + ".png").toFile());
        }
    }

    private int run(String args) {
        return new Cli(new CliSetting(
                        stream(out),
                        stream(err),
                        false,
                        Map.of("ATELIER_HOME", folder.resolve("home").toString()),
                        (options, model) -> {
                            throw new IllegalStateException("training needs no studio");
                        }))
                .run(args.split(" "));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

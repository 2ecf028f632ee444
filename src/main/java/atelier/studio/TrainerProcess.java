package atelier.studio;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trainers as processes of their own: the same program with {@code train --run}. They read nothing from the studio and
 * write what they say into the run's folder, so closing or killing the studio leaves them at work.
 */
final class TrainerProcess implements TrainerStart {
    private static final Logger LOG = LoggerFactory.getLogger(TrainerProcess.class);
    private static final String OUTPUT = "trainer.txt";

    private final Path home;
    private final String device;

    TrainerProcess(Path home, String device) {
        this.home = home;
        this.device = device;
    }

    @Override
    public void start(Path run, Consumer<String> failed) throws IOException {
        File output = run.resolve(OUTPUT).toFile();
        Process trainer = new ProcessBuilder(command(run))
                .redirectErrorStream(true)
                // two trainers of one run must not write over each other's words
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
        trainer.getOutputStream().close();
        Thread.ofVirtual().name("atelier-trainer-end").start(() -> watch(trainer, output.toPath(), failed));
    }

    private static void watch(Process trainer, Path output, Consumer<String> failed) {
        try {
            if (trainer.waitFor() != 0) {
                failed.accept(lastLine(output)
                        .orElse("The trainer ended by itself: see " + OUTPUT + " in the run's folder."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> command(Path run) {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("train", "--run", run.toString(), "--home", home.toString(), "--device", device));
        return command;
    }

    /** How the program itself is started, as a process without a display. */
    static List<String> program() {
        // what an installed program is started by: its run time may have no java command
        String installed = System.getProperty("jpackage.app-path", "");
        if (!installed.isEmpty()) {
            return List.of(installed);
        }
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.add("-Djava.awt.headless=true");
        java.add("--enable-native-access=ALL-UNNAMED");
        Stream.of("atelier.models", "atelier.assets", "ai.djl.offline")
                .filter(key -> System.getProperty(key) != null)
                .map(key -> "-D" + key + "=" + System.getProperty(key))
                .forEach(java::add);
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), "atelier.Atelier"));
        return java;
    }

    private static Optional<String> lastLine(Path output) {
        try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).reduce((before, after) -> after);
        } catch (IOException e) {
            LOG.warn("What the trainer said can't be read", e);
            return Optional.empty();
        }
    }
}

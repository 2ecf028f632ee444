package atelier.studio;

import atelier.art.Monitor;
import atelier.training.loop.Estimate;
import atelier.training.loop.Place;
import atelier.training.loop.RunRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Measures in a process of its own, the same program with {@code train KIND --probe}: its memory is that of a trainer
 * alone, it can be ended in the middle of a step, and running out of memory harms nobody else.
 */
final class ProbeProcess implements ProbeStart {
    private static final int LOOK_MILLIS = 50;
    private static final int LIMIT_SECONDS = 30;
    private static final int KILLED = 128 + 9;
    private static final Map<String, String> FILES = Map.of(Place.FEATURES, "--features", Place.TEACHER, "--teacher");

    private final String device;

    ProbeProcess(String device) {
        this.device = device;
    }

    @Override
    public Estimate measure(RunRequest request, Monitor monitor) throws IOException {
        Path output = Files.createTempFile("atelier-probe", ".txt");
        try {
            Process probe = new ProcessBuilder(command(request))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            probe.getOutputStream().close();
            try {
                await(probe, monitor);
            } finally {
                probe.destroyForcibly();
            }
            return read(Files.readAllLines(output, StandardCharsets.UTF_8), probe.exitValue());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void await(Process probe, Monitor monitor) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        try {
            while (!probe.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                monitor.checkCancelled();
                if (System.nanoTime() > end) {
                    throw new StudioException(
                            "This is too large to be trained here: a few steps of two pictures take longer than %d seconds. Choose"
                                            .formatted(LIMIT_SECONDS)
                                    + " a smaller size or width.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static Estimate read(List<String> lines, int code) throws IOException {
        if (code == KILLED) {
            throw new StudioException("This needs more memory than there is: choose a smaller batch, size or width.");
        }
        for (String line : lines.reversed()) {
            if (line.startsWith("{\"event\":\"estimate\"")) {
                return estimate(new ObjectMapper().readTree(line));
            }
        }
        throw new StudioException(lines.stream()
                .filter(line -> !line.isBlank() && !line.contains("--help"))
                .reduce((before, after) -> after)
                .orElse("The steps could not be measured."));
    }

    private static Estimate estimate(JsonNode event) {
        double each = event.path("secondsPerStep").asDouble();
        long steps = Math.round(event.path("seconds").asDouble() / Math.max(each, 1e-12));
        return new Estimate(each, steps, bytes(event.path("memory")), bytes(event.path("room")));
    }

    private static OptionalLong bytes(JsonNode number) {
        return number.isIntegralNumber() ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    List<String> command(RunRequest request) {
        List<String> command = new ArrayList<>(TrainerProcess.program());
        command.addAll(List.of("train", request.kind().key(), "--probe", "--json", "--device", device));
        if (!request.preset().isEmpty()) {
            command.add("--preset=" + request.preset());
        }
        request.places().forEach((role, path) -> {
            if (FILES.containsKey(role)) {
                command.add(FILES.get(role) + "=" + path);
            }
        });
        request.options().forEach((key, value) -> command.add(option(key) + "=" + value));
        return command;
    }

    private static String option(String key) {
        return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}

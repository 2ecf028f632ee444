package atelier.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code log.txt}: what a person reads when something went wrong. Each line begins with its time in UTC. */
public record RunLog(Path file) {
    /** Appends sentences, one line each; safe from several threads. */
    public void say(String text) throws IOException {
        StringBuilder lines = new StringBuilder();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        text.lines().forEach(line -> lines.append(now).append("  ").append(line).append('\n'));
        Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

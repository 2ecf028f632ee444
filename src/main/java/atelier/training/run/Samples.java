package atelier.training.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample pictures of a run: {@code 000500.png} the fixed grid, {@code 000500-photo.png} others by name. */
public record Samples(Path folder) {
    /** The grid of fixed latents; its file carries no name beside the step. */
    public static final String GRID = "grid";
    /** The pinned photo, stylized. */
    public static final String PHOTO = "photo";

    private static final Pattern NAME = Pattern.compile("(\\d{6,17})(?:-([a-z0-9]+))?\\.png");

    /** One picture of one step. */
    public record Sample(long step, String name, Path file) {}

    /** Where a sample of a step goes; {@code name} is of small letters and digits. */
    public Path file(long step, String name) {
        String suffix = name.equals(GRID) ? "" : "-" + name;
        return folder.resolve("%06d%s.png".formatted(step, suffix));
    }

    /** Writes a sample so that a watcher never sees half of it. */
    public void write(long step, String name, AtomicFile.Content png) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(file(step, name), png);
    }

    /** The samples of one name by step: the frames of the scrubber. */
    public List<Sample> list(String name) throws IOException {
        return all().stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /** Deletes the samples after a step, as a roll back to it needs. */
    public void dropAfter(long step) throws IOException {
        for (Sample sample : all()) {
            if (sample.step() > step) {
                Files.deleteIfExists(sample.file());
            }
        }
    }

    private List<Sample> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(Samples::parse)
                    .sorted(Comparator.comparingLong(Sample::step).thenComparing(Sample::name))
                    .toList();
        }
    }

    private static Stream<Sample> parse(Path file) {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            return Stream.empty();
        }
        String name = matcher.group(2) == null ? GRID : matcher.group(2);
        return Stream.of(new Sample(Long.parseLong(matcher.group(1)), name, file));
    }
}

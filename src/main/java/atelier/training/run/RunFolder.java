package atelier.training.run;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one run: its settings and where each of its parts lies. */
public record RunFolder(Path path, RunSettings settings) {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{5,})-.*");
    private static final int LONGEST_SLUG = 60;

    /** The runs under a folder, by number, and a sentence for each folder that looks like a run but is damaged. */
    public record Listing(List<RunFolder> runs, List<String> problems) {
        public Listing {
            runs = List.copyOf(runs);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Makes the next numbered run under {@code root}, for example {@code 00012-can-kandinsky-256}. It appears whole,
     * {@code run.json} included, or not at all; two makers at once get two numbers.
     *
     * @param description words for the name, such as network, pictures and size
     */
    public static RunFolder create(Path root, List<String> description, RunSettings settings) throws IOException {
        Files.createDirectories(root);
        Path draft = root.resolve("." + UUID.randomUUID() + ".tmp");
        Files.createDirectories(draft.resolve("samples"));
        Files.createDirectories(draft.resolve("checkpoints"));
        Json.write(draft.resolve("run.json"), settings);
        String slug = slug(String.join("-", description));
        for (long number = nextNumber(root); ; number++) {
            Path path = root.resolve("%05d-%s".formatted(number, slug));
            if (!numberTaken(root, number) && claim(draft, path)) {
                AtomicFile.syncFolder(root);
                return new RunFolder(path, settings);
            }
        }
    }

    /**
     * Opens an existing run.
     *
     * @throws RunException when there is no readable {@code run.json}, or one of a newer version
     */
    public static RunFolder open(Path path) {
        Path file = path.resolve("run.json");
        if (!Files.isRegularFile(file)) {
            throw new RunException("'" + path + "' is not a run: it has no run.json.");
        }
        RunSettings settings;
        try {
            settings = Json.read(file, RunSettings.class);
        } catch (IOException e) {
            throw new RunException("The settings in '" + file + "' cannot be read.", e);
        }
        if (settings.schema() > RunSettings.SCHEMA) {
            throw new RunException(
                    "The run '" + path.getFileName() + "' was made by a newer Atelier: update to open it.");
        }
        settings.runKind();
        return new RunFolder(path, settings);
    }

    public static Listing list(Path root) throws IOException {
        List<RunFolder> runs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path path : numbered(root)) {
            try {
                runs.add(open(path));
            } catch (RunException e) {
                problems.add(e.getMessage());
            }
        }
        return new Listing(runs, problems);
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** {@code metrics.jsonl}, for {@link MetricsLog} and {@link MetricsTail}. */
    public Path metrics() {
        return path.resolve("metrics.jsonl");
    }

    public Samples samples() {
        return new Samples(path.resolve("samples"));
    }

    public Checkpoints checkpoints(Checkpoints.Best best) {
        return new Checkpoints(path.resolve("checkpoints"), best);
    }

    public ControlFile control() {
        return new ControlFile(path);
    }

    public RunLog log() {
        return new RunLog(path.resolve("log.txt"));
    }

    private static boolean claim(Path draft, Path path) throws IOException {
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return false;
        } catch (AtomicMoveNotSupportedException e) {
            throw new RunException("Runs cannot be made in '" + path.getParent() + "': choose a local folder.", e);
        } catch (FileSystemException e) {
            // a folder in the way is told as a plain error of the system where the move is atomic
            if (Files.exists(path)) {
                return false;
            }
            throw e;
        }
    }

    private static long nextNumber(Path root) throws IOException {
        return numbered(root).stream().mapToLong(RunFolder::number).max().orElse(-1) + 1;
    }

    private static boolean numberTaken(Path root, long number) throws IOException {
        return numbered(root).stream().anyMatch(path -> number(path) == number);
    }

    private static List<Path> numbered(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(path ->
                            NUMBERED.matcher(path.getFileName().toString()).matches())
                    .filter(Files::isDirectory)
                    .sorted(Comparator.comparingLong(RunFolder::number).thenComparing(Path::getFileName))
                    .toList();
        }
    }

    private static long number(Path path) {
        Matcher matcher = NUMBERED.matcher(path.getFileName().toString());
        return matcher.matches() && matcher.group(1).length() < 18 ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        return cut.isEmpty() ? "run" : cut;
    }
}

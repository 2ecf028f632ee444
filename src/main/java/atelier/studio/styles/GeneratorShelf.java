package atelier.studio.styles;

import atelier.generator.GeneratorCard;
import atelier.generator.GeneratorException;
import atelier.image.FileHash;
import atelier.studio.ExampleModel;
import atelier.studio.StudioException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds generators: the code space in {@code models/codes}, folders of {@code models} and {@code models/examples}, and
 * what runs exported as {@code model} or {@code model-000500}. Reads descriptions only. Safe for several threads.
 */
final class GeneratorShelf {
    private static final String CODES_FILE = "codes.safetensors";

    /** A generator and its folder; no card for the code space. */
    record Found(GeneratorInfo info, Optional<GeneratorCard> card) {}

    private final Path models;
    private final Path runs;
    private final Map<String, Found> known = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    GeneratorShelf(Path models, Path runs) {
        this.models = models;
        this.runs = runs;
    }

    /** Looks at the disk. */
    Generators.Listing list() {
        missing.clear();
        List<GeneratorInfo> all = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        all.add(codes().info());
        for (Path folder : folders(models)) {
            add(folder, GeneratorInfo.Source.SHIPPED, all, seen, problems);
        }
        for (Path folder : folders(ExampleModel.folderIn(models))) {
            add(folder, GeneratorInfo.Source.SHIPPED, all, seen, problems);
        }
        for (Path run : folders(runs).reversed()) {
            for (Path model : folders(run).reversed()) {
                if (model.getFileName().toString().matches("model(-\\d+)?")) {
                    add(model, GeneratorInfo.Source.RUN, all, seen, problems);
                }
            }
        }
        return new Generators.Listing(all, problems);
    }

    private void add(
            Path folder,
            GeneratorInfo.Source source,
            List<GeneratorInfo> all,
            Set<String> seen,
            List<String> problems) {
        try {
            Optional<GeneratorCard> card = GeneratorCard.read(folder);
            if (card.isPresent() && seen.add(card.get().sha256())) {
                GeneratorInfo info = info(card.get(), source);
                known.put(info.id(), new Found(info, card));
                all.add(info);
            }
        } catch (GeneratorException e) {
            problems.add(e.getMessage());
        }
    }

    private static GeneratorInfo info(GeneratorCard card, GeneratorInfo.Source source) {
        String folder = card.folder().getFileName().toString();
        String name = source == GeneratorInfo.Source.RUN && folder.matches("model-\\d+")
                ? card.name() + " · " + folder.replaceFirst("model-0*", "step ")
                : card.name();
        return new GeneratorInfo(
                card.sha256(),
                name,
                GeneratorInfo.Kind.valueOf(card.architecture().name()),
                source,
                card.resolution(),
                card.sha256(),
                card.licence(),
                card.layers(),
                true);
    }

    /** The code space. */
    Found codes() {
        return known.computeIfAbsent(GeneratorInfo.CODES, id -> {
            Path file = models.resolve("codes").resolve(CODES_FILE);
            String hash = Files.isReadable(file) ? hash(file) : "";
            return new Found(
                    new GeneratorInfo(
                            id,
                            "Style space",
                            GeneratorInfo.Kind.CODES,
                            GeneratorInfo.Source.SHIPPED,
                            0,
                            hash,
                            "Paintings in the public domain; statistics only",
                            1,
                            true),
                    Optional.empty());
        });
    }

    private static String hash(Path file) {
        try {
            return FileHash.sha256(file);
        } catch (IOException e) {
            throw new StudioException("The file %s can't be read.".formatted(file), e);
        }
    }

    /** @throws StudioException with a sentence when it is not there */
    Found find(String id) {
        if (id.equals(GeneratorInfo.CODES)) {
            return codes();
        }
        return ofHash(id)
                .orElseThrow(() -> new StudioException(
                        "The generator of this style is not here: copy its model to %s.".formatted(models)));
    }

    /** By the sha256 of what it draws from. */
    Optional<Found> ofHash(String hash) {
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        if (hash.equals(codes().info().hash())) {
            return Optional.of(codes());
        }
        // a stranger's style may name a generator that isn't here: that is looked for once, and again with each listing
        if (!known.containsKey(hash) && !missing.contains(hash)) {
            list();
            missing.add(hash);
        }
        return Optional.ofNullable(known.get(hash));
    }

    /** By id, by name or by its folder, as people type it; a folder may lie anywhere. */
    GeneratorInfo named(String text) {
        List<GeneratorInfo> all = list().all();
        return all.stream()
                .filter(info -> info.id().equals(text) || info.name().equalsIgnoreCase(text) || isFolder(info, text))
                .findFirst()
                .or(() -> elsewhere(text))
                .orElseThrow(() -> new StudioException("There is no generator '%s': choose one of %s."
                        .formatted(text, all.stream().map(GeneratorInfo::name).collect(Collectors.joining(", ")))));
    }

    private boolean isFolder(GeneratorInfo info, String text) {
        return find(info.id())
                .card()
                .filter(card -> card.folder().getFileName().toString().equals(text))
                .isPresent();
    }

    /** A model in a folder of the user's own, which is known from now on; the same model as a listed one is that one. */
    private Optional<GeneratorInfo> elsewhere(String text) {
        try {
            Path folder = Path.of(text).toAbsolutePath().normalize();
            Optional<GeneratorCard> card = Files.isDirectory(folder) ? GeneratorCard.read(folder) : Optional.empty();
            return card.map(c -> known.computeIfAbsent(
                            c.sha256(), id -> new Found(info(c, GeneratorInfo.Source.RUN), card))
                    .info());
        } catch (InvalidPathException notAFile) {
            return Optional.empty();
        } catch (GeneratorException e) {
            throw new StudioException(e.getMessage(), e);
        }
    }

    private static List<Path> folders(Path parent) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, Files::isDirectory)) {
                entries.forEach(found::add);
            } catch (IOException e) {
                throw new StudioException("The folder %s can't be read.".formatted(parent), e);
            }
        }
        found.sort(Comparator.comparing(Path::getFileName));
        return found;
    }
}

package atelier.studio;

import atelier.art.Monitor;
import atelier.stylizer.EncoderPrint;
import atelier.training.loop.ExportedModel;
import atelier.training.run.AtomicFile;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The instant stylizers of a home folder: the one that ships, and copies of those that the user has trained. */
final class InstantShelf {
    private static final String SHIPPED = "";
    private static final String WEIGHTS = "weights.safetensors";

    /**
     * What paints in a session.
     *
     * @param folder of the model
     * @param coder the sha256 of the model whose codes it paints with: one that has learned on as a painter alone
     *     shares those of the model that ships
     * @param notices what the user should know of it
     */
    record Use(InstantShelf shelf, Path folder, String coder, List<String> notices) {
        String hash() {
            return InstantShelf.hash(folder);
        }

        /** As codes are stamped: empty for the model that ships. */
        String encoder() {
            return coder.equals(shelf.shippedHash()) ? SHIPPED : coder;
        }
    }

    /** {@code asked} goes before what the user has chosen. */
    static Use use(HomeFolder home, Path shipped, Optional<Path> asked) {
        InstantShelf shelf = new InstantShelf(home, shipped);
        List<String> notices = new ArrayList<>();
        Path folder = asked.orElseGet(() -> shelf.folder(notices::add));
        return new Use(shelf, folder, shelf.coder(folder), List.copyOf(notices));
    }

    private String coder(Path folder) {
        if (hash(folder).equals(shippedHash())) {
            return shippedHash();
        }
        Optional<String> own = EncoderPrint.of(folder.resolve(WEIGHTS));
        boolean shared = own.isPresent() && own.equals(EncoderPrint.of(shipped.resolve(WEIGHTS)));
        return shared ? shippedHash() : hash(folder);
    }

    private final HomeFolder home;
    private final Path shipped;
    private final ModelCopy copies;

    /** @param shipped the folder of the one that ships */
    InstantShelf(HomeFolder home, Path shipped) {
        this.home = home;
        this.shipped = shipped;
        this.copies = new ModelCopy(home.instants());
    }

    /** The folder of the chosen one; {@code notices} hears a sentence when it is gone. */
    Path folder(Consumer<String> notices) {
        String hash = wanted();
        if (hash.isEmpty()) {
            return shipped;
        }
        Path own = home.instants().resolve(hash);
        if (Files.isRegularFile(own.resolve("model.json")) && Files.isRegularFile(own.resolve(WEIGHTS))) {
            return own;
        }
        notices.accept("Your instant stylizer is no longer in %s: the one that ships paints.".formatted(own));
        return shipped;
    }

    /** The sha256 of a model's weights as it says; empty where it says none. */
    static String hash(Path model) {
        try {
            return json(model).path("sha256").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static JsonNode json(Path model) throws IOException {
        return new ObjectMapper().readTree(model.resolve("model.json").toFile());
    }

    String shippedHash() {
        return hash(shipped);
    }

    private String wanted() {
        try {
            String hash = new ObjectMapper()
                    .readTree(home.instantChoice().toFile())
                    .path("sha256")
                    .asText();
            return hash.matches("[0-9a-f]{64}") ? hash : SHIPPED;
        } catch (IOException e) {
            return SHIPPED;
        }
    }

    Instants.Choice chosen() {
        String hash = wanted();
        return hash.isEmpty() ? ships() : own(hash).orElseGet(this::ships);
    }

    private Instants.Choice ships() {
        return new Instants.Choice(name(shipped), shippedHash(), Optional.empty());
    }

    private Optional<Instants.Choice> own(String hash) {
        Path folder = home.instants().resolve(hash);
        return Files.isRegularFile(folder.resolve("model.json"))
                ? Optional.of(new Instants.Choice(name(folder), hash, Optional.of(folder)))
                : Optional.empty();
    }

    private static String name(Path model) {
        try {
            return json(model).path("name").asText("instant");
        } catch (IOException e) {
            return "instant";
        }
    }

    List<Instants.Choice> all() {
        List<Instants.Choice> all = new ArrayList<>(List.of(ships()));
        own(wanted()).filter(_ -> !wanted().isEmpty()).ifPresent(all::add);
        for (RunFolder run : runs()) {
            newest(run)
                    .filter(made ->
                            all.stream().noneMatch(known -> known.sha256().equals(made.sha256())))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private List<RunFolder> runs() {
        try {
            return RunFolder.list(home.runs()).runs();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Instants.Choice> newest(RunFolder run) {
        try {
            return ExportedModel.of(run).stream()
                    .filter(model -> model.kind() == RunKind.INSTANT)
                    .findFirst()
                    .map(model -> new Instants.Choice(model.name(), model.sha256(), Optional.of(model.folder())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void choose(Instants.Choice choice, Monitor monitor) {
        String hash = SHIPPED;
        if (choice.folder().isPresent()) {
            JsonNode json = ModelCopy.description(choice.folder().get());
            monitor.checkCancelled();
            hash = json.path("sha256").asText();
        }
        try {
            if (choice.folder().isPresent()) {
                copies.take(choice.folder().get(), hash);
            }
            Files.createDirectories(home.root());
            byte[] text = new ObjectMapper().writeValueAsBytes(Map.of("sha256", hash));
            AtomicFile.write(home.instantChoice(), text);
        } catch (IOException e) {
            throw new StudioException("The choice can't be written to %s.".formatted(home.root()), e);
        }
    }
}

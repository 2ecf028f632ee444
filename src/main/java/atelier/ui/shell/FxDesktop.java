package atelier.ui.shell;

import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The system's own file dialogs, and its programs for opening what was made. */
public final class FxDesktop implements Desktop {
    private final Stage stage;
    private final Texts texts;
    private final Consumer<String> browser;
    private Optional<Path> last = Optional.empty();

    /** {@code browser} opens a URI with the system's program for it. */
    public FxDesktop(Stage stage, Texts texts, Consumer<String> browser) {
        this.stage = stage;
        this.texts = texts;
        this.browser = browser;
    }

    @Override
    public List<Path> chooseFiles(Wish wish) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(
                switch (wish) {
                    case PHOTOS -> texts.of("choose.photos");
                    case STYLES -> texts.of("choose.styles");
                    case NETWORK -> texts.of("choose.network");
                });
        chooser.getExtensionFilters().add(filter(wish));
        last.filter(Files::isDirectory).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        last = Optional.ofNullable(files.getFirst().toPath().getParent());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.of("choose.folder"));
        start.or(() -> last)
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public void open(Path file) {
        browser.accept(file.toUri().toString());
    }

    @Override
    public void showInFolder(Path file) {
        browser.accept(file.toAbsolutePath().getParent().toUri().toString());
    }

    private FileChooser.ExtensionFilter filter(Wish wish) {
        List<String> pictures =
                List.of("*.jpg", "*.jpeg", "*.png", "*.tif", "*.tiff", "*.webp", "*.bmp", "*.gif", "*.JPG", "*.PNG");
        return switch (wish) {
            case PHOTOS -> new FileChooser.ExtensionFilter(texts.of("choose.filter.photos"), pictures);
            case STYLES ->
                new FileChooser.ExtensionFilter(
                        texts.of("choose.filter.styles"),
                        Stream.concat(pictures.stream(), Stream.of("*.style")).toList());
            case NETWORK ->
                new FileChooser.ExtensionFilter(texts.of("choose.filter.network"), List.of("*.safetensors"));
        };
    }
}

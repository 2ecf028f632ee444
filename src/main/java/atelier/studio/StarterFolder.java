package atelier.studio;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.stylizer.StarterStyles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The styles that ship, read when first asked for; without them where their folder can't be used. */
final class StarterFolder implements Starters {
    private final Path folder;
    private final Path model;
    private final String coder;
    private final PictureFiles files;
    private final Consumer<String> notices;
    private final Map<String, Path> swatches = new HashMap<>();
    private List<Style> styles;

    /**
     * {@code notices} hears a sentence when the folder can't be used.
     *
     * @param model the folder of the instant stylizer that paints
     * @param coder the sha256 of the one whose codes it paints with, as far as it says one: others mean nothing to it
     */
    StarterFolder(Path folder, Path model, String coder, PictureFiles files, Consumer<String> notices) {
        this.folder = folder;
        this.model = model;
        this.coder = coder;
        this.files = files;
        this.notices = notices;
    }

    @Override
    public synchronized List<Style> all() {
        if (styles == null) {
            styles = read();
        }
        return styles;
    }

    @Override
    public synchronized PictureBuffer swatch(Style style) {
        all();
        return files.open(swatches.get(style.id()), StyleShelf.SWATCH_SIDE, Monitor.NONE)
                .picture();
    }

    private List<Style> read() {
        try {
            StarterStyles shipped = StarterStyles.read(folder);
            if (ofAnotherModel(shipped.model())) {
                notices.accept("The styles that come with Atelier were made for its own model: they are left out while"
                        + " the model in %s paints.".formatted(model));
                return List.of();
            }
            shipped.starters().forEach(starter -> swatches.put(starter.style().id(), starter.swatch()));
            return shipped.starters().stream().map(StarterStyles.Starter::style).toList();
        } catch (IOException e) {
            notices.accept(
                    "The styles that come with Atelier are missing or damaged: install Atelier again, or copy its"
                            + " models to %s.".formatted(folder.getParent()));
            return List.of();
        }
    }

    private boolean ofAnotherModel(String sha256) {
        // who loads a model that says nothing of itself says what is wrong with it
        return !sha256.isEmpty() && !coder.isEmpty() && !coder.equalsIgnoreCase(sha256);
    }
}

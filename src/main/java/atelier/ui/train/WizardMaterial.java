package atelier.ui.train;

import atelier.studio.Runs;
import atelier.training.loop.Place;
import atelier.training.run.RunKind;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The wizard's second page: the folders and files that a training learns from. */
public final class WizardMaterial {
    private final Runs runs;
    private final Texts texts;
    private final FolderCheck pictures;
    private final FolderCheck styles;
    private final ObjectProperty<Optional<Path>> style = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> features = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> photo = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");

    WizardMaterial(Runs runs, Workers workers, Texts texts) {
        this.runs = runs;
        this.texts = texts;
        this.pictures = new FolderCheck(runs, workers, texts);
        this.styles = new FolderCheck(runs, workers, texts);
    }

    List<Observable> watched() {
        return List.of(pictures.state(), styles.state(), style, features);
    }

    void cancel() {
        pictures.cancel();
        styles.cancel();
    }

    /** Takes the feature network that ships where none was chosen. */
    void fill() {
        if (features.get().isEmpty()) {
            features.set(runs.features());
        }
    }

    public FolderCheck pictures() {
        return pictures;
    }

    /** The styles that an instant stylizer learns from. */
    public FolderCheck styles() {
        return styles;
    }

    /** The picture of the style that a painter learns. */
    public ObjectProperty<Optional<Path>> style() {
        return style;
    }

    public ObjectProperty<Optional<Path>> features() {
        return features;
    }

    /** The photo that is painted at each sample. */
    public ObjectProperty<Optional<Path>> photo() {
        return photo;
    }

    /** Where the pictures come from and under which terms. */
    public StringProperty note() {
        return note;
    }

    /** What a kind of training uses of this, by {@link Place}. */
    Map<String, Path> places(RunKind kind) {
        Map<String, Path> places = new HashMap<>();
        pictures.found().ifPresent(set -> places.put(Place.PICTURES, set.folder()));
        features.get().ifPresent(file -> places.put(Place.FEATURES, file));
        if (kind == RunKind.GAN) {
            runs.classifier().ifPresent(folder -> places.put(Place.CLASSIFIER, folder));
        } else {
            photo.get().ifPresent(file -> places.put(Place.PHOTO, file));
        }
        if (kind == RunKind.STYLIZER) {
            style.get().ifPresent(file -> places.put(Place.STYLE, file));
        }
        if (kind == RunKind.INSTANT) {
            styles.found().ifPresent(set -> places.put(Place.STYLES, set.folder()));
        }
        return places;
    }

    /** What is missing yet, in a sentence; empty when nothing is. */
    String obstacle(RunKind kind) {
        if (kind == RunKind.STYLIZER && style.get().isEmpty()) {
            return texts.of("train.obstacle.style");
        }
        String folder = whyFolder(pictures);
        if (folder.isEmpty() && kind == RunKind.INSTANT) {
            folder = whyFolder(styles);
        }
        if (folder.isEmpty() && kind != RunKind.GAN && features.get().isEmpty()) {
            return texts.of("train.obstacle.features");
        }
        return folder;
    }

    private String whyFolder(FolderCheck check) {
        return switch (check.state().get()) {
            case FolderCheck.State.Empty _ ->
                texts.of(check == styles ? "train.obstacle.styles" : "train.obstacle.pictures");
            case FolderCheck.State.Looking _ -> texts.of("train.obstacle.looking");
            case FolderCheck.State.Failed failed -> failed.sentence();
            case FolderCheck.State.Found found ->
                found.set().pictures().isEmpty() ? texts.of("train.obstacle.none") : "";
        };
    }
}

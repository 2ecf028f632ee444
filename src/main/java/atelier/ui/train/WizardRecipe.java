package atelier.ui.train;

import atelier.training.loop.EarlierNetwork;
import atelier.training.loop.RunRequest;
import atelier.training.options.Preset;
import atelier.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The wizard's third page: a preset, and what differs from it. */
public final class WizardRecipe {
    private final Texts texts;
    private final ObjectProperty<Optional<Preset>> preset = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, Object> changed = FXCollections.observableHashMap();

    private final ObjectProperty<String> seed = new SimpleObjectProperty<>("");
    private Map<String, Object> shape = Map.of();
    private Map<String, Object> suggested = Map.of();

    WizardRecipe(Texts texts) {
        this.texts = texts;
    }

    List<Observable> watched() {
        return List.of(preset, changed, seed);
    }

    /** Begins with the first preset; an earlier network decides some options, and suggests others. */
    void restart(List<Preset> presets, Optional<EarlierNetwork> earlier) {
        changed.clear();
        seed.set("");
        shape = earlier.map(EarlierNetwork::shape).orElse(Map.of());
        suggested = earlier.map(EarlierNetwork::suggested).orElse(Map.of());
        preset.set(presets.stream().findFirst());
    }

    public ObjectProperty<Optional<Preset>> preset() {
        return preset;
    }

    /** Options that differ from the preset, by key. */
    public ObservableMap<String, Object> changed() {
        return changed;
    }

    /** Options that an earlier network decides, by key. */
    public Map<String, Object> shape() {
        return shape;
    }

    /** A whole number, or empty for another one each time. */
    public ObjectProperty<String> seed() {
        return seed;
    }

    /** The seed to train with. */
    long chosenSeed() {
        return seed.get().isBlank()
                ? new Random().nextInt(Integer.MAX_VALUE)
                : Long.parseLong(seed.get().strip());
    }

    /** What is asked for beside a preset. */
    Map<String, Object> asked(Map<String, Object> differing) {
        Map<String, Object> all = new HashMap<>(suggested);
        all.putAll(shape);
        all.putAll(differing);
        return all;
    }

    /** What makes no sense, in a sentence; empty when everything does. */
    public String obstacle(RunRequest request) {
        if (!seed.get().isBlank() && !seed.get().strip().matches("-?\\d{1,18}")) {
            return texts.of("train.obstacle.seed");
        }
        try {
            request.resolved();
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}

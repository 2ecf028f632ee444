package atelier.ui.work;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleBlend.Part;
import atelier.studio.History;
import atelier.stylizer.PaintSettings;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The blend, the settings and the shelf, with undo and redo over all of them. Every command is one step. */
public final class WorkModel {
    /** The least share that a style of a blend can have. */
    public static final double LEAST_SHARE = 0.01;

    private final Texts texts;
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.START);
    private final ReadOnlyObjectWrapper<Optional<String>> undoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoName = new ReadOnlyObjectWrapper<>(Optional.empty());
    private History<Work> history = new History<>(Work.START);

    public WorkModel(Texts texts) {
        this.texts = texts;
    }

    public ReadOnlyObjectProperty<Work> work() {
        return work.getReadOnlyProperty();
    }

    public Work now() {
        return work.get();
    }

    /** What Undo would take back, as a name; empty when there is nothing. */
    public ReadOnlyObjectProperty<Optional<String>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<String>> redoName() {
        return redoName.getReadOnlyProperty();
    }

    /** Begins anew with this state: nothing before it can be undone. */
    public void start(Work state) {
        history = new History<>(state);
        publish();
    }

    /** Paints with this style alone. */
    public void use(Style style) {
        change(now().withBlend(StyleBlend.of(style)), texts.of("step.style"), "");
    }

    /** The first style, chosen by the studio and not by the user: no step of its own. */
    public void begin(Style style) {
        start(now().withBlend(StyleBlend.of(style)));
    }

    public boolean blends(Style style) {
        return parts().stream().anyMatch(part -> part.style().id().equals(style.id()));
    }

    public boolean hasRoom() {
        return parts().size() < StyleBlend.MAX_PARTS;
    }

    /** Adds a style with an even share; does nothing when it is there or the blend is full. */
    public void add(Style style) {
        if (blends(style) || !hasRoom()) {
            return;
        }
        double share = 1.0 / (parts().size() + 1);
        List<Part> parts = new ArrayList<>(scaled(parts(), 1 - share));
        parts.add(new Part(style, share));
        change(now().withBlend(new StyleBlend(parts)), texts.of("step.blend.add"), "");
    }

    /** Takes a style out of the blend; the last one stays, for a photo is always painted with something. */
    public void take(Style style) {
        List<Part> rest = without(style);
        if (!rest.isEmpty() && rest.size() < parts().size()) {
            change(now().withBlend(new StyleBlend(scaled(rest, 1))), texts.of("step.blend.remove"), "");
        }
    }

    /**
     * Gives one style of several a share of the blend, {@value #LEAST_SHARE} to 1 less that; the others keep their
     * proportions. A drag is one step until {@link #seal()}.
     */
    public void share(Style style, double share) {
        if (!blends(style) || parts().size() < 2) {
            return;
        }
        double held = Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
        List<Part> rest = new ArrayList<>(scaled(without(style), 1 - held));
        List<Part> parts = parts().stream()
                .map(part -> part.style().id().equals(style.id()) ? new Part(part.style(), held) : rest.removeFirst())
                .toList();
        change(now().withBlend(new StyleBlend(parts)), texts.of("step.blend.weight"), "share:" + style.id());
    }

    /** Sets one setting; {@code name} is what Undo calls it. A drag is one step until {@link #seal()}. */
    public void set(String key, Object value, String name) {
        change(now().withSettings(now().settings().with(key, value)), name, "setting:" + key);
    }

    public void resetSettings() {
        change(now().withSettings(PaintSettings.DEFAULT), texts.of("step.reset"), "");
    }

    /** Takes over a blend and settings as one step, as from a recipe. */
    public void apply(StyleBlend blend, PaintSettings settings) {
        change(new Work(Optional.of(blend), settings, now().shelf()), texts.of("step.recipe"), "");
    }

    /** Records a change of the shelf; the caller's listener on {@link #work()} carries it out. */
    public void shelve(Optional<Style> before, Optional<Style> after, String name) {
        String id = after.or(() -> before).orElseThrow().id();
        change(now().withShelf(id, before, after), name, "");
    }

    /** Ends a run of joined changes, as when a slider is let go. */
    public void seal() {
        history.seal();
    }

    public void undo() {
        history.undo();
        publish();
    }

    public void redo() {
        history.redo();
        publish();
    }

    private List<Part> without(Style style) {
        return parts().stream()
                .filter(part -> !part.style().id().equals(style.id()))
                .toList();
    }

    private static List<Part> scaled(List<Part> parts, double sum) {
        double now = parts.stream().mapToDouble(Part::weight).sum();
        return parts.stream()
                .map(part -> new Part(part.style(), part.weight() * sum / now))
                .toList();
    }

    private List<Part> parts() {
        return now().blend().map(StyleBlend::parts).orElse(List.of());
    }

    private void change(Work next, String name, String key) {
        history.change(next, name, key);
        publish();
    }

    private void publish() {
        work.set(history.present());
        undoName.set(history.undoName());
        redoName.set(history.redoName());
    }
}

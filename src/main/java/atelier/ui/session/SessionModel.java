package atelier.ui.session;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.studio.Session;
import atelier.studio.SessionStore;
import atelier.stylizer.PaintSettings;
import atelier.ui.canvas.CanvasModel;
import atelier.ui.canvas.Compare;
import atelier.ui.export.ExportModel;
import atelier.ui.inspector.InspectorModel;
import atelier.ui.kit.Workers;
import atelier.ui.photos.PhotoItem;
import atelier.ui.photos.PhotosModel;
import atelier.ui.shell.Appearance;
import atelier.ui.shell.WindowBounds;
import atelier.ui.styles.StylesModel;
import atelier.ui.work.Work;
import atelier.ui.work.WorkModel;
import atelier.ui.workshop.WorkshopMemory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Keeps what is open: saves on every change, and brings it back after a restart or a crash. */
public final class SessionModel {
    private final SessionStore store;
    private final BlendKeeper blends;
    private final Workers workers;
    private final PhotosModel photos;
    private final WorkModel work;
    private final StylesModel styles;
    private final CanvasModel canvas;
    private final InspectorModel inspector;
    private final ExportModel export;
    private final Appearance appearance;
    private final WindowBounds bounds;
    private final WorkshopMemory workshop;
    private Session waiting = Session.EMPTY;
    private boolean blendRestored;

    /** The panes whose state is kept. */
    public record Panes(
            PhotosModel photos,
            WorkModel work,
            StylesModel styles,
            CanvasModel canvas,
            InspectorModel inspector,
            ExportModel export,
            Appearance appearance,
            WindowBounds bounds,
            WorkshopMemory workshop) {}

    public SessionModel(SessionStore store, BlendKeeper blends, Workers workers, Panes panes) {
        this.store = store;
        this.workers = workers;
        this.blends = blends;
        this.photos = panes.photos();
        this.work = panes.work();
        this.styles = panes.styles();
        this.canvas = panes.canvas();
        this.inspector = panes.inspector();
        this.export = panes.export();
        this.appearance = panes.appearance();
        this.bounds = panes.bounds();
        this.workshop = panes.workshop();
    }

    /** Brings back what needs no style; the blend follows with {@link #restoreBlend()}. */
    public void restore(Session session) {
        waiting = session;
        workshop.restore(session.view()); // before its room may come before the user
        appearance.restore(session.view());
        bounds.restore(session.view());
        export.restore(session.export(), session.view());
        restoreView(session.view());
        work.start(new Work(Optional.empty(), settings(session.settings()), Map.of()));
        photos.restore(session.photos(), session.current(), session.recent());
    }

    /** Brings the blend back once the styles are read, or begins with the first starter; saves from now on. */
    public void restoreBlend() {
        Map<String, Style> atHand = new HashMap<>();
        waiting.blend().keySet().forEach(id -> styles.find(id).ifPresent(style -> atHand.put(id, style)));
        workers.load(
                () -> blends.restore(waiting, id -> Optional.ofNullable(atHand.get(id))), this::settle, failure -> {
                    settle(Optional.empty());
                    throw failure;
                });
    }

    private void settle(Optional<StyleBlend> blend) {
        blend.ifPresentOrElse(this::takeBlend, () -> styles.starter().ifPresent(this::begin));
        blendRestored = true;
        keepSaving();
    }

    /** What would be saved now. */
    public Session now() {
        List<Path> files = photos.items().stream().map(PhotoItem::file).toList();
        Map<String, String> view = new HashMap<>(appearance.toView());
        view.putAll(bounds.toView());
        view.putAll(export.toView());
        view.putAll(workshop.toView());
        view.put("compare", canvas.compare().get().name().toLowerCase(Locale.ROOT));
        view.put("split", Double.toString(canvas.split().get()));
        view.put("advanced", Boolean.toString(inspector.advancedOpen().get()));
        return new Session(
                files,
                photos.current().get().map(PhotoItem::file),
                List.copyOf(photos.recent()),
                blendRestored ? weights() : waiting.blend(),
                blendRestored ? inline() : waiting.inlineStyles(),
                work.now().settings().toMap(),
                export.settings().get().toMap(),
                view);
    }

    private void begin(Style starter) {
        if (work.now().blend().isEmpty()) {
            work.begin(starter);
        }
    }

    private void takeBlend(StyleBlend blend) {
        if (work.now().blend().isEmpty()) {
            styles.show(blend.parts().stream().map(StyleBlend.Part::style).toList());
            work.start(work.now().withBlend(blend));
        }
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        work.now().blend().stream()
                .flatMap(blend -> blend.parts().stream())
                .forEach(part -> weights.put(part.style().id(), part.weight()));
        return weights;
    }

    private Map<String, String> inline() {
        return work.now().blend().map(blends::inline).orElse(Map.of());
    }

    private void restoreView(Map<String, String> view) {
        for (Compare mode : Compare.values()) {
            if (mode.name().equalsIgnoreCase(view.get("compare"))) {
                canvas.compare(mode);
            }
        }
        if (view.getOrDefault("split", "").matches("[01]\\.[0-9]{1,17}")) {
            canvas.moveSplit(Double.parseDouble(view.get("split")));
        }
        inspector.advancedOpen().set(Boolean.parseBoolean(view.get("advanced")));
    }

    private void keepSaving() {
        InvalidationListener save = o -> store.save(now());
        List<Observable> watched = List.of(
                photos.items(),
                photos.current(),
                photos.recent(),
                work.work(),
                canvas.compare(),
                canvas.split(),
                inspector.advancedOpen(),
                export.settings(),
                export.size(),
                export.folder(),
                export.pattern(),
                export.exportedOnce(),
                appearance.room(),
                appearance.theme(),
                appearance.textSize(),
                appearance.stylesOpen(),
                appearance.inspectorOpen(),
                appearance.filmstripOpen(),
                bounds.value());
        workshop.watched().forEach(observable -> observable.addListener(save));
        watched.forEach(observable -> observable.addListener(save));
        work.work().addListener(o -> prepareBlend());
        prepareBlend();
        store.save(now());
    }

    private void prepareBlend() {
        work.now().blend().ifPresent(blend -> blends.prepare(blend, () -> store.save(now())));
    }

    private static PaintSettings settings(Map<String, Object> kept) {
        try {
            return PaintSettings.of(kept);
        } catch (IllegalArgumentException e) {
            return PaintSettings.DEFAULT; // written by another version
        }
    }
}

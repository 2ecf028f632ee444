package atelier.ui.library;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.library.index.KeepDetails;
import atelier.library.index.LibraryEdit;
import atelier.library.index.MapPoint;
import atelier.library.index.StyleRow;
import atelier.studio.StyleCatalog;
import atelier.studio.library.StyleLibrary;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The map of the library: where every style lies by likeness, and blends made between two places of it. */
public final class MapModel {
    /** A blend that was drawn on the map; its picture comes when it is painted. */
    public record Blend(Style style, StyleBlend of, double share, Optional<Pixels> picture) {}

    private final StyleLibrary library;
    private final StyleCatalog catalog;
    private final LibraryEdits edits;
    private final Handover handover;
    private final Workers workers;
    private final ToastModel toast;
    private final Texts texts;
    private final Consumer<RuntimeException> failed;
    private final LibraryJob job;
    private final ReadOnlyObjectWrapper<List<MapPoint>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Blend>> blend = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Latest<Blend> blending;
    private boolean stale = true;

    MapModel(LibraryModel.Surroundings around, LibraryEdits edits, Consumer<RuntimeException> failed) {
        this.library = around.library();
        this.catalog = around.catalog();
        this.edits = edits;
        this.handover = around.handover();
        this.workers = around.workers();
        this.toast = around.toast();
        this.texts = around.texts();
        this.failed = failed;
        this.job = new LibraryJob(workers, failed);
        this.blending = new Latest<>(workers, this::drawn, failed);
    }

    public ReadOnlyObjectProperty<List<MapPoint>> points() {
        return points.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Blend>> blend() {
        return blend.getReadOnlyProperty();
    }

    /** The layout while it is computed. */
    public LibraryJob job() {
        return job;
    }

    /** Lays the map out when it is looked at and something has changed since. */
    void show() {
        if (stale && job.run(texts.of("library.map.job"), library::map, points::set)) {
            stale = false;
        }
    }

    /** The library has changed; the map follows when it is shown again. */
    void outdate() {
        stale = true;
    }

    /** Blends two styles: 0 is the first alone, 1 the second. */
    public void blend(String first, String second, double share) {
        double held = Math.clamp(share, 0.02, 0.98);
        blending.ask(() -> made(
                new StyleBlend(List.of(
                        new StyleBlend.Part(library.style(first), 1 - held),
                        new StyleBlend.Part(library.style(second), held))),
                held));
    }

    /** Gives the two styles of the blend other shares. */
    public void share(double share) {
        blend.get().filter(now -> now.of().parts().size() == 2).ifPresent(now -> {
            List<StyleBlend.Part> parts = now.of().parts();
            blend(parts.getFirst().style().id(), parts.getLast().style().id(), share);
        });
    }

    /** Blends the styles around a place, from 0 to 1 in both directions. */
    public void between(double x, double y) {
        workers.load(
                () -> library.between(x, y).map(found -> made(found, 0.5)),
                made -> made.ifPresent(this::drawn),
                failed);
    }

    public void dismiss() {
        blend.set(Optional.empty());
    }

    /** Keeps the blend as a style of its own; can be undone. */
    public void keep() {
        blend.get()
                .ifPresent(now -> edits.make(
                        history -> {
                            StyleRow row = library.keep(now.style(), KeepDetails.NONE);
                            history.push(new LibraryEdit.Trash(Set.of(row.id())), texts.of("library.step.keep"));
                            return row;
                        },
                        row -> {
                            toast.show(texts.of("toast.kept", row.name()), texts.of("way.undo"), edits::undo);
                            dismiss();
                        }));
    }

    public void use() {
        blend.get().ifPresent(now -> handover.use(now.style()));
    }

    private Blend made(StyleBlend of, double share) {
        String name = of.parts().size() > 1
                ? texts.of(
                        "library.blend.name",
                        of.parts().getFirst().style().name(),
                        of.parts().get(1).style().name())
                : of.name();
        return new Blend(BlendedStyle.of(of, name), of, share, Optional.empty());
    }

    private void drawn(Blend now) {
        blend.set(Optional.of(now));
        workers.load(
                () -> Pixels.of(catalog.swatch(now.style())),
                pixels -> {
                    if (blend.get().filter(b -> b.style().equals(now.style())).isPresent()) {
                        blend.set(Optional.of(new Blend(now.style(), now.of(), now.share(), Optional.of(pixels))));
                    }
                },
                failed);
    }
}

package atelier.studio.styles;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.library.StyleCapsule;
import atelier.library.index.KeepDetails;
import atelier.studio.Lane;
import atelier.studio.PictureFiles;
import atelier.studio.StyleCatalog;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** Keeps fresh styles, with their ancestors. Calls block: they are made on the thread for files. */
final class Keeper {
    static final int SWATCH_SIDE = 256;

    private final Workbench bench;
    private final StyleCatalog catalog;
    private final AncestorFolder ancestors;
    private final PictureFiles files;
    private final NoveltyDesk novelty;

    Keeper(Workbench bench, StyleCatalog catalog, AncestorFolder ancestors, PictureFiles files, NoveltyDesk novelty) {
        this.bench = bench;
        this.catalog = catalog;
        this.ancestors = ancestors;
        this.files = files;
        this.novelty = novelty;
    }

    Style keep(FreshStyle fresh) {
        Style style = style(fresh);
        catalog.keep(style, swatch(fresh), details(fresh));
        remember(style.origin());
        return style;
    }

    byte[] capsule(FreshStyle fresh) {
        return new StyleCapsule(
                        style(fresh), swatch(fresh), licence(fresh), Instant.EPOCH.toEpochMilli(), details(fresh))
                .toBytes();
    }

    private String licence(FreshStyle fresh) {
        return bench.spaces().shelf().find(fresh.generator()).info().licence();
    }

    private KeepDetails details(FreshStyle fresh) {
        NoveltyGauge.Novelty measured = novelty.now(Parent.of(fresh));
        OptionalDouble distance =
                Double.isNaN(measured.distance()) ? OptionalDouble.empty() : OptionalDouble.of(measured.distance());
        return new KeepDetails(distance, measured.nearest().orElse(""), licence(fresh), "");
    }

    Style style(FreshStyle fresh) {
        return bench.onDevice(
                        Lane.PREVIEW, Monitor.NONE, (engine, monitor) -> FreshDesk.made(bench, engine, fresh, monitor))
                .result()
                .join();
    }

    PictureBuffer swatch(FreshStyle fresh) {
        return files.resize(fresh.swatch(), SWATCH_SIDE);
    }

    /** Writes down the ancestors that are not written down yet, so that the lineage can be reopened for ever. */
    private void remember(StyleOrigin origin) {
        for (String id : parents(origin)) {
            if (ancestors.find(id).isEmpty()) {
                ancestors.atHand(id).ifPresent(found -> {
                    ancestors.write(found);
                    remember(found.style().origin());
                });
            }
        }
    }

    static List<String> parents(StyleOrigin origin) {
        return switch (origin) {
            case StyleOrigin.Bred bred ->
                bred.parents().stream().map(StyleOrigin.Parent::id).toList();
            case StyleOrigin.Placed placed ->
                placed.parents().stream().map(StyleOrigin.Parent::id).toList();
            case StyleOrigin.Blended blended -> blended.parents();
            default -> List.of();
        };
    }
}

package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.studio.Lane;
import atelier.studio.Lru;
import atelier.studio.PaintEngine;
import atelier.studio.PictureFiles;
import atelier.studio.StyleCatalog;
import atelier.stylizer.PaintSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Turns an even strength into the one that a style needs for a photo, by painting small copies of that photo: how much
 * a style changes a picture depends as much on the picture. Used on the device's thread.
 */
public final class StrengthGauge {
    private static final int SIDE = 128;
    private static final int REMEMBERED = 1000;
    private static final int EVERY = 3;

    private final StyleCatalog catalog;
    private final PictureFiles files;
    private final Lru<Key, StrengthCurve> curves = new Lru<>(REMEMBERED);

    /**
     * A photo to be measured.
     *
     * @param id tells it from others
     * @param picture the photo at any size, asked for when something is to be measured
     */
    public record Subject(String id, Supplier<PictureBuffer> picture) {}

    // the reference has no codes of its own
    private record Key(String photo, List<CodeScales> styles) {}

    public StrengthGauge(StyleCatalog catalog, PictureFiles files) {
        this.catalog = catalog;
        this.files = files;
    }

    /**
     * The settings to paint with: an even strength becomes the blend's own, anything else stays.
     *
     * @param lane whose painter measures: another one may be in the middle of a photo
     */
    public PaintSettings concrete(
            PaintEngine engine, Lane lane, Subject photo, StyleBlend blend, PaintSettings settings, Monitor monitor) {
        if (!settings.evenStrength()) {
            return settings;
        }
        double own = settings.strength() <= 0
                ? 0
                : new Measuring(engine, lane, photo, monitor).strength(blend, settings.strength());
        return settings.with("strength", Math.rint(own * 10) / 10).with("evenStrength", false);
    }

    /** One photo on one painter. */
    private final class Measuring {
        private final PaintEngine engine;
        private final Lane lane;
        private final Subject photo;
        private final Monitor monitor;

        Measuring(PaintEngine engine, Lane lane, Subject photo, Monitor monitor) {
            this.engine = engine;
            this.lane = lane;
            this.photo = photo;
            this.monitor = monitor;
        }

        /**
         * The strength that changes the photo as much in this blend as {@code percent} does in a usual style. A blend is
         * taken to change it as its styles do, by their weights: so it needs no measuring while it is mixed.
         */
        double strength(StyleBlend blend, double percent) {
            List<StrengthCurve> each =
                    blend.parts().stream().map(part -> curve(part.style())).toList();
            StrengthCurve own = StrengthCurve.mean(
                    each, blend.parts().stream().map(StyleBlend.Part::weight).toList());
            return own.strength(usual().change(percent));
        }

        /** The mean over some of the styles that ship. */
        private StrengthCurve usual() {
            return remembered(List.of(), () -> {
                List<Style> starters = catalog.all().stream()
                        .filter(style -> catalog.isStarter(style.id()))
                        .toList();
                List<StrengthCurve> some = new ArrayList<>();
                for (int i = 0; i < starters.size(); i += EVERY) {
                    some.add(curve(starters.get(i)));
                }
                return StrengthCurve.mean(some, some.stream().map(_ -> 1.0).toList());
            });
        }

        private StrengthCurve curve(Style style) {
            return remembered(List.of(style.codes()), () -> measured(style));
        }

        private StrengthCurve remembered(List<CodeScales> styles, Supplier<StrengthCurve> measuring) {
            Key key = new Key(photo.id(), styles);
            return curves.find(key).orElseGet(() -> {
                StrengthCurve curve = measuring.get();
                curves.put(key, curve);
                return curve;
            });
        }

        private StrengthCurve measured(Style style) {
            PictureBuffer small = files.resize(photo.picture().get(), SIDE);
            LabPlanes original = LabPlanes.of(small);
            List<Double> changes = new ArrayList<>(List.of(0.0));
            // measuring is no progress of the painting that it is for, but ends with it
            for (double strength : StrengthCurve.STRENGTHS) {
                monitor.checkCancelled();
                PaintSettings settings = PaintSettings.of(Map.of("strength", strength, "finish", PaintSettings.QUICK));
                changes.add(original.change(LabPlanes.of(engine.paint(
                        lane, small, StyleBlend.of(style), settings, PictureBuffer.Depth.EIGHT, monitor.silent()))));
            }
            return new StrengthCurve(changes);
        }
    }
}

package atelier.stylizer;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.Picture;
import atelier.nn.FeatureNetwork;
import atelier.nn.FeatureWeights;
import atelier.nn.Ops;
import atelier.nn.WeightsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works the instant stylizer's painting over by {@link PixelDescent}, which takes minutes on a processor, and remembers
 * the last result: other colours of the same painting are there at once. The network is read when first needed.
 */
final class PatientFinish implements AutoCloseable {
    private final Path weights;
    private final Function<Style, Picture> pictures;
    private final Ops ops;
    private FeatureNetwork network;
    private WeakReference<Picture> photo = new WeakReference<>(null);
    private Wish wish;
    private PlanarPicture result;

    private record Wish(StyleBlend blend, double strength, StrokeSize size) {}

    /**
     * @param weights the feature network's file
     * @param pictures a style's own picture
     */
    PatientFinish(Ops parent, Path weights, Function<Style, Picture> pictures) {
        this.ops = parent.scope();
        this.weights = weights;
        this.pictures = pictures;
    }

    /**
     * A painting of the reduced photo's size.
     *
     * @param whole the photo that {@code reduced} was made from
     * @param start paints the reduced photo, to begin with
     * @param monitor of this part of the work alone
     * @throws UncheckedIOException of a {@link ModelException}, when the feature network is missing or damaged
     */
    PlanarPicture paint(
            Picture whole,
            Picture reduced,
            StyleBlend blend,
            PaintSettings settings,
            Supplier<PlanarPicture> start,
            Monitor monitor) {
        Wish now = new Wish(blend, settings.strength() / 100, StrokeSize.of(settings));
        if (!photo.refersTo(whole) || !now.equals(wish)) {
            result = new PixelDescent(ops, network())
                    .paint(start.get(), reduced, models(blend), now.strength(), monitor);
            photo = new WeakReference<>(whole);
            wish = now;
        }
        return result;
    }

    private List<PixelDescent.Model> models(StyleBlend blend) {
        double all = blend.parts().stream().mapToDouble(StyleBlend.Part::weight).sum();
        return blend.parts().stream()
                .map(part -> new PixelDescent.Model(pictures.apply(part.style()), part.weight() / all))
                .toList();
    }

    private FeatureNetwork network() {
        if (network == null) {
            try {
                network = new FeatureWeights(ops).read(weights);
            } catch (IOException | WeightsException e) {
                String sentence =
                        "The patient finish needs the feature network, which can't be read: %s Choose another finish."
                                .formatted(e.getMessage());
                throw new UncheckedIOException(new ModelException(sentence, e));
            }
        }
        return network;
    }

    @Override
    public void close() {
        ops.close();
    }
}

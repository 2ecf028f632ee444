package atelier.studio;

import atelier.art.Latent;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.generator.GeneratorCard;
import atelier.generator.GeneratorException;
import atelier.generator.GeneratorModel;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.nn.ComputeDevice;
import atelier.nn.EngineUnavailableException;
import atelier.nn.TensorEngine;
import atelier.stylizer.DedicatedPainter;
import atelier.stylizer.InstantPainter;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.Painter;
import atelier.stylizer.StyleSampler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Function;

/** The instant stylizer on PyTorch. */
final class InstantEngine implements PaintEngine {
    private static final int GENERATORS = 3;

    private final Map<Lane, InstantPainter> painters;
    private final DeviceReport report;
    private final String coder;
    private final Path codes;
    private final SwatchScene scene;
    private final TensorEngine engine;
    private final ComputeDevice device;
    private final SequencedMap<String, GeneratorModel> generators = new LinkedHashMap<>();
    private final TrainedPainters trained;
    private StyleSampler sampler;
    private Function<Style, Optional<PictureBuffer>> pictures = style -> Optional.empty();

    private InstantEngine(
            Map<Lane, InstantPainter> painters,
            TensorEngine engine,
            ComputeDevice device,
            String coder,
            Path codes,
            SwatchScene scene,
            TrainedPainters trained) {
        this.trained = trained;
        this.painters = painters;
        this.engine = engine;
        this.device = device;
        this.report = report(device);
        this.coder = coder;
        this.codes = codes;
        this.scene = scene;
    }

    /**
     * Starts the engine and loads the model.
     *
     * @param device "auto", "cpu", "gpu" or "gpu:N"
     * @param model the folder of the instant stylizer
     * @param coder the sha256 of the stylizer whose codes it paints with
     * @param codes the folder of the distribution that styles are drawn from
     * @param features the file of the feature network, for the patient finish
     * @param trained finds the folder of a painter for one style by the sha256 of its weights
     */
    static InstantEngine start(
            String device,
            Path model,
            String coder,
            Path codes,
            Path features,
            SwatchScene scene,
            Function<String, Optional<Path>> trained) {
        Map<Lane, InstantPainter> painters = new EnumMap<>(Lane.class);
        boolean started = false;
        try {
            TensorEngine engine = TensorEngine.start();
            ComputeDevice chosen = engine.choose(device);
            for (Lane lane : Lane.values()) {
                painters.put(lane, InstantPainter.load(model, engine, chosen));
            }
            InstantEngine made = new InstantEngine(
                    painters, engine, chosen, coder, codes, scene, new TrainedPainters(engine, chosen, trained));
            painters.values().forEach(painter -> painter.takeTime(features, made::picture));
            started = true;
            return made;
        } catch (EngineUnavailableException | IOException e) {
            throw new StudioException(e.getMessage(), e);
        } finally {
            if (!started) {
                painters.values().forEach(Painter::close);
            }
        }
    }

    private static DeviceReport report(ComputeDevice device) {
        String name = device.id().toUpperCase(Locale.ROOT);
        String reason = device.reason();
        int colon = reason.indexOf(": ");
        return colon < 0
                ? new DeviceReport(name, reason, device.engine(), device.threads())
                : new DeviceReport(
                        reason.substring(0, colon), reason.substring(colon + 2), device.engine(), device.threads());
    }

    @Override
    public Painter painter(Lane lane) {
        return painters.get(lane);
    }

    @Override
    public void pictures(Function<Style, Optional<PictureBuffer>> known) {
        pictures = known;
    }

    private Picture picture(Style style) {
        return pictures.apply(style).orElseGet(() -> swatch(style));
    }

    @Override
    public DeviceReport report() {
        return report;
    }

    @Override
    public PictureBuffer scene() {
        return scene.picture();
    }

    @Override
    public PictureBuffer largeScene() {
        return scene.large();
    }

    @Override
    public PictureBuffer paint(
            Lane lane,
            Picture photo,
            StyleBlend blend,
            PaintSettings settings,
            PictureBuffer.Depth depth,
            Monitor monitor) {
        Optional<StyleOrigin.Painter> origin = TrainedPainters.origin(blend);
        Optional<DedicatedPainter> own = origin.flatMap(trained::of);
        if (own.isPresent()) {
            return own.get().paint(photo, settings, depth, monitor);
        }
        origin.ifPresent(painter ->
                monitor.notice("The painter “%s” is not on this machine: the instant stylizer paints in its place."
                        .formatted(painter.model())));
        return painter(lane).paint(photo, blend, settings, depth, monitor);
    }

    @Override
    public Style painterStyle(StyleOrigin.Painter origin, Monitor monitor) {
        DedicatedPainter painter = trained.of(origin)
                .orElseThrow(() ->
                        new StudioException("The painter “%s” is not on this machine.".formatted(origin.model())));
        PictureBuffer shown = painter.paint(scene.picture(), PaintSettings.DEFAULT, PictureBuffer.Depth.EIGHT, monitor);
        String id = "painter-" + origin.modelHash().substring(0, 16);
        return new Style(id, origin.model(), origin, painter(Lane.PREVIEW).encode(shown, monitor));
    }

    @Override
    public PictureBuffer swatch(Style style) {
        return paint(
                Lane.TILE,
                scene.picture(),
                StyleBlend.of(style),
                PaintSettings.DEFAULT,
                PictureBuffer.Depth.EIGHT,
                Monitor.NONE);
    }

    @Override
    public List<Style> invent(long seed, int count, double diversity) {
        Random random = new Random(seed);
        List<Style> styles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Latent latent = new Latent(random.nextLong(), diversity);
            String id = "sampled-%016x-%s".formatted(latent.seed(), Double.toString(diversity));
            String name = InventedNames.pick(new Random(latent.seed()));
            styles.add(new Style(
                    id, name, new StyleOrigin.Sampled(latent), sampler().sample(latent)));
        }
        return List.copyOf(styles);
    }

    @Override
    public GeneratorModel generator(GeneratorCard card) {
        GeneratorModel known = generators.remove(card.sha256());
        try {
            GeneratorModel model = known != null ? known : GeneratorModel.load(card, engine, device);
            generators.put(card.sha256(), model);
            if (generators.size() > GENERATORS) {
                generators.pollFirstEntry().getValue().close();
            }
            return model;
        } catch (GeneratorException e) {
            throw new StudioException(e.getMessage(), e);
        }
    }

    @Override
    public StyleSampler sampler() {
        if (sampler == null) {
            try {
                sampler = StyleSampler.load(
                        codes, new Painter.ModelId(painter(Lane.PREVIEW).model().name(), coder));
            } catch (IOException e) {
                throw new StudioException(e.getMessage(), e);
            }
        }
        return sampler;
    }

    @Override
    public void close() {
        generators.values().forEach(GeneratorModel::close);
        trained.close();
        painters.values().forEach(Painter::close);
    }
}

package atelier.studio;

import atelier.art.Latent;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.nn.ComputeDevice;
import atelier.nn.EngineUnavailableException;
import atelier.nn.TensorEngine;
import atelier.stylizer.InstantPainter;
import atelier.stylizer.PaintSettings;
import atelier.stylizer.Painter;
import atelier.stylizer.StyleSampler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The instant stylizer on PyTorch. */
final class InstantEngine implements PaintEngine {
    private final Map<Lane, Painter> painters;
    private final DeviceReport report;
    private final Path codes;
    private final SwatchScene scene;
    private StyleSampler sampler;

    private InstantEngine(Map<Lane, Painter> painters, DeviceReport report, Path codes, SwatchScene scene) {
        this.painters = painters;
        this.report = report;
        this.codes = codes;
        this.scene = scene;
    }

    /**
     * Starts the engine and loads the model.
     *
     * @param device "auto", "cpu", "gpu" or "gpu:N"
     * @param model the folder of the instant stylizer
     * @param codes the folder of the distribution that styles are drawn from
     */
    static InstantEngine start(String device, Path model, Path codes, SwatchScene scene) {
        Map<Lane, Painter> painters = new EnumMap<>(Lane.class);
        boolean started = false;
        try {
            TensorEngine engine = TensorEngine.start();
            ComputeDevice chosen = engine.choose(device);
            for (Lane lane : Lane.values()) {
                painters.put(lane, InstantPainter.load(model, engine, chosen));
            }
            started = true;
            return new InstantEngine(painters, report(chosen), codes, scene);
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
    public DeviceReport report() {
        return report;
    }

    @Override
    public PictureBuffer swatch(Style style) {
        return painter(Lane.TILE)
                .paint(
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

    private StyleSampler sampler() {
        if (sampler == null) {
            try {
                sampler = StyleSampler.load(codes, painter(Lane.PREVIEW).model());
            } catch (IOException e) {
                throw new StudioException(e.getMessage(), e);
            }
        }
        return sampler;
    }

    @Override
    public void close() {
        painters.values().forEach(Painter::close);
    }
}

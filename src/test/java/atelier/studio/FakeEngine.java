package atelier.studio;

import atelier.art.Latent;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.stylizer.Painter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** An engine without tensors; what is done before each tile of a lane, and before each code, can be set. */
final class FakeEngine implements PaintEngine {
    private final Map<Lane, Runnable> beforeTile = new EnumMap<>(Lane.class);
    private Runnable beforeCode = () -> {};
    volatile boolean closed;

    FakeEngine before(Lane lane, Runnable action) {
        beforeTile.put(lane, action);
        return this;
    }

    FakeEngine beforeCode(Runnable action) {
        beforeCode = action;
        return this;
    }

    @Override
    public Painter painter(Lane lane) {
        return new FakePainter(beforeTile.getOrDefault(lane, () -> {}), beforeCode);
    }

    @Override
    public DeviceReport report() {
        return new DeviceReport("CPU", "this is a test", "Fake 1.0", 1);
    }

    @Override
    public PictureBuffer swatch(Style style) {
        return Samples.picture(16, 16, 40);
    }

    @Override
    public List<Style> invent(long seed, int count, double diversity) {
        return LongStream.range(seed, seed + count)
                .mapToObj(i -> new Style(
                        "sampled-" + i,
                        "Invented " + i,
                        new StyleOrigin.Sampled(new Latent(i, diversity)),
                        Samples.codes((double) i)))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
    }
}

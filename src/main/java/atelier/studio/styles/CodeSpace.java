package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.studio.PaintEngine;
import atelier.stylizer.StyleSampler;
import java.util.List;
import java.util.stream.LongStream;

/** The distribution of known codes: its styles have no pictures of their own, so that their swatches are painted. */
record CodeSpace(GeneratorInfo info, PaintEngine engine) implements StyleSpace {
    private StyleSampler sampler() {
        return engine.sampler();
    }

    @Override
    public LatentPoint point(Latent latent) {
        return sampler().point(latent);
    }

    @Override
    public LatentPoint noise(long seed) {
        return point(new Latent(seed, 1));
    }

    @Override
    public LatentPoint place(LatentPoint noise, double diversity) {
        return LatentPoint.sum(List.of(noise), diversity);
    }

    @Override
    public LatentPoint centre() {
        return LatentPoint.of(new float[sampler().axes()]);
    }

    @Override
    public List<LatentPoint> draw(long seed, int count) {
        return LongStream.range(seed, seed + count).mapToObj(this::noise).toList();
    }

    @Override
    public StyleOrigin drawn(Latent latent) {
        return new StyleOrigin.Sampled(latent);
    }

    @Override
    public PictureBuffer swatch(LatentPoint point) {
        return swatch(codes(point, Monitor.NONE));
    }

    /** The swatch of any codes. */
    PictureBuffer swatch(CodeScales codes) {
        return engine.swatch(new Style("swatch", "Swatch", new StyleOrigin.Sampled(new Latent(0, 0)), codes));
    }

    @Override
    public CodeScales codes(LatentPoint point, Monitor monitor) {
        return sampler().codesAt(point);
    }

    @Override
    public StyleCode code(LatentPoint point) {
        return codes(point, Monitor.NONE).natural();
    }

    @Override
    public List<float[]> firstWeights() {
        return List.of();
    }
}

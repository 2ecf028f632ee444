package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Latent;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.generator.GeneratedImage;
import atelier.generator.GeneratorModel;
import atelier.generator.Sampler;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.studio.Lane;
import atelier.studio.PaintEngine;
import java.util.List;

/** A generator network's space: its pictures are the swatches, and their codes are encoded from them. */
record NetworkSpace(GeneratorInfo info, GeneratorModel model, PaintEngine engine) implements StyleSpace {
    @Override
    public LatentPoint point(Latent latent) {
        return model.point(latent);
    }

    @Override
    public LatentPoint noise(long seed) {
        return LatentPoint.of(Sampler.vector(seed, model.latentSize()));
    }

    @Override
    public LatentPoint place(LatentPoint noise, double diversity) {
        return model.point(noise.vector(0), diversity);
    }

    @Override
    public LatentPoint centre() {
        return model.centre();
    }

    @Override
    public List<LatentPoint> draw(long seed, int count) {
        return model.draw(seed, count);
    }

    @Override
    public StyleOrigin drawn(Latent latent) {
        return new StyleOrigin.Generated(latent, info.name(), info.hash());
    }

    @Override
    public PictureBuffer swatch(LatentPoint point) {
        return rounded(model.picture(point));
    }

    // codes come from the rounded picture, so that they are those of the swatch that is kept
    @Override
    public CodeScales codes(LatentPoint point, Monitor monitor) {
        return engine.painter(Lane.TILE).encode(swatch(point), monitor);
    }

    @Override
    public StyleCode code(LatentPoint point) {
        return engine.painter(Lane.TILE).glance(swatch(point));
    }

    @Override
    public List<float[]> firstWeights() {
        return model.firstWeights();
    }

    private static PictureBuffer rounded(GeneratedImage image) {
        PictureBuffer buffer = PictureBuffer.allocate(image.width(), image.height(), PictureBuffer.Depth.EIGHT, false);
        Region bounds = buffer.bounds();
        float[] rgb = new float[3 * bounds.area()];
        image.readRgb(bounds, rgb);
        buffer.writeRgb(bounds, rgb);
        return buffer;
    }
}

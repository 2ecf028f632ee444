package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;

/** How much each part of the perceptual loss counts when a painter is trained; at least content and style do. */
public record PainterWeights(double content, double style, double texture, double identity, double tv) {
    static final List<Param> PARAMS = List.of(
            Given.number("content", "Content", 1, 0, 1000, false, "How much the photo's shapes count."),
            Given.number("style", "Style", 4, 0, 1000, false, "How much the style's strokes and colours count."),
            Given.number(
                    "texture",
                    "Texture",
                    0,
                    0,
                    1000,
                    true,
                    "How much it counts which of the style's features go together."),
            Given.number("identity", "Identity", 0, 0, 1000, true, "How little a picture in its own style changes."),
            Given.number("tv", "Smoothness", 0.02, 0, 1000, true, "How much noise is held down."));

    static PainterWeights of(Given given) {
        ParamValues v = given.values();
        Given.refuse(v.number("style") == 0, "Without style there is nothing to learn: give it a weight above 0.");
        Given.refuse(v.number("content") == 0, "Without content the photo is lost: give it a weight above 0.");
        return new PainterWeights(
                v.number("content"), v.number("style"), v.number("texture"), v.number("identity"), v.number("tv"));
    }
}

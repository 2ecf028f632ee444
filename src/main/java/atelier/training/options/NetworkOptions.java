package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;
import java.util.Map;

/**
 * The generator and its discriminator.
 *
 * @param network "can", "dcgan" or "stylegan"
 * @param discriminator "own", the network's, or "projected": on the features of a frozen network
 * @param useResize CAN: enlarge, then convolve, in place of transposed convolutions
 * @param latent length of the latent vector
 * @param width channels, as the networks count them
 * @param widthMax StyleGAN: most channels of a layer
 * @param mapping StyleGAN: layers of the mapping network
 * @param mappingRate StyleGAN: the mapping network's share of the learning rate
 * @param attention DCGAN: "none", "cbam" or "self"
 * @param residual DCGAN: residual blocks
 * @param progressive StyleGAN: grows from 4 × 4
 * @param mixing StyleGAN: share of samples mixed from two latents
 * @param styledStart StyleGAN: the first features come from the latent too
 * @param noise StyleGAN: noise that the network can use for what is left to chance
 */
public record NetworkOptions(
        String network,
        String discriminator,
        boolean useResize,
        int latent,
        int width,
        int widthMax,
        int mapping,
        double mappingRate,
        boolean spectralNorm,
        String attention,
        boolean residual,
        boolean progressive,
        double mixing,
        boolean styledStart,
        boolean noise,
        boolean minibatchDeviation) {
    static final List<Param> PARAMS = List.of(
            Given.choice("network", "Network", "The kind of generator.", false, "can", "dcgan", "stylegan"),
            Given.choice(
                    "discriminator",
                    "Judge",
                    "Its own, or one that sees features: learns faster from few pictures.",
                    true,
                    "own",
                    "projected"),
            Given.toggle("useResize", "Resize layers", true, true, "CAN: enlarge, then convolve: fewer patterns."),
            Given.whole("latent", "Latent size", 100, 2, 1024, true, "Numbers that a picture is made of."),
            Given.whole("width", "Width", 64, 2, 512, true, "Channels of the networks: more learns more, slower."),
            Given.whole("widthMax", "Largest width", 256, 2, 1024, true, "StyleGAN: most channels of a layer."),
            Given.whole("mapping", "Mapping layers", 4, 1, 12, true, "StyleGAN: layers of the mapping network."),
            Given.number(
                    "mappingRate",
                    "Mapping rate",
                    0.01,
                    1e-4,
                    1,
                    true,
                    "StyleGAN: how fast the mapping network learns beside the others."),
            Given.toggle("spectralNorm", "Spectral norm", false, true, "Keeps the judge's slope in bounds."),
            Given.choice("attention", "Attention", "DCGAN: looks across the picture.", true, "none", "cbam", "self"),
            Given.toggle("residual", "Residual blocks", false, true, "DCGAN: deeper, with short cuts."),
            Given.toggle("progressive", "Grow", false, true, "StyleGAN: begin at 4 × 4 pixels and grow."),
            Given.number("mixing", "Style mixing", 0.9, 0, 1, true, "StyleGAN: share of samples mixed from two."),
            Given.toggle("styledStart", "Styled start", false, true, "StyleGAN: the layout comes from the latent."),
            Given.toggle("noise", "Noise", true, true, "StyleGAN: leaves fine detail to chance."),
            Given.toggle("minibatchDeviation", "Variety layer", true, true, "StyleGAN: the judge sees variety."));

    /** Defaults that depend on the network: its own size, width and latent. */
    static Map<String, Object> defaults(String network) {
        return switch (network) {
            case "dcgan" -> Map.of("outputHeight", 64.0, "outputWidth", 64.0, "width", 64.0);
            case "stylegan" ->
                Map.of("outputHeight", 64.0, "outputWidth", 64.0, "latent", 256.0, "width", 128.0, "beta1", 0.0);
            default -> Map.of();
        };
    }

    /** Defaults that depend on the judge: a projected one is trained by hinge, its heads held by the spectral norm. */
    static Map<String, Object> judgeDefaults(String discriminator) {
        return discriminator.equals("projected") ? Map.of("objective", "hinge", "spectralNorm", true) : Map.of();
    }

    /** Whether the discriminator sees through a frozen feature network. */
    public boolean projected() {
        return discriminator.equals("projected");
    }

    static NetworkOptions of(Given given) {
        ParamValues v = given.values();
        return new NetworkOptions(
                v.choice("network"),
                v.choice("discriminator"),
                v.toggle("useResize"),
                given.whole("latent"),
                given.whole("width"),
                given.whole("widthMax"),
                given.whole("mapping"),
                v.number("mappingRate"),
                v.toggle("spectralNorm"),
                v.choice("attention"),
                v.toggle("residual"),
                v.toggle("progressive"),
                v.number("mixing"),
                v.toggle("styledStart"),
                v.toggle("noise"),
                v.toggle("minibatchDeviation"));
    }
}

package atelier.training.options;

import java.util.List;
import java.util.Set;

/** What makes no sense together when a generator is trained. Only what was asked for can contradict. */
final class GanRules {
    private static final Set<String> STYLEGAN_ONLY = Set.of(
            "widthMax",
            "mapping",
            "mappingRate",
            "progressive",
            "mixing",
            "styledStart",
            "noise",
            "minibatchDeviation");
    private static final int SEEN = 32;
    private static final int CAN_SMALLEST = 32;
    private static final int CAN_LARGEST = 512;
    private static final Set<String> DCGAN_ONLY = Set.of("attention", "residual");

    private GanRules() {}

    static void check(GanOptions options, Given given) {
        sizes(options);
        networks(options, given);
        objectives(options, given);
        projected(options);
        guided(options, given);
        creative(options, given);
        Given.refuse(given.has("replaySize") && !options.objective().replay(), "A replay size needs replay to be on.");
    }

    private static void sizes(GanOptions options) {
        int height = options.pictures().outputHeight();
        int width = options.pictures().outputWidth();
        String network = options.network().network();
        Given.refuse(height != width, "A generator makes squares: %d × %d is none.".formatted(width, height));
        Given.refuse(
                network.equals("dcgan") && height != 64,
                "DCGAN makes pictures of 64 pixels, not %d.".formatted(height));
        Given.refuse(
                network.equals("can")
                        && (Integer.bitCount(height) != 1 || height < CAN_SMALLEST || height > CAN_LARGEST),
                "CAN makes pictures of 32, 64, 128, 256 or 512 pixels, not %d.".formatted(height));
        Given.refuse(
                network.equals("stylegan") && Integer.bitCount(height) != 1,
                "StyleGAN makes pictures of 4, 8, 16, … 1024 pixels, each twice the one before: %d is none of them."
                        .formatted(height));
    }

    private static void networks(GanOptions options, Given given) {
        String network = options.network().network();
        only(given, STYLEGAN_ONLY, network, "stylegan");
        only(given, DCGAN_ONLY, network, "dcgan");
        only(given, Set.of("useResize"), network, "can");
        Given.refuse(
                network.equals("stylegan")
                        && given.has("minibatchDeviation")
                        && options.network().minibatchDeviation()
                        && options.pictures().batch() == 1,
                "The variety layer compares pictures of a batch: with a batch of 1 there is nothing to compare.");
    }

    private static void only(Given given, Set<String> keys, String network, String needed) {
        for (String key : keys.stream().sorted().toList()) {
            Given.refuse(
                    given.has(key) && !network.equals(needed),
                    "The option %s belongs to the network %s, not to %s.".formatted(key, needed, network));
        }
    }

    private static void projected(GanOptions options) {
        NetworkOptions network = options.network();
        if (!network.projected()) {
            return;
        }
        String objective = options.objective().objective();
        Given.refuse(
                Set.of("wgan", "wgan-gp", "r1").contains(objective),
                "A projected judge is trained by hinge, bce or lsgan: %s holds a judge that learns every layer."
                        .formatted(objective));
        Given.refuse(
                network.progressive(),
                "A projected judge sees one size from the beginning: leave out the option to grow.");
        Given.refuse(
                options.pictures().outputHeight() < 32,
                "A projected judge sees pictures from 32 pixels on, not %d."
                        .formatted(options.pictures().outputHeight()));
    }

    private static void guided(GanOptions options, Given given) {
        ObjectiveOptions objective = options.objective();
        for (String key : List.of("guidedShare", "matchWeight")) {
            Given.refuse(
                    given.has(key) && !objective.guided(),
                    "The option %s belongs to guided latents: turn them on with guided.".formatted(key));
        }
        if (!objective.guided()) {
            return;
        }
        NetworkOptions network = options.network();
        Given.refuse(
                network.progressive(), "Guided latents see one size from the beginning: leave out the option to grow.");
        Given.refuse(
                given.has("mixing") && network.mixing() > 0,
                "Guided latents are one picture's style each, which style mixing would spoil: leave mixing out.");
        Given.refuse(
                options.pictures().outputHeight() < SEEN,
                "The style of a picture is seen from %d pixels on, not at %d."
                        .formatted(SEEN, options.pictures().outputHeight()));
        Given.refuse(
                options.pictures().batch() < 2, "Guided latents need a batch of at least 2, to compare its pictures.");
    }

    private static void objectives(GanOptions options, Given given) {
        String objective = options.objective().objective();
        Given.refuse(
                given.has("clip") && objective.equals("wgan-gp"),
                "WGAN-GP has its gradient penalty in place of a weight limit: leave one of them out.");
        needs(given, "clip", objective, "wgan");
        needs(given, "gradientPenalty", objective, "wgan-gp");
        needs(given, "r1Gamma", objective, "r1");
        needs(given, "penaltyInterval", objective, "r1");
        needs(given, "smoothing", objective, "bce");
        needs(given, "noisyLabels", objective, "bce");
        Given.refuse(
                objective.equals("wgan") && options.network().spectralNorm(),
                "WGAN's weight limit and the spectral norm do the same: choose one of them.");
    }

    private static void needs(Given given, String key, String objective, String needed) {
        Given.refuse(
                given.has(key) && !objective.equals(needed),
                "The option %s belongs to the objective %s, not to %s.".formatted(key, needed, objective));
    }

    private static void creative(GanOptions options, Given given) {
        ObjectiveOptions objective = options.objective();
        Given.refuse(
                objective.can() && objective.objective().equals("wgan"),
                "WGAN limits every weight of the judge, so that it cannot learn styles for the creative objective: use"
                        + " another objective, or turn creative off.");
        for (String key : List.of("lambda", "ambiguity", "ambiguityStart", "ambiguityRamp")) {
            Given.refuse(
                    given.has(key) && !objective.can(),
                    "The option %s belongs to the creative objective: turn it on with can.".formatted(key));
        }
    }
}

package atelier.training.loop;

import atelier.training.objective.AdaptiveAugmentation;
import atelier.training.objective.AmbiguityRamp;
import java.util.Map;

/** What a GAN's training turns by itself as it goes: how strongly it augments, how much ambiguity counts. */
record GanDials(AdaptiveAugmentation augmentation, AmbiguityRamp ramp) {
    static GanDials of(GanRecipe recipe) {
        return new GanDials(recipe.adaptation(), recipe.ramp());
    }

    Map<String, Double> numbers() {
        AdaptiveAugmentation.State ada = augmentation.state();
        AmbiguityRamp.State creative = ramp.state();
        return Map.of(
                "augmentation.strength",
                ada.strength(),
                "augmentation.signs",
                ada.signs(),
                "augmentation.images",
                (double) ada.images(),
                "augmentation.steps",
                (double) ada.steps(),
                "ambiguity.accuracy",
                creative.accuracy(),
                "ambiguity.start",
                (double) creative.start());
    }

    void restore(SavedState saved) {
        augmentation.restore(new AdaptiveAugmentation.State(
                saved.number("augmentation.strength"),
                saved.number("augmentation.signs"),
                (int) saved.number("augmentation.images"),
                (int) saved.number("augmentation.steps")));
        ramp.restore(
                new AmbiguityRamp.State(saved.number("ambiguity.accuracy"), (long) saved.number("ambiguity.start")));
    }
}

package atelier.training.loop;

import atelier.training.classifier.ClassifierFolder;
import atelier.training.run.RunException;
import atelier.training.run.RunKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which folders and files each kind of training needs, and which settings it cannot follow. */
final class Requirements {
    private static final Map<RunKind, List<String>> NEEDED = Map.of(
            RunKind.GAN, List.of(Place.PICTURES),
            RunKind.STYLIZER, List.of(Place.PICTURES, Place.STYLE, Place.FEATURES),
            RunKind.INSTANT, List.of(Place.PICTURES, Place.STYLES, Place.FEATURES),
            RunKind.FEATURES, List.of(Place.PICTURES, Place.TEACHER));
    private static final Map<String, String> MISSING = Map.of(
            Place.PICTURES, "Say which pictures to train on: --dataset DIR.",
            Place.STYLE, "Say which style the painter shall learn: --style-picture FILE.",
            Place.STYLES, "Say which styles the painter shall learn: --styles DIR.",
            Place.FEATURES,
                    "A painter learns with a feature network, and models/features is not here: give --features FILE, a VGG-19 in"
                            + " safetensors.",
            Place.TEACHER, "Say which feature network to learn from: --teacher FILE.");
    private static final Set<String> FILES =
            Set.of(Place.STYLE, Place.FEATURES, Place.TEACHER, Place.SECOND_TEACHER, Place.JUDGE, Place.PHOTO);

    private Requirements() {}

    static void check(RunRequest request, RunOptions options) {
        for (String role : NEEDED.get(request.kind())) {
            if (!request.places().containsKey(role)) {
                throw new IllegalArgumentException(MISSING.get(role));
            }
        }
        if (request.kind() == RunKind.GAN
                && (options.values().choice("discriminator").equals("projected")
                        || options.values().toggle("guided"))
                && !request.places().containsKey(Place.FEATURES)) {
            throw new IllegalArgumentException(
                    "A projected judge and guided latents see through a feature network: give --features FILE, a VGG-19 in safetensors.");
        }
        request.places().forEach((role, path) -> {
            if (FILES.contains(role)) {
                requireFile(path);
            }
            if (role.equals(Place.CLASSIFIER) && !new ClassifierFolder(path).exists()) {
                throw new RunException("There is no style classifier in %s.".formatted(path));
            }
        });
    }

    private static void requireFile(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new RunException("The file %s does not exist.".formatted(path));
        }
    }
}

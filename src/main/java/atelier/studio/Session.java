package atelier.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was open, so that it comes back after a restart or a crash. Plain data; unknown or missing entries are ignored
 * when it is read.
 *
 * @param photos the open photos' files, in order
 * @param current the photo on the canvas
 * @param recent files opened before, newest first
 * @param blend style ids with their weights, in order
 * @param inlineStyles styles of the blend that are not kept, as {@code .style} capsules' bytes in base64, by id
 * @param settings paint settings by parameter key
 * @param export export settings by parameter key
 * @param view the interface's own entries: window size, theme, compare mode, panel sizes, last export folder
 */
public record Session(
        List<Path> photos,
        Optional<Path> current,
        List<Path> recent,
        Map<String, Double> blend,
        Map<String, String> inlineStyles,
        Map<String, Object> settings,
        Map<String, Object> export,
        Map<String, String> view) {
    public static final Session EMPTY =
            new Session(List.of(), Optional.empty(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
}

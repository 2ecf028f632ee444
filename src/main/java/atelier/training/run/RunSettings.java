package atelier.training.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code run.json}: everything that decides how a run goes. Written once when the run is made; what changes later
 * (train more, a lower rate) stands in the control file.
 *
 * @param schema version of this record's JSON form
 * @param kind {@link RunKind#key}
 * @param preset name of the preset that the options began with, or "Custom"
 * @param options every option by parameter key, defaults written out
 * @param places folders and files the run uses by role ("pictures", "photos", "style", "features", "continueFrom")
 * @param seed of weights, latents, data order and augmentation
 * @param dataFingerprint what {@code DataReport} says of the pictures, by role
 * @param licenceNote where the pictures come from and under which terms, in the user's words
 * @param versions of the program, the engine, Java and the system
 * @param created ISO-8601 instant
 */
public record RunSettings(
        int schema,
        String kind,
        String preset,
        Map<String, Object> options,
        Map<String, String> places,
        long seed,
        Map<String, String> dataFingerprint,
        String licenceNote,
        Map<String, String> versions,
        String created) {
    public static final int SCHEMA = 1;

    public RunSettings {
        options = copy(options);
        places = copy(places);
        dataFingerprint = copy(dataFingerprint);
        versions = copy(versions);
        licenceNote = licenceNote == null ? "" : licenceNote;
    }

    @JsonIgnore
    public RunKind runKind() {
        return RunKind.of(kind);
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

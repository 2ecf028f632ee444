package atelier.studio;

import java.nio.file.Path;

/**
 * Where the studio keeps its data and what it computes with.
 *
 * @param home the per-user data folder
 * @param models the folder of the models that ship
 * @param device "auto", "cpu", "gpu" or "gpu:N"
 */
public record StudioOptions(Path home, Path models, String device) {}

package atelier.studio;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names for styles that never existed, so that they can be talked about: the same latent, the same name. */
public final class InventedNames {
    private static final List<String> FIRST = List.of(
            "Quiet",
            "Amber",
            "Glass",
            "Northern",
            "Velvet",
            "Copper",
            "Drifting",
            "Salt",
            "Paper",
            "Midnight",
            "Pale",
            "Burnt",
            "Silver",
            "Wild",
            "Hollow",
            "Golden",
            "Slow",
            "Inked",
            "Winter",
            "Crimson",
            "Faded",
            "Electric",
            "Dusty",
            "Deep",
            "Broken",
            "Bright",
            "Woven",
            "Smoky",
            "Tidal",
            "Painted",
            "Restless",
            "Distant");
    private static final List<String> SECOND = List.of(
            "Orchard",
            "Harbour",
            "Storm",
            "Meadow",
            "Lantern",
            "Canyon",
            "Reverie",
            "Garden",
            "Tide",
            "Mosaic",
            "Ravine",
            "Echo",
            "Bloom",
            "Ember",
            "Delta",
            "Mirage",
            "Thicket",
            "Carnival",
            "Glacier",
            "Atlas",
            "Reef",
            "Prairie",
            "Sonata",
            "Quarry",
            "Cascade",
            "Window",
            "Horizon",
            "Feather",
            "Labyrinth",
            "Voyage",
            "Canopy",
            "Nocturne");

    private InventedNames() {}

    public static String pick(RandomGenerator random) {
        return FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(random.nextInt(SECOND.size()));
    }
}

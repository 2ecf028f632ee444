package atelier.library.index;

/**
 * Styles that are alike, found by clustering their codes.
 *
 * @param index stands for it in {@link StyleQuery#group}
 * @param name given by the user, else empty
 * @param face id of the medoid, the style nearest to all others of the group
 */
public record StyleGroup(int index, String name, String face, int size) {}

package atelier.library.index;

import java.util.Optional;

/**
 * A named set of styles: chosen one by one, or by a query that finds them anew each time (a smart collection).
 *
 * @param size how many styles are in it now, without those in the trash
 */
public record StyleCollection(long id, String name, Optional<StyleQuery> query, int size) {
    public boolean smart() {
        return query.isPresent();
    }
}

package atelier.ui.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which styles are selected, in the order they were, and where the keyboard's cursor stands in the listing. */
public final class StyleSelection {
    private final ReadOnlyObjectWrapper<List<String>> ids = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private Set<String> members = Set.of();
    private int anchor = -1;

    public ReadOnlyObjectProperty<List<String>> ids() {
        return ids.getReadOnlyProperty();
    }

    /** −1 where there is none. */
    public ReadOnlyIntegerProperty cursor() {
        return cursor.getReadOnlyProperty();
    }

    public boolean contains(String id) {
        return members.contains(id);
    }

    int anchor() {
        return anchor;
    }

    void only(int index, String id) {
        anchor = index;
        set(index, List.of(id));
    }

    void toggle(int index, String id) {
        anchor = index;
        List<String> next = new ArrayList<>(ids.get());
        if (!next.remove(id)) {
            next.add(id);
        }
        set(index, next);
    }

    /** From the anchor to here; the anchor stays. */
    void range(int index, List<String> between) {
        set(index, between);
    }

    void all(List<String> every) {
        set(cursor.get(), every);
    }

    void clear() {
        anchor = -1;
        set(-1, List.of());
    }

    /** After the listing has changed: what is still selected, and where the cursor stands now. */
    void settle(int index, List<String> still) {
        anchor = index;
        set(index, still);
    }

    private void set(int index, List<String> selected) {
        if (!ids.get().equals(selected)) {
            members = new HashSet<>(selected);
            ids.set(List.copyOf(selected));
        }
        cursor.set(index);
    }
}

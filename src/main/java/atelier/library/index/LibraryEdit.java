package atelier.library.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A change of the library that can be taken back: applying one returns the edit that undoes it. Applied as a whole or
 * not at all. Ids that the library doesn't know are passed over.
 */
public sealed interface LibraryEdit {
    /** Gives styles another name; not starters. */
    record Rename(String id, String name) implements LibraryEdit {}

    /** Stars from 0 to 5 by style. */
    record SetStars(Map<String, Integer> stars) implements LibraryEdit {
        public SetStars {
            stars = Map.copyOf(stars);
        }
    }

    record SetLabels(Map<String, ColorLabel> labels) implements LibraryEdit {
        public SetLabels {
            labels = Map.copyOf(labels);
        }
    }

    record SetNotes(Map<String, String> notes) implements LibraryEdit {
        public SetNotes {
            notes = Map.copyOf(notes);
        }
    }

    /** The line that a style's exports carry, by style; written into its file. Not starters. */
    record SetCredits(Map<String, String> credits) implements LibraryEdit {
        public SetCredits {
            credits = Map.copyOf(credits);
        }
    }

    /** All tags of each style, in place of those that it has. */
    record SetTags(Map<String, Set<String>> tags) implements LibraryEdit {
        public SetTags {
            tags = Map.copyOf(tags);
        }
    }

    record AddTags(Set<String> ids, Set<String> tags) implements LibraryEdit {
        public AddTags {
            ids = Set.copyOf(ids);
            tags = Set.copyOf(tags);
        }
    }

    record RemoveTags(Set<String> ids, Set<String> tags) implements LibraryEdit {
        public RemoveTags {
            ids = Set.copyOf(ids);
            tags = Set.copyOf(tags);
        }
    }

    /** Moves styles to the trash; not starters. */
    record Trash(Set<String> ids) implements LibraryEdit {
        public Trash {
            ids = Set.copyOf(ids);
        }
    }

    /** Brings styles back from the trash, with stars, tags and collections as they were. */
    record Restore(Set<String> ids) implements LibraryEdit {
        public Restore {
            ids = Set.copyOf(ids);
        }
    }

    /** Makes a collection, or changes its name and query; id 0 for a new one. Members stay. */
    record PutCollection(long id, String name, Optional<StyleQuery> query) implements LibraryEdit {}

    /** The members of a collection, in their order, in place of those that it has. */
    record SetMembers(long collection, List<String> ids) implements LibraryEdit {
        public SetMembers {
            ids = List.copyOf(ids);
        }
    }

    record AddMembers(long collection, Set<String> ids) implements LibraryEdit {
        public AddMembers {
            ids = Set.copyOf(ids);
        }
    }

    record RemoveMembers(long collection, Set<String> ids) implements LibraryEdit {
        public RemoveMembers {
            ids = Set.copyOf(ids);
        }
    }

    /** Removes a collection; its styles stay. */
    record DropCollection(long collection) implements LibraryEdit {}

    /** Brings a removed collection back, with its members. */
    record ReviveCollection(long collection) implements LibraryEdit {}

    /** Names an aesthetic group; an empty name takes it back. */
    record NameGroup(int group, String name) implements LibraryEdit {}

    /** Takes renders off the list; their files stay. */
    record HideRenders(Set<Long> ids) implements LibraryEdit {
        public HideRenders {
            ids = Set.copyOf(ids);
        }
    }

    record ShowRenders(Set<Long> ids) implements LibraryEdit {
        public ShowRenders {
            ids = Set.copyOf(ids);
        }
    }

    /** Several edits as one; undone last first. */
    record All(List<LibraryEdit> edits) implements LibraryEdit {
        public All {
            edits = List.copyOf(edits);
        }
    }

    /** The styles whose stars, labels, notes, or tags it changes. */
    default Set<String> marks() {
        return switch (this) {
            case SetStars set -> set.stars().keySet();
            case SetLabels set -> set.labels().keySet();
            case SetNotes set -> set.notes().keySet();
            case SetTags set -> set.tags().keySet();
            case AddTags add -> add.ids();
            case RemoveTags remove -> remove.ids();
            case All all ->
                all.edits().stream().flatMap(edit -> edit.marks().stream()).collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}

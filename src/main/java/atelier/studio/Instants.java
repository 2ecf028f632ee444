package atelier.studio;

import atelier.art.Monitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which instant stylizer paints, and what becomes of the kept styles when it is another one. */
public interface Instants {
    /** Only the one that ships. */
    Instants NONE = new Instants() {};

    /**
     * An instant stylizer to choose.
     *
     * @param folder empty for the one that ships
     */
    record Choice(String name, String sha256, Optional<Path> folder) {}

    /**
     * How far kept styles have codes of the model that paints.
     *
     * @param unusable a sentence for each style that can't have any
     */
    record Recoding(int done, int of, boolean running, List<String> unusable) {
        static final Recoding NOTHING = new Recoding(0, 0, false, List.of());

        public Recoding {
            unusable = List.copyOf(unusable);
        }
    }

    /** The one that ships, the chosen one, and what finished trainings have made. */
    default List<Choice> all() {
        return List.of();
    }

    /** Which paints from the next start of the studio on. */
    default Optional<Choice> chosen() {
        return Optional.empty();
    }

    /** Whether another one than the chosen one paints now. */
    default boolean waitsForStart() {
        return false;
    }

    /**
     * Lets another one paint from the next start of the studio on. Copies it, so that its run may go.
     *
     * @throws StudioException with a sentence, when it can't be used
     */
    default void choose(Choice choice, Monitor monitor) {
        throw new StudioException("Another instant stylizer can't be chosen here.");
    }

    default Recoding recoding() {
        return Recoding.NOTHING;
    }

    /** Hears of every change of {@link #recoding}, on any thread. */
    default void listen(Consumer<Recoding> listener) {}

    /** Leaves the rest for another start; what is done stays done. */
    default void cancelRecoding() {}
}

package atelier.studio.styles;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The generators at hand. */
public interface Generators {
    /**
     * Those found.
     *
     * @param all the code space first, then what ships, then the user's own runs, newest first
     * @param problems one sentence for each model that is there but can't be used
     */
    record Listing(List<GeneratorInfo> all, List<String> problems) {
        public Listing {
            all = List.copyOf(all);
            problems = List.copyOf(problems);
        }
    }

    /** Looks again at each call: a run that has finished since is there. */
    CompletableFuture<Listing> list();

    /** The generator that people mean by an id, a name or a model's folder; fails with a sentence that names all. */
    CompletableFuture<GeneratorInfo> named(String text);
}

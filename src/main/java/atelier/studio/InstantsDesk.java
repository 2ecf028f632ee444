package atelier.studio;

import atelier.art.Monitor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The choice of the instant stylizer in a studio. */
final class InstantsDesk implements Instants {
    private final InstantShelf.Use use;
    private final Optional<Recoder> recoder;

    /** @param recoder where this studio may write the library */
    InstantsDesk(InstantShelf.Use use, Optional<Recoder> recoder) {
        this.use = use;
        this.recoder = recoder;
    }

    @Override
    public List<Choice> all() {
        return use.shelf().all();
    }

    @Override
    public Optional<Choice> chosen() {
        return Optional.of(use.shelf().chosen());
    }

    @Override
    public boolean waitsForStart() {
        return !use.shelf().chosen().sha256().equals(use.hash());
    }

    @Override
    public void choose(Choice choice, Monitor monitor) {
        use.shelf().choose(choice, monitor);
    }

    @Override
    public Recoding recoding() {
        return recoder.map(Recoder::state).orElse(Recoding.NOTHING);
    }

    @Override
    public void listen(Consumer<Recoding> listener) {
        recoder.ifPresent(r -> r.listen(listener));
    }

    @Override
    public void cancelRecoding() {
        recoder.ifPresent(Recoder::cancel);
    }
}

package atelier.ui.workshop;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.studio.styles.Parent;
import atelier.studio.styles.Pending;
import atelier.studio.styles.StyleFinder.Found;
import atelier.studio.styles.StyleFinder.Near;
import atelier.studio.styles.StyleFinder.Progress;
import atelier.ui.kit.Pixels;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A picture becomes the nearest style of a generator, and the nearest styles at hand. */
public final class FindModel {
    /** How far the search is. */
    public enum State {
        NOTHING,
        SEARCHING,
        FOUND
    }

    /** What was found, as cards: the picture itself, the place in the generator, and the styles at hand. */
    public record Result(StyleCard picture, StyleCard latent, double likeness, List<StyleCard> near) {
        public Result {
            near = List.copyOf(near);
        }
    }

    private final Surroundings around;
    private final PagesModel pages;
    private final SheetModel sheet = new SheetModel();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Pixels>> best = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Path> asked = Optional.empty();
    private Optional<Pending<Found>> running = Optional.empty();

    FindModel(Surroundings around, PagesModel pages) {
        this.around = around;
        this.pages = pages;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The share of the search that is done, 0 to 1. */
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /** The nearest picture so far. */
    public ReadOnlyObjectProperty<Optional<Pixels>> best() {
        return best.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Result>> result() {
        return result.getReadOnlyProperty();
    }

    /** The result's cards in one sheet: latent, picture, then the styles at hand. */
    public SheetModel sheet() {
        return sheet;
    }

    public void find(Path picture) {
        begin();
        asked = Optional.of(picture);
        run(around.styles().finder().find(picture, pages.wish().get().generator(), this::progress));
    }

    public void find(Picture picture, String name) {
        begin();
        run(around.styles().finder().find(picture, name, pages.wish().get().generator(), this::progress));
    }

    public void cancel() {
        running.ifPresent(Pending::cancel);
        running = Optional.empty();
        state.set(result.get().isPresent() ? State.FOUND : State.NOTHING);
    }

    private void begin() {
        running.ifPresent(Pending::cancel);
        done.set(0);
        best.set(Optional.empty());
        asked = Optional.empty();
        state.set(State.SEARCHING);
    }

    private void run(Pending<Found> search) {
        running = Optional.of(search);
        around.when(search.result(), found -> take(search, found), () -> end(search));
    }

    private void progress(Progress progress) {
        done.set(progress.done());
        around.workers()
                .load(() -> Pixels.of(progress.best()), pixels -> best.set(Optional.of(pixels)), around::complain);
    }

    private void take(Pending<Found> search, Found found) {
        if (running.filter(search::equals).isEmpty()) {
            return;
        }
        running = Optional.empty();
        StyleCard picture = new StyleCard();
        picture.place(Parent.of(found.encoded()));
        asked.ifPresentOrElse(
                file -> around.workers()
                        .load(
                                () -> Pixels.of(
                                        around.photos().open(file, Monitor.NONE).preview()),
                                picture::swatch,
                                around::complain),
                () -> around.place(picture, Parent.of(found.encoded())));
        Result cards = new Result(
                picture,
                around.card(Parent.of(found.latent())),
                found.likeness(),
                found.nearest().stream()
                        .map(Near::style)
                        .map(style -> around.card(Parent.of(style)))
                        .toList());
        result.set(Optional.of(cards));
        sheet.show(cards.near());
        state.set(State.FOUND);
    }

    private void end(Pending<Found> search) {
        if (running.filter(search::equals).isPresent()) {
            running = Optional.empty();
            state.set(result.get().isPresent() ? State.FOUND : State.NOTHING);
        }
    }
}

package atelier.ui.workshop;

import atelier.art.Style;
import atelier.studio.styles.Parent;
import atelier.ui.canvas.PaintModel;
import atelier.ui.kit.Pixels;
import atelier.ui.styles.StylesModel;
import atelier.ui.work.WorkModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The Styles workspace: which bench is open, which style is looked at, and what is done with it. */
public final class WorkshopModel {
    /** The rooms' tables, one for each way to a new style. */
    public enum Bench {
        BROWSE,
        BREED,
        PAD,
        DIRECTIONS,
        FIND,
        WALK
    }

    /** What of the window it works on. */
    public record Window(StylesModel styles, WorkModel work, Supplier<PaintModel> painters, Runnable toStylize) {}

    private final Surroundings around;
    private final Window window;
    private final ObjectProperty<Bench> bench = new SimpleObjectProperty<>(Bench.BROWSE);
    private final ReadOnlyObjectWrapper<Optional<StyleCard>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SheetModel sheet = new SheetModel();
    private final ChosenModel chosen = new ChosenModel();
    private final PhotoTiles photo;
    private final PagesModel pages;
    private final PageOrder order;
    private final BreedModel breed;
    private final FamilyModel family;
    private final PadModel pad;
    private final DirectionsModel directions;
    private final FindModel find;
    private final WalkModel walk;
    private final OriginWords words;
    private final Keeping keeping;
    private boolean entered;

    public WorkshopModel(Surroundings around, Window window, LongSupplier seeds) {
        this.around = around;
        this.window = window;
        this.keeping = new Keeping(around, window.styles(), window.work());
        this.photo = new PhotoTiles(around);
        this.pages = new PagesModel(around, seeds, sheet);
        this.order = new PageOrder(around, pages, sheet, photo);
        this.breed = new BreedModel(around, pages, chosen, seeds);
        this.family = new FamilyModel(around);
        this.pad = new PadModel(around, pages, chosen, live());
        this.directions = new DirectionsModel(around, pages, live());
        this.find = new FindModel(around, pages);
        this.walk = new WalkModel(around, chosen, photo);
        this.words = new OriginWords(
                around.texts(),
                hash -> pages.generators().stream()
                        .filter(g -> g.hash().equals(hash))
                        .findFirst());
        List.of(sheet, breed.sheet(), find.sheet()).forEach(this::follow);
        bench.addListener((o, was, now) -> {
            if (entered) {
                turn(was, now);
            }
        });
        breed.making().addListener(o -> paintPage());
        photo.on().addListener(o -> paintPage());
        photo.photo().addListener(o -> paintPage());
        photo.side().addListener(o -> paintPage());
        pages.making().addListener(o -> paintPage());
        pages.current().addListener(o -> paintPage());
    }

    /** The workspace comes before the user. */
    public void enter() {
        entered = true;
        pages.enter();
        turn(bench.get(), bench.get());
    }

    /** Another workspace comes before the user. */
    public void leave() {
        if (entered) {
            leave(bench.get());
        }
        entered = false;
    }

    /** What of it the session keeps. */
    public WorkshopMemory memory() {
        return new WorkshopMemory(this);
    }

    private void turn(Bench was, Bench now) {
        if (was != now) {
            leave(was);
        }
        switch (now) {
            case BROWSE -> lookAgain(sheet);
            case BREED -> {
                breed.enter();
                lookAgain(breed.sheet());
            }
            case PAD -> pad.enter();
            case DIRECTIONS -> directions.enter(selected.get());
            case FIND -> lookAgain(find.sheet());
            case WALK -> walk.enter();
        }
        paintPage();
    }

    /** The style beside a sheet is the one that the sheet is at. */
    private void lookAgain(SheetModel at) {
        at.cursor().get().ifPresent(this::select);
    }

    private void leave(Bench was) {
        switch (was) {
            case PAD -> pad.leave();
            case DIRECTIONS -> directions.live().leave();
            case WALK -> walk.leave();
            case BROWSE, BREED, FIND -> {}
        }
    }

    private LivePhoto live() {
        return new LivePhoto(window.painters().get(), window.work(), photo.photo());
    }

    public ObjectProperty<Bench> bench() {
        return bench;
    }

    public SheetModel sheet() {
        return sheet;
    }

    public PagesModel pages() {
        return pages;
    }

    public ChosenModel chosen() {
        return chosen;
    }

    public PhotoTiles photo() {
        return photo;
    }

    public PageOrder order() {
        return order;
    }

    public BreedModel breed() {
        return breed;
    }

    public FamilyModel family() {
        return family;
    }

    public PadModel pad() {
        return pad;
    }

    public DirectionsModel directions() {
        return directions;
    }

    public FindModel find() {
        return find;
    }

    public WalkModel walk() {
        return walk;
    }

    OriginWords words() {
        return words;
    }

    /** The style that is looked at. */
    public ReadOnlyObjectProperty<Optional<StyleCard>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Looks at a style, and has its novelty gauged. */
    public void select(StyleCard card) {
        card.style().get().ifPresent(style -> {
            selected.set(Optional.of(card));
            family.follow(style);
            if (card.novelty().get().isEmpty()) {
                around.when(around.styles().novelty().of(style), card::novelty);
            }
        });
    }

    void say(String sentence) {
        around.toast().show(sentence);
    }

    public Keeping keeping() {
        return keeping;
    }

    /** Paints the photo with it, in the Stylize workspace. */
    public void use(StyleCard card) {
        withStyle(card, style -> {
            window.styles().show(List.of(style));
            window.work().use(style);
            window.toStylize().run();
        });
    }

    /** More of what the bench shows: a page, or a litter. */
    public void next() {
        if (bench.get() == Bench.BREED) {
            breed.next();
        } else {
            pages.next();
        }
    }

    /** Children that are like one style. */
    public void moreLike(StyleCard card) {
        if (!card.waits()) {
            breed.like(card);
            bench.set(Bench.BREED);
        }
    }

    /** Crosses styles that are at hand: they take the place of those that were chosen. */
    public void cross(List<Style> parents) {
        chosen.clear();
        for (Style parent : parents) {
            StyleCard card = new StyleCard();
            card.place(new Parent.Known(parent));
            around.workers().load(() -> Pixels.of(around.catalog().swatch(parent)), card::swatch, around::complain);
            chosen.add(card);
        }
        bench.set(Bench.BREED);
    }

    /** Turns to pages of this generator, by its id, when the workspace comes before the user. */
    public void browse(String generator) {
        pages.want(generator);
        bench.set(Bench.BROWSE);
    }

    /** Puts a style aside or back; says so when there is no room. */
    public void toggleChosen(StyleCard card) {
        if (!chosen.toggle(card) && !card.waits()) {
            around.toast().show(around.texts().of("workshop.chosen.full", ChosenModel.MOST));
        }
    }

    void withStyle(StyleCard card, Consumer<Style> action) {
        card.style().get().ifPresent(parent -> {
            switch (parent) {
                case Parent.Known known -> action.accept(known.style());
                case Parent.Fresh fresh -> around.when(around.styles().fresh().style(fresh.style()), action);
            }
        });
    }

    private void follow(SheetModel from) {
        from.cursor().addListener((o, was, now) -> now.ifPresent(this::select));
    }

    private void paintPage() {
        if (bench.get() == Bench.BREED && !breed.making().get()) {
            photo.paint(breed.sheet().cards().get());
        } else if (bench.get() == Bench.BROWSE && !pages.making().get()) {
            photo.paint(sheet.cards().get());
        }
    }
}

package atelier.ui.workshop;

import atelier.studio.Problem;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.FreshStyles.PageRequest;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.Parent;
import atelier.studio.styles.Taste;
import atelier.ui.banner.Notice;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Pages of fresh styles: what they are drawn from, the page on show, and those before it. */
public final class PagesModel {
    public static final List<Integer> SIZES = List.of(12, 24, 48);

    /** Diversity's ends. */
    public static final double MOST_DIVERSITY = 1.5;

    private static final int PAGES = 200;
    private static final int WITH_PICTURES = 12;
    private static final int WITH_PHOTOS = 2;
    private static final long SEEDS = 1_000_000_000;

    private final Surroundings around;
    private final LongSupplier seeds;
    private final SheetModel sheet;
    private final ObservableList<GeneratorInfo> generators = FXCollections.observableArrayList();
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Page>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PageRequest> wish;
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private Optional<Page> tuned = Optional.empty();
    private Optional<String> wanted = Optional.empty();
    private boolean started;

    PagesModel(Surroundings around, LongSupplier seeds, SheetModel sheet) {
        this.around = around;
        this.seeds = seeds;
        this.sheet = sheet;
        this.wish = new ReadOnlyObjectWrapper<>(new PageRequest(GeneratorInfo.CODES, freshSeed(), SIZES.get(1), 0.9));
    }

    public ObservableList<GeneratorInfo> generators() {
        return generators;
    }

    /** The pages so far, in the order made. */
    public ObservableList<Page> pages() {
        return pages;
    }

    public ReadOnlyObjectProperty<Optional<Page>> current() {
        return current.getReadOnlyProperty();
    }

    /** What the page on show is made of; the next one differs from it in its seed. */
    public ReadOnlyObjectProperty<PageRequest> wish() {
        return wish.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty making() {
        return making.getReadOnlyProperty();
    }

    public Optional<GeneratorInfo> generator(String id) {
        return generators.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** Makes the first page, the first time that it is called; looks for new generators every time. */
    void enter() {
        around.when(
                around.styles().generators().list(),
                listing -> {
                    List<GeneratorInfo> all = listing.all();
                    if (!all.equals(generators)) {
                        generators.setAll(all);
                    }
                    listing.problems().forEach(sentence -> around.banner().show(Notice.info(sentence, "")));
                    begin();
                },
                this::begin);
    }

    /** Turns to a generator, by its id, when generators are looked for again. */
    void want(String generator) {
        wanted = Optional.of(generator);
    }

    /** Begins with this page; if its generator is gone, with the same seed of the usual one. */
    void restore(PageRequest page) {
        if (!started) {
            wish.set(page);
            want(page.generator());
        }
    }

    /** With the wanted generator, or the network that ships: its pictures are the styles themselves. */
    private void begin() {
        Optional<GeneratorInfo> asked = wanted.flatMap(this::generator);
        wanted = Optional.empty();
        if (started) {
            asked.ifPresent(this::generator);
            return;
        }
        started = true;
        PageRequest first = wish.get();
        add(asked.or(this::shippedNetwork)
                .map(g -> with(g.id(), first.seed(), first.count(), first.diversity()))
                .orElse(with(GeneratorInfo.CODES, first.seed(), first.count(), first.diversity())));
    }

    private Optional<GeneratorInfo> shippedNetwork() {
        return generators.stream()
                .filter(g -> g.source() == GeneratorInfo.Source.SHIPPED && g.kind() != GeneratorInfo.Kind.CODES)
                .findFirst();
    }

    /** The page after this one: one that is there already, or a new one. */
    public void forward() {
        int index = index();
        if (index + 1 < pages.size()) {
            show(pages.get(index + 1));
        }
    }

    public void back() {
        int index = index();
        if (index > 0) {
            show(pages.get(index - 1));
        }
    }

    /** A new page at the end: the seed after the newest one. */
    public void next() {
        tuned = Optional.empty();
        long seed =
                pages.isEmpty() ? wish.get().seed() : pages.getLast().request().seed() + 1;
        add(with(wish.get().generator(), seed, wish.get().count(), wish.get().diversity()));
    }

    public void surprise() {
        tuned = Optional.empty();
        add(with(
                wish.get().generator(),
                freshSeed(),
                wish.get().count(),
                wish.get().diversity()));
    }

    public void seed(long seed) {
        tuned = Optional.empty();
        if (seed != wish.get().seed()) {
            add(with(
                    wish.get().generator(), seed, wish.get().count(), wish.get().diversity()));
        }
    }

    public void generator(GeneratorInfo generator) {
        tuned = Optional.empty();
        if (!generator.id().equals(wish.get().generator())) {
            add(with(
                    generator.id(),
                    wish.get().seed(),
                    wish.get().count(),
                    wish.get().diversity()));
        }
    }

    public void count(int count) {
        tuned = Optional.empty();
        if (count != wish.get().count()) {
            add(with(
                    wish.get().generator(), wish.get().seed(), count, wish.get().diversity()));
        }
    }

    /** Makes the page anew with another diversity; a drag is one page until {@link #seal()}. */
    public void diversity(double value) {
        double held = Math.clamp(Math.rint(value * 100) / 100, 0, MOST_DIVERSITY);
        if (held == wish.get().diversity()) {
            return;
        }
        PageRequest next =
                with(wish.get().generator(), wish.get().seed(), wish.get().count(), held);
        tuned.ifPresent(pages::remove);
        add(next);
        tuned = current.get();
    }

    /** Ends a drag: the next change makes a page of its own. */
    public void seal() {
        tuned = Optional.empty();
    }

    public void show(Page page) {
        current.set(Optional.of(page));
        wish.set(page.request());
        sheet.show(page.cards());
        if (page.state().get() == Page.State.DONE) {
            // what was being made for another page is not looked at any more
            making.set(false);
            leaveOthers(page);
            around.styles().fresh().cancel();
        } else {
            make(page);
        }
        forgetFar();
    }

    /** Tries a page again that could not be made. */
    public void again() {
        current.get().ifPresent(this::make);
    }

    public int index() {
        return current.get().map(pages::indexOf).orElse(-1);
    }

    private void add(PageRequest request) {
        Page page = new Page(request);
        if (pages.size() == PAGES) {
            pages.removeFirst();
        }
        pages.add(page);
        show(page);
    }

    private void make(Page page) {
        leaveOthers(page);
        page.state(Page.State.MAKING);
        making.set(true);
        around.styles().fresh().page(page.request(), Taste.OFF, new Arrival(page));
    }

    private void leaveOthers(Page page) {
        pages.stream()
                .filter(p -> p != page && p.state().get() == Page.State.MAKING)
                .forEach(p -> p.state(Page.State.LEFT));
    }

    private void forgetFar() {
        int at = index();
        for (int i = 0; i < pages.size(); i++) {
            if (Math.abs(i - at) > WITH_PICTURES) {
                pages.get(i).forget();
            } else if (Math.abs(i - at) > WITH_PHOTOS) {
                pages.get(i).cards().forEach(StyleCard::forgetPhoto);
            }
        }
    }

    private static PageRequest with(String generator, long seed, int count, double diversity) {
        return new PageRequest(generator, seed, count, diversity);
    }

    private long freshSeed() {
        return Math.floorMod(seeds.getAsLong(), SEEDS);
    }

    private final class Arrival implements FreshStyles.PageListener {
        private final Page page;

        Arrival(Page page) {
            this.page = page;
        }

        @Override
        public void arrived(int index, FreshStyle style) {
            StyleCard card = page.cards().get(index);
            if (card.waits()) {
                around.place(card, Parent.of(style));
            }
        }

        @Override
        public void finished() {
            page.state(Page.State.DONE);
            making.set(false);
        }

        @Override
        public void failed(Problem problem) {
            page.state(Page.State.FAILED);
            making.set(false);
            around.complain(problem, PagesModel.this::again);
        }
    }
}

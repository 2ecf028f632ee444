package atelier.ui.workshop;

import atelier.studio.Problem;
import atelier.studio.styles.Breeding;
import atelier.studio.styles.Breeding.Layers;
import atelier.studio.styles.FreshStyle;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.Parent;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Children of the chosen styles: a litter at a time, more or less like their parents. */
public final class BreedModel {
    /** Children of one litter. */
    public static final int LITTER = 12;

    private static final long SEEDS = 1_000_000_000;

    private final Surroundings around;
    private final PagesModel pages;
    private final ChosenModel chosen;
    private final LongSupplier seeds;
    private final SheetModel sheet = new SheetModel();
    private final ReadOnlyDoubleWrapper mutation = new ReadOnlyDoubleWrapper(Breeding.USUAL_MUTATION);
    private final ReadOnlyObjectWrapper<Layers> layers = new ReadOnlyObjectWrapper<>(Layers.MIXED);
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<StyleCard>> parents = new ReadOnlyObjectWrapper<>(List.of());
    private List<String> bredFrom = List.of();
    private long seed;
    private int litters;

    BreedModel(Surroundings around, PagesModel pages, ChosenModel chosen, LongSupplier seeds) {
        this.around = around;
        this.pages = pages;
        this.chosen = chosen;
        this.seeds = seeds;
        chosen.cards().addListener((InvalidationListener) o -> follow());
        follow();
    }

    public SheetModel sheet() {
        return sheet;
    }

    public ReadOnlyDoubleProperty mutation() {
        return mutation.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Layers> layers() {
        return layers.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty making() {
        return making.getReadOnlyProperty();
    }

    /** The first four of the chosen styles. */
    public ReadOnlyObjectProperty<List<StyleCard>> parents() {
        return parents.getReadOnlyProperty();
    }

    /** One parent is enough: its children are like it. */
    public boolean canBreed() {
        return !parents.get().isEmpty();
    }

    /** Layers that can take different parents; 1 where they can't. */
    public int layerCount() {
        return parents.get().size() < 2
                ? 1
                : generator().map(GeneratorInfo::layers).orElse(1);
    }

    /** The bench comes before the user: parents that are new here have children at once. */
    void enter() {
        if (canBreed() && !ids().equals(bredFrom)) {
            next();
        }
    }

    /** Children of one style: like it, with mutation. The chosen styles stay chosen. */
    void like(StyleCard card) {
        parents.set(List.of(card));
        layers.set(Layers.MIXED);
        next();
    }

    /** Another litter of the same parents. */
    public void next() {
        seed = Math.floorMod(seeds.getAsLong() + litters++, SEEDS);
        breed();
    }

    /** The same litter, more or less like its parents. */
    public void mutation(double value) {
        mutation.set(Math.clamp(value, 0, 1));
        again();
    }

    /** Structure of one parent and colours of another, or the whole of each crossed. */
    public void layers(Layers next) {
        layers.set(next);
        again();
    }

    private void again() {
        if (canBreed() && !bredFrom.isEmpty()) {
            breed();
        }
    }

    private void breed() {
        if (!canBreed()) {
            return;
        }
        bredFrom = ids();
        List<StyleCard> children = Page.empty(LITTER);
        sheet.show(children);
        making.set(true);
        around.styles()
                .breeding()
                .breed(new Breeding.Request(couple(), LITTER, mutation.get(), seed, fitting()), new Arrival(children));
    }

    /** Crossing wants two: a single parent is crossed with itself, so that all that changes is mutation. */
    private List<Parent> couple() {
        List<Parent> all = parents.get().stream()
                .flatMap(card -> card.style().get().stream())
                .toList();
        return all.size() == 1 ? Stream.concat(all.stream(), all.stream()).toList() : all;
    }

    private Layers fitting() {
        Layers wish = layers.get();
        int count = layerCount();
        boolean fits = !wish.mixed()
                && wish.coarse() < parents.get().size()
                && wish.fine() < parents.get().size()
                && wish.cut() < count;
        return fits ? wish : Layers.MIXED;
    }

    private Optional<GeneratorInfo> generator() {
        return pages.generator(around.styles().breeding().generatorOf(couple()));
    }

    private List<String> ids() {
        return parents.get().stream().map(StyleCard::id).toList();
    }

    private void follow() {
        parents.set(chosen.cards().stream().limit(Breeding.MOST_PARENTS).toList());
        if (layerCount() < 2) {
            layers.set(Layers.MIXED);
        }
    }

    private final class Arrival implements FreshStyles.PageListener {
        private final List<StyleCard> children;

        Arrival(List<StyleCard> children) {
            this.children = children;
        }

        @Override
        public void arrived(int index, FreshStyle style) {
            around.place(children.get(index), Parent.of(style));
        }

        @Override
        public void finished() {
            making.set(false);
        }

        @Override
        public void failed(Problem problem) {
            making.set(false);
            around.complain(problem, BreedModel.this::again);
        }
    }
}

package atelier.ui.workshop;

import atelier.studio.styles.Directions.Direction;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.Parent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One style moved along its generator's directions; every slider is a direction. */
public final class DirectionsModel {
    private final Surroundings around;
    private final PagesModel pages;
    private final LivePhoto live;
    private final ReadOnlyObjectWrapper<Optional<StyleCard>> start = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StyleCard>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Direction>> directions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Map<Integer, Double>> sigmas = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper finding = new ReadOnlyBooleanWrapper();
    private String generator = GeneratorInfo.CODES;
    private boolean moving;
    private boolean moved;

    DirectionsModel(Surroundings around, PagesModel pages, LivePhoto live) {
        this.around = around;
        this.pages = pages;
        this.live = live;
    }

    /** What is moved. */
    public ReadOnlyObjectProperty<Optional<StyleCard>> start() {
        return start.getReadOnlyProperty();
    }

    /** What has become of it; the same as the start while nothing is moved. */
    public ReadOnlyObjectProperty<Optional<StyleCard>> result() {
        return result.getReadOnlyProperty();
    }

    /** Empty until they are found. */
    public ReadOnlyObjectProperty<List<Direction>> directions() {
        return directions.getReadOnlyProperty();
    }

    /** By index, how far; a direction that is not here is at 0. */
    public ReadOnlyObjectProperty<Map<Integer, Double>> sigmas() {
        return sigmas.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finding() {
        return finding.getReadOnlyProperty();
    }

    public LivePhoto live() {
        return live;
    }

    /** Whether the style's generator has directions at all. */
    public boolean hasAny() {
        return pages.generator(generator).map(GeneratorInfo::hasDirections).orElse(false);
    }

    /** Begins with a style, unless it is what came of the last one. */
    void enter(Optional<StyleCard> selected) {
        live.enter();
        selected.filter(card -> !isResult(card) && !isStart(card)).ifPresent(this::begin);
    }

    private boolean isResult(StyleCard card) {
        return result.get().filter(r -> r.id().equals(card.id())).isPresent();
    }

    private boolean isStart(StyleCard card) {
        return start.get().filter(s -> s.id().equals(card.id())).isPresent();
    }

    private void begin(StyleCard card) {
        String from = card.style().get().orElseThrow() instanceof Parent.Fresh fresh
                ? fresh.style().generator()
                : pages.wish().get().generator();
        if (!from.equals(generator)) {
            directions.set(List.of());
            generator = from;
        }
        sigmas.set(Map.of());
        start.set(Optional.of(card));
        show(card);
    }

    private void show(StyleCard card) {
        result.set(Optional.of(card));
        card.style().get().ifPresent(parent -> {
            switch (parent) {
                case Parent.Known known -> live.show(known.style());
                case Parent.Fresh fresh -> around.when(around.styles().fresh().style(fresh.style()), live::show);
            }
        });
    }

    /** Finds the directions of the style's generator: seconds, the first time. */
    public void find() {
        if (finding.get() || !hasAny()) {
            return;
        }
        finding.set(true);
        String of = generator;
        around.when(
                around.styles().directions().of(of),
                found -> {
                    finding.set(false);
                    take(of, found);
                },
                () -> finding.set(false));
    }

    private void take(String of, List<Direction> found) {
        if (of.equals(generator)) {
            directions.set(List.copyOf(found));
        }
    }

    /** Names a direction; an empty name takes the first guess back. */
    public void rename(Direction direction, String name) {
        if (!name.strip().equals(new DirectionNames(around.texts()).of(direction))) {
            String of = generator;
            around.when(
                    around.styles().directions().rename(of, direction.index(), name.strip()), found -> take(of, found));
        }
    }

    public void move(Direction direction, double sigma) {
        Map<Integer, Double> next = new HashMap<>(sigmas.get());
        if (sigma == 0) {
            next.remove(direction.index());
        } else {
            next.put(direction.index(), sigma);
        }
        sigmas.set(Map.copyOf(next));
        follow();
    }

    public void reset() {
        sigmas.set(Map.of());
        follow();
    }

    /** One move at a time: the newest sliders wait for the one under way. */
    private void follow() {
        moved = true;
        if (moving || start.get().isEmpty()) {
            return;
        }
        moved = false;
        if (sigmas.get().isEmpty()) {
            show(start.get().get());
            return;
        }
        moving = true;
        around.when(
                around.styles()
                        .directions()
                        .move(generator, start.get().get().style().get().orElseThrow(), sigmas.get()),
                style -> {
                    show(around.card(Parent.of(style)));
                    goOn();
                },
                this::goOn);
    }

    private void goOn() {
        moving = false;
        if (moved) {
            follow();
        }
    }
}

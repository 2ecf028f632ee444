package atelier.ui.workshop;

import atelier.studio.styles.FreshStyles.PageRequest;
import atelier.studio.styles.LatentPad;
import atelier.studio.styles.Parent;
import atelier.ui.kit.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A plane of styles to drag in: between four chosen ones, or endless through a generator's space. The photo follows the
 * drag; the style at the point is made when the point rests. A window of 5 × 5 places is on show.
 */
public final class PadModel {
    public static final int NODES = 5;

    /** Four corners. */
    public static final int CORNERS = 4;

    private static final Duration REST = Duration.ofMillis(250);

    /** Where the point is, in nodes of the window: from 0 to {@value #NODES} less one. */
    public record Place(double column, double row) {}

    /** The window's first node in the plane. */
    private record Origin(int column, int row) {}

    private final Surroundings around;
    private final PagesModel pages;
    private final ChosenModel chosen;
    private final LivePhoto live;
    private final BooleanProperty endless = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<LatentPad>> pad = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place(2, 2));
    private final ReadOnlyObjectWrapper<List<StyleCard>> nodes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<StyleCard>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Origin, StyleCard> known = new HashMap<>();
    private Origin origin = new Origin(0, 0);
    private Object madeOf = "";
    private Workers.Cancel resting = () -> {};
    private boolean shown;
    private boolean asking;
    private boolean filling;
    private boolean dragging;
    private boolean moved;

    PadModel(Surroundings around, PagesModel pages, ChosenModel chosen, LivePhoto live) {
        this.around = around;
        this.pages = pages;
        this.chosen = chosen;
        this.live = live;
        endless.addListener(o -> lay());
        chosen.cards().addListener((InvalidationListener) o -> lay());
    }

    /** Whether the plane goes through a generator's space, in place of four chosen styles. */
    public BooleanProperty endless() {
        return endless;
    }

    /** Empty while there is nothing to drag in. */
    public ReadOnlyObjectProperty<Optional<LatentPad>> pad() {
        return pad.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** The window's places, row by row; they come one after the other. */
    public ReadOnlyObjectProperty<List<StyleCard>> nodes() {
        return nodes.getReadOnlyProperty();
    }

    /** The style where the point rests; empty while it moves. */
    public ReadOnlyObjectProperty<Optional<StyleCard>> here() {
        return here.getReadOnlyProperty();
    }

    public LivePhoto live() {
        return live;
    }

    void enter() {
        shown = true;
        lay();
        live.enter();
    }

    void leave() {
        shown = false;
        live.leave();
    }

    /** Lays the plane out anew where what it is made of has changed. */
    private void lay() {
        if (!shown) {
            return;
        }
        if (endless.get()) {
            PageRequest wish = pages.wish().get();
            if (changes(List.of(wish.generator(), wish.seed(), wish.diversity()))) {
                around.when(
                        around.styles().pads().through(wish.generator(), wish.seed(), wish.diversity()), this::take);
            }
        } else if (chosen.cards().size() < CORNERS) {
            changes(List.of());
        } else {
            List<Parent> corners = chosen.cards().stream()
                    .limit(CORNERS)
                    .flatMap(card -> card.style().get().stream())
                    .toList();
            if (changes(corners.stream().map(Parent::id).toList())) {
                around.when(around.styles().pads().between(corners), this::take);
            }
        }
    }

    private boolean changes(Object next) {
        if (next.equals(madeOf)) {
            return false;
        }
        madeOf = next;
        pad.set(Optional.empty());
        here.set(Optional.empty());
        known.clear();
        nodes.set(List.of());
        return true;
    }

    private void take(LatentPad next) {
        if (next.endless() != endless.get()) {
            return;
        }
        origin = new Origin(0, 0);
        place.set(new Place(2, 2));
        pad.set(Optional.of(next));
        open();
        follow();
        rest();
    }

    /** Drags the point; what it was painted in before gives way. */
    public void drag(double column, double row) {
        dragging = true;
        moveTo(column, row);
    }

    /** Lets the point go. */
    public void drop() {
        dragging = false;
        if (pad.get().isPresent()) {
            rest();
        }
    }

    /** Moves the point by key. */
    public void nudge(double columns, double rows) {
        moveTo(place.get().column() + columns, place.get().row() + rows);
        if (endless.get()) {
            scroll();
        }
    }

    private void moveTo(double column, double row) {
        if (pad.get().isEmpty()) {
            return;
        }
        place.set(new Place(Math.clamp(column, 0, NODES - 1), Math.clamp(row, 0, NODES - 1)));
        here.set(Optional.empty());
        follow();
        resting.cancel();
        resting = around.workers().timer().after(REST, this::rest);
    }

    /** One style at a time: the newest place waits for the one under way. */
    private void follow() {
        moved = true;
        if (!asking && pad.get().isPresent()) {
            asking = true;
            moved = false;
            around.when(
                    pad.get().get().at(x(place.get()), y(place.get())),
                    style -> {
                        live.show(style);
                        goOn();
                    },
                    this::goOn);
        }
    }

    private void goOn() {
        asking = false;
        if (moved) {
            follow();
        }
    }

    private void rest() {
        resting.cancel();
        if (dragging || pad.get().isEmpty()) {
            return;
        }
        if (endless.get()) {
            scroll();
        }
        Place asked = place.get();
        LatentPad on = pad.get().get();
        around.when(on.pick(x(asked), y(asked)), style -> {
            if (asked.equals(place.get()) && pad.get().filter(on::equals).isPresent()) {
                here.set(Optional.of(around.card(Parent.of(style))));
            }
            fill();
        });
    }

    /** In the endless plane the window follows a point that comes near its border. */
    private void scroll() {
        int columns = step(place.get().column());
        int rows = step(place.get().row());
        if (columns != 0 || rows != 0) {
            origin = new Origin(origin.column() + columns, origin.row() + rows);
            open();
            place.set(new Place(place.get().column() - columns, place.get().row() - rows));
        }
    }

    private static int step(double at) {
        return at < 0.5 ? -2 : at > NODES - 1.5 ? 2 : 0;
    }

    private void open() {
        List<StyleCard> window = new ArrayList<>();
        for (int row = 0; row < NODES; row++) {
            for (int column = 0; column < NODES; column++) {
                window.add(known.computeIfAbsent(
                        new Origin(origin.column() + column, origin.row() + row), at -> new StyleCard()));
            }
        }
        nodes.set(window);
    }

    /** Makes the window's places one by one, and never while the point is dragged. */
    private void fill() {
        if (filling || dragging || pad.get().isEmpty()) {
            return;
        }
        List<StyleCard> window = nodes.get();
        for (int i = 0; i < window.size(); i++) {
            StyleCard card = window.get(i);
            if (card.waits()) {
                filling = true;
                Place node = new Place(i % NODES, Math.floorDiv(i, NODES));
                around.when(
                        pad.get().get().pick(x(node), y(node)),
                        style -> {
                            around.place(card, Parent.of(style));
                            filling = false;
                            fill();
                        },
                        () -> filling = false);
                return;
            }
        }
    }

    private double x(Place at) {
        return endless.get() ? origin.column() + at.column() : at.column() / (NODES - 1);
    }

    private double y(Place at) {
        return endless.get() ? origin.row() + at.row() : at.row() / (NODES - 1);
    }
}

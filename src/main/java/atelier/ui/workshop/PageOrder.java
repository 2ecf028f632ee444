package atelier.ui.workshop;

import atelier.studio.styles.NoveltyGauge.Verdict;
import atelier.studio.styles.Parent;
import atelier.studio.styles.Pending;
import atelier.studio.styles.PhotoFit.Fit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which cards of the page are on show, and in which order: as made, or by how well they suit the photo. */
public final class PageOrder {
    private final Surroundings around;
    private final PagesModel pages;
    private final SheetModel sheet;
    private final PhotoTiles photo;
    private final BooleanProperty bySuits = new SimpleBooleanProperty();
    private final BooleanProperty originals = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper measured = new ReadOnlyIntegerWrapper(-1);
    private Optional<Pending<List<Fit>>> ranking = Optional.empty();

    PageOrder(Surroundings around, PagesModel pages, SheetModel sheet, PhotoTiles photo) {
        this.around = around;
        this.pages = pages;
        this.sheet = sheet;
        this.photo = photo;
        InvalidationListener again = o -> follow();
        bySuits.addListener(again);
        originals.addListener(again);
        photo.photo().addListener(again);
        pages.making().addListener(again);
        pages.current().addListener(again);
    }

    /** Best for the open photo first. */
    public BooleanProperty bySuits() {
        return bySuits;
    }

    /** Leaves out what is close to a training picture. */
    public BooleanProperty originals() {
        return originals;
    }

    /** How many of the page are measured; −1 while nothing is. */
    public ReadOnlyIntegerProperty measured() {
        return measured.getReadOnlyProperty();
    }

    private void follow() {
        ranking.ifPresent(Pending::cancel);
        ranking = Optional.empty();
        measured.set(-1);
        List<StyleCard> page = pages.current().get().map(Page::cards).orElse(List.of());
        page.forEach(card -> card.score(Optional.empty()));
        arrange(page);
        if (pages.making().get() || page.stream().anyMatch(StyleCard::waits)) {
            return;
        }
        if (originals.get()) {
            gauge(page);
        }
        if (bySuits.get() && photo.photo().get().isPresent()) {
            rank(page);
        }
    }

    private void gauge(List<StyleCard> page) {
        for (StyleCard card : page) {
            if (card.novelty().get().isEmpty()) {
                around.when(around.styles().novelty().of(card.style().get().orElseThrow()), novelty -> {
                    card.novelty(novelty);
                    arrangeIfShown(page);
                });
            }
        }
    }

    private void rank(List<StyleCard> page) {
        Map<String, StyleCard> cards = new HashMap<>();
        page.forEach(card -> cards.put(card.id(), card));
        measured.set(0);
        List<Parent> styles =
                page.stream().flatMap(card -> card.style().get().stream()).toList();
        Pending<List<Fit>> mine = around.styles().fit().rank(photo.photo().get().orElseThrow(), styles, fit -> {
            cards.get(fit.style().id()).score(Optional.of(fit.score()));
            measured.set(measured.get() + 1);
        });
        ranking = Optional.of(mine);
        around.when(mine.result(), fits -> end(mine, page), () -> end(mine, page));
    }

    private void end(Pending<List<Fit>> mine, List<StyleCard> page) {
        if (ranking.filter(mine::equals).isPresent()) {
            measured.set(-1);
            arrangeIfShown(page);
        }
    }

    private void arrangeIfShown(List<StyleCard> page) {
        if (pages.current().get().filter(p -> p.cards().equals(page)).isPresent()) {
            arrange(page);
        }
    }

    private void arrange(List<StyleCard> page) {
        sheet.show(page.stream()
                .filter(card -> !originals.get() || !near(card))
                .sorted(Comparator.comparingDouble(
                        (StyleCard card) -> -card.score().get().orElse(0.0)))
                .toList());
    }

    private static boolean near(StyleCard card) {
        return card.novelty()
                .get()
                .filter(novelty -> novelty.verdict() == Verdict.CLOSE || novelty.verdict() == Verdict.COPY)
                .isPresent();
    }
}

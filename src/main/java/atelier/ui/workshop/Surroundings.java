package atelier.ui.workshop;

import atelier.studio.Photos;
import atelier.studio.Problem;
import atelier.studio.StyleCatalog;
import atelier.studio.styles.Parent;
import atelier.studio.styles.StyleWorkshop;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the models of the Styles workspace share. */
public record Surroundings(
        StyleWorkshop styles,
        StyleCatalog catalog,
        Photos photos,
        Workers workers,
        Desktop desktop,
        BannerModel banner,
        ToastModel toast,
        Texts texts) {
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    /** Hands a result over, or says what went wrong; that a newer wish took its place is no failure. */
    <T> void when(CompletableFuture<T> future, Consumer<T> done) {
        when(future, done, () -> {});
    }

    /** As above; {@code over} runs when there is no result, for whatever reason. */
    <T> void when(CompletableFuture<T> future, Consumer<T> done, Runnable over) {
        future.whenComplete((result, thrown) -> {
                    if (thrown == null) {
                        done.accept(result);
                        return;
                    }
                    over.run();
                    complain(thrown);
                })
                .isDone();
    }

    void complain(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (!(cause instanceof CancellationException)) {
            banner.show(Notice.error(Failures.sentence(cause, texts), ""));
        }
    }

    void complain(Problem problem, Runnable again) {
        banner.show(Notice.error(problem.sentence(), problem.remedy(), new Notice.Way(texts.of("way.retry"), again)));
    }

    /** A card of a style at hand; its swatch comes. */
    StyleCard card(Parent style) {
        StyleCard card = new StyleCard();
        place(card, style);
        return card;
    }

    /** A card of a style whose picture is at hand. */
    StyleCard card(Parent style, Pixels swatch) {
        StyleCard card = new StyleCard();
        card.place(style);
        card.swatch(swatch);
        return card;
    }

    /** Puts a style on a card that waits for it. */
    void place(StyleCard card, Parent style) {
        card.place(style);
        workers.load(
                () -> Pixels.of(
                        switch (style) {
                            case Parent.Fresh fresh -> fresh.style().swatch();
                            case Parent.Known known -> catalog.swatch(known.style());
                        }),
                card::swatch,
                failure -> LOG.warn("No swatch of {}", style.name(), failure));
    }
}

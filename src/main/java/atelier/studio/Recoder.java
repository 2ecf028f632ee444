package atelier.studio;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.image.Picture;
import atelier.image.PictureException;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import atelier.library.index.StyleQuery;
import atelier.studio.library.LibraryDesk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives kept styles codes of the model that paints, on a thread of its own, from the pictures that were kept with them.
 * Each style is written when its new codes are there, beside those that it had: ended at any point, nothing is lost, and
 * the next start goes on with the rest.
 */
final class Recoder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recoder.class);
    private static final int TOGETHER = 8;

    private final LibraryDesk library;
    private final PaintWorker worker;
    private final Originals originals;
    private final RecodedFile remembered;
    private final String shipped;
    private final String model;
    private final List<Consumer<Instants.Recoding>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().name("atelier-recoder").daemon(true).unstarted(this::live);
    private volatile Instants.Recoding state = Instants.Recoding.NOTHING;
    private volatile boolean cancelled;

    /**
     * @param shipped the sha256 of the model that ships, which made the codes of styles that say nothing
     * @param model the sha256 of the model that paints
     */
    Recoder(
            LibraryDesk library,
            PaintWorker worker,
            Originals originals,
            RecodedFile remembered,
            String shipped,
            String model) {
        this.library = library;
        this.worker = worker;
        this.originals = originals;
        this.remembered = remembered;
        this.shipped = shipped;
        this.model = model;
    }

    void start() {
        thread.start();
    }

    Instants.Recoding state() {
        return state;
    }

    void listen(Consumer<Instants.Recoding> listener) {
        listeners.add(listener);
    }

    void cancel() {
        cancelled = true;
    }

    private void live() {
        try {
            recode();
        } catch (LibraryException | StudioException e) {
            LOG.warn("styles are not encoded anew", e);
        } catch (CancellationException e) {
            LOG.info("encoding styles anew goes on at another start");
        }
        tell(new Instants.Recoding(state.done(), state.of(), false, state.unusable()));
    }

    /** Runs on the calling thread; for tests too. */
    void recode() {
        Optional<List<String>> known = remembered.unusable(model);
        if (known.isPresent()) {
            tell(new Instants.Recoding(0, 0, false, known.get()));
            return;
        }
        List<String> foreign = foreign();
        List<String> unusable = new ArrayList<>();
        List<StyleCapsule> ready = new ArrayList<>();
        int done = 0;
        try {
            for (String id : foreign) {
                if (cancelled) {
                    break;
                }
                tell(new Instants.Recoding(done++, foreign.size(), true, unusable));
                library.capsule(id)
                        .ifPresent(capsule -> recoded(capsule, unusable).ifPresent(ready::add));
                if (ready.size() >= TOGETHER) {
                    put(ready);
                }
            }
        } finally {
            put(ready); // what is done when a style in the making is cancelled, too
        }
        tell(new Instants.Recoding(done, foreign.size(), false, unusable));
        if (!cancelled) {
            remember(unusable);
        }
    }

    private void put(List<StyleCapsule> ready) {
        if (!ready.isEmpty()) {
            library.recoded(ready);
            ready.clear();
        }
    }

    private void remember(List<String> unusable) {
        try {
            remembered.write(model, unusable);
        } catch (IOException e) {
            LOG.warn("every start will look at every style", e);
        }
    }

    private List<String> foreign() {
        StyleQuery own = StyleQuery.ALL.withPlace(StyleQuery.Place.OWN);
        List<String> foreign = new ArrayList<>();
        for (String id : library.list(own).ids(0, Integer.MAX_VALUE)) {
            if (cancelled) {
                return foreign;
            }
            if (library.encoder(id).filter(found -> !made(found).equals(model)).isPresent()) {
                foreign.add(id);
            }
        }
        return foreign;
    }

    private String made(String encoder) {
        return encoder.isEmpty() ? shipped : encoder;
    }

    private Optional<StyleCapsule> recoded(StyleCapsule capsule, List<String> unusable) {
        String before = made(capsule.details().encoder());
        CodeScales known = capsule.details().earlier().get(model);
        if (known != null) {
            return Optional.of(capsule.recoded(before, known, model));
        }
        try {
            Optional<Picture> picture = picture(capsule);
            if (picture.isPresent()) {
                return Optional.of(capsule.recoded(before, encode(picture.get()), model));
            }
            unusable.add(why(capsule.style()));
        } catch (PictureException | StudioException e) {
            unusable.add("“%s”: %s".formatted(capsule.style().name(), e.getMessage()));
        }
        return Optional.empty();
    }

    private CodeScales encode(Picture picture) {
        Monitor monitor = new Monitor() {
            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
        try {
            return worker.submit(
                            Lane.TILE,
                            monitor,
                            (engine, ears) -> engine.painter(Lane.TILE).encode(picture, ears))
                    .result()
                    .join();
        } catch (CompletionException e) {
            if (Explanation.unwrap(e) instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    /** What the style looks like, where that was kept: a swatch that was painted with the old codes shows a photo. */
    private Optional<Picture> picture(StyleCapsule capsule) {
        return switch (capsule.style().origin()) {
            case StyleOrigin.Generated _, StyleOrigin.Bred _, StyleOrigin.Placed _, StyleOrigin.Painter _ ->
                Optional.of(capsule.swatch());
            case StyleOrigin.FromImage image -> originals.find(image);
            default -> Optional.empty();
        };
    }

    private static String why(Style style) {
        String reason = switch (style.origin()) {
            case StyleOrigin.FromImage _ -> "its picture was not kept: take the style from the picture again";
            case StyleOrigin.Blended _ -> "it was mixed of other styles' codes: mix it again";
            default -> "it was drawn from the codes of the model that ships, and has no picture";
        };
        return "“%s”: %s.".formatted(style.name(), reason);
    }

    private void tell(Instants.Recoding now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void close() {
        cancel();
        if (thread.isAlive()) {
            ThreadEnd.await(thread);
        }
    }
}

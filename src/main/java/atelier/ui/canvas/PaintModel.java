package atelier.ui.canvas;

import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.Previews;
import atelier.studio.Previews.Quality;
import atelier.studio.Previews.Request;
import atelier.studio.Problem;
import atelier.stylizer.PaintSettings;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Has the open photo painted: a draft at once, the preview when the settings rest, the whole photo when the canvas
 * shows more than the preview holds. While a draft is under way the newest wish waits for it, so that a moving slider
 * always sees pictures; anything finer gives way at once.
 */
public final class PaintModel {
    private static final Duration REST = Duration.ofMillis(180);
    private static final Duration LONG_REST = Duration.ofMillis(500);
    private static final int DRAFT_SIDE = 512;

    private final Previews previews;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Painting>> painting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private Optional<Request> wanted = Optional.empty();
    private Optional<Request> running = Optional.empty();
    private Workers.Cancel resting = () -> {};
    private Runnable fullArrived = () -> {};
    private boolean fullWanted;
    private boolean held;

    public PaintModel(Previews previews, Workers workers, BannerModel banner, Texts texts) {
        this.previews = previews;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
    }

    /** The newest picture of the photo that is wanted; empty until there is one. */
    public ReadOnlyObjectProperty<Optional<Painting>> painting() {
        return painting.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The share of the running request that is done, 0 to 1. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Tells when a tile of a whole painted photo is ready to be drawn. */
    public void onTileArrived(Runnable action) {
        fullArrived = action;
    }

    /** Paints this from now on; nothing to paint clears the canvas. */
    public void want(Optional<Photo> photo, Optional<StyleBlend> blend, PaintSettings settings) {
        if (photo.isEmpty() || blend.isEmpty()) {
            stop();
            return;
        }
        Request draft = new Request(photo.get(), blend.get(), settings, Quality.DRAFT);
        if (wanted.filter(request -> sameWish(request, draft)).isPresent()) {
            return;
        }
        resting.cancel();
        painting.get()
                .filter(p -> !p.request().photo().id().equals(draft.photo().id()))
                .ifPresent(p -> painting.set(Optional.empty()));
        wanted = Optional.of(draft);
        if (held
                || running.filter(request -> request.quality() == Quality.DRAFT).isEmpty()) {
            start(draft);
        }
    }

    /** Whether the canvas shows more of the photo than the preview holds. */
    public void wantFull(boolean needed) {
        boolean begins = needed && !fullWanted;
        fullWanted = needed;
        if (begins && running.isEmpty() && !held) {
            refine();
        }
    }

    /** Asks for nothing from now on, so that another pane may paint; remembers what is wanted. */
    public void hold() {
        held = true;
        resting.cancel();
        busy.set(false);
    }

    /** Asks again for what is wanted. */
    public void resume() {
        held = false;
        running.ifPresentOrElse(this::start, this::refine);
    }

    /** Drops what is wanted and waiting, and clears the canvas. */
    public void stop() {
        resting.cancel();
        if (!held) {
            previews.cancel();
        }
        wanted = Optional.empty();
        running = Optional.empty();
        painting.set(Optional.empty());
        busy.set(false);
        progress.set(0);
    }

    private void start(Request request) {
        running = Optional.of(request);
        progress.set(0);
        if (held) {
            return;
        }
        busy.set(true);
        previews.request(request, new Hearing());
    }

    private void refine() {
        wanted.flatMap(this::finer).ifPresentOrElse(this::startRested, () -> busy.set(false));
    }

    private void startRested(Request finer) {
        resting.cancel();
        resting = workers.timer().after(finer.quality() == Quality.FULL ? LONG_REST : REST, () -> start(finer));
    }

    /** The next better request for the wish, if the canvas gains by it. */
    private Optional<Request> finer(Request wish) {
        Quality have = painting.get()
                .filter(p -> sameWish(p.request(), wish))
                .map(p -> p.request().quality())
                .orElse(Quality.DRAFT);
        Photo photo = wish.photo();
        int previewSide = Math.max(photo.preview().width(), photo.preview().height());
        boolean fullGains = Math.max(photo.width(), photo.height()) > previewSide;
        boolean drafted = previewSide > DRAFT_SIDE || !wish.settings().finish().equals(PaintSettings.QUICK);
        if (have == Quality.DRAFT && drafted) {
            return Optional.of(with(wish, Quality.PREVIEW));
        }
        return fullWanted && fullGains && have != Quality.FULL
                ? Optional.of(with(wish, Quality.FULL))
                : Optional.empty();
    }

    private void take(Request request, PictureBuffer picture) {
        if (!current(request)) {
            return;
        }
        workers.load(() -> Pixels.of(shrunk(request, picture)), pixels -> show(request, picture, pixels), this::broken);
    }

    private PictureBuffer shrunk(Request request, PictureBuffer picture) {
        return request.quality() == Quality.FULL ? request.photo().preview() : picture;
    }

    private void show(Request request, PictureBuffer picture, Pixels pixels) {
        if (!current(request)) {
            return;
        }
        running = Optional.empty();
        progress.set(1);
        boolean full = request.quality() == Quality.FULL;
        Pixels shown = full ? painting.get().map(Painting::pixels).orElse(pixels) : pixels;
        Optional<FullPicture> whole =
                full ? Optional.of(new FullPicture(picture, workers, () -> fullArrived.run())) : Optional.empty();
        painting.set(Optional.of(new Painting(request, shown, whole)));
        goOn(request);
    }

    private void goOn(Request done) {
        if (wanted.filter(wish -> !sameWish(wish, done)).isPresent()) {
            start(wanted.get());
        } else {
            refine();
        }
    }

    private void fail(Request request, Problem problem) {
        if (!current(request)) {
            return;
        }
        running = Optional.empty();
        if (wanted.filter(wish -> !sameWish(wish, request)).isPresent()) {
            start(wanted.get());
            return;
        }
        busy.set(false);
        Request again = request;
        banner.show(Notice.error(
                problem.sentence(), problem.remedy(), new Notice.Way(texts.of("way.retry"), () -> retry(again))));
    }

    private void retry(Request request) {
        if (wanted.filter(wish -> sameWish(wish, request)).isPresent() && running.isEmpty()) {
            start(request);
        }
    }

    private void broken(RuntimeException failure) {
        running = Optional.empty();
        busy.set(false);
        throw failure;
    }

    private boolean current(Request request) {
        return !held && running.filter(request::equals).isPresent();
    }

    private static boolean sameWish(Request a, Request b) {
        return a.photo().id().equals(b.photo().id())
                && a.blend().equals(b.blend())
                && a.settings().equals(b.settings());
    }

    private static Request with(Request wish, Quality quality) {
        return new Request(wish.photo(), wish.blend(), wish.settings(), quality);
    }

    private final class Hearing implements Previews.Listener {
        @Override
        public void painted(Request request, PictureBuffer picture) {
            take(request, picture);
        }

        @Override
        public void progressed(Request request, double done) {
            if (current(request)) {
                progress.set(done);
            }
        }

        @Override
        public void failed(Request request, Problem problem) {
            fail(request, problem);
        }
    }
}

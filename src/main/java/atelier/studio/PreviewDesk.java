package atelier.studio;

import atelier.art.Monitor;
import atelier.image.PictureBuffer;
import atelier.studio.styles.StrengthGauge;
import atelier.stylizer.PaintSettings;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Paints the canvas. One request lives at a time: a newer one cancels it, and what it still delivers is dropped on the
 * delivery executor itself, so that an old picture can never arrive after a new one was asked for.
 */
final class PreviewDesk implements Previews, AutoCloseable {
    static final int DRAFT_SIDE = 512;

    private record Small(String photo, PictureBuffer picture) {}

    private final PaintWorker worker;
    private final PictureFiles files;
    private final StrengthGauge gauge;
    private final Executor delivery;
    private final ExecutorService preparing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("atelier-preview").daemon(true).factory());
    private final AtomicReference<Wish> newest = new AtomicReference<>();
    // both are touched on the preparing thread only
    private Small draft;
    private Small whole;

    PreviewDesk(PaintWorker worker, PictureFiles files, StrengthGauge gauge, Executor delivery) {
        this.worker = worker;
        this.files = files;
        this.gauge = gauge;
        this.delivery = delivery;
    }

    @Override
    public void request(Request request, Listener listener) {
        if (preparing.isShutdown()) {
            return;
        }
        Wish wish = new Wish(request, listener);
        replace(wish);
        CompletableFuture.supplyAsync(wish::source, preparing)
                .thenCompose(wish::paint)
                .whenComplete(wish::finished)
                .isDone();
    }

    @Override
    public void original(Photo photo, OriginalListener listener) {
        CompletableFuture.supplyAsync(() -> wholeOf(photo, Monitor.NONE), preparing)
                .whenComplete((picture, thrown) -> delivery.execute(() -> {
                    if (thrown == null) {
                        listener.decoded(photo, picture);
                    } else {
                        listener.failed(photo, Explanation.of(thrown));
                    }
                }))
                .isDone();
    }

    @Override
    public void cancel() {
        replace(null);
    }

    @Override
    public void close() {
        cancel();
        preparing.shutdown();
    }

    private void replace(Wish wish) {
        Wish old = newest.getAndSet(wish);
        if (old != null) {
            old.withdraw();
        }
    }

    private PictureBuffer sourceOf(Request request, Monitor monitor) {
        Photo photo = request.photo();
        return switch (request.quality()) {
            case PREVIEW -> photo.preview();
            case DRAFT -> {
                if (draft == null || !draft.photo().equals(photo.id())) {
                    draft = new Small(photo.id(), files.resize(photo.preview(), draftSide(photo.preview())));
                }
                yield draft.picture();
            }
            case FULL -> wholeOf(photo, monitor);
        };
    }

    private PictureBuffer wholeOf(Photo photo, Monitor monitor) {
        if (whole == null || !whole.photo().equals(photo.id())) {
            whole = null; // two whole photos at once could be too much memory
            whole = new Small(photo.id(), files.open(photo.file(), 0, monitor).picture());
        }
        return whole.picture();
    }

    private static int draftSide(PictureBuffer preview) {
        return Math.min(DRAFT_SIDE, Math.max(preview.width(), preview.height()));
    }

    /** One request and what became of it. */
    private final class Wish implements Monitor {
        private final Request request;
        private final Listener listener;
        private final Beat beat = new Beat(System::nanoTime);
        private final AtomicReference<PaintTicket<PictureBuffer>> ticket = new AtomicReference<>();

        Wish(Request request, Listener listener) {
            this.request = request;
            this.listener = listener;
        }

        PictureBuffer source() {
            checkCancelled();
            return sourceOf(request, this);
        }

        CompletableFuture<PictureBuffer> paint(PictureBuffer source) {
            PaintTicket<PictureBuffer> painting = worker.submit(
                    Lane.PREVIEW,
                    this,
                    (engine, monitor) -> engine.paint(
                            Lane.PREVIEW,
                            source,
                            request.blend(),
                            concrete(engine, monitor),
                            PictureBuffer.Depth.EIGHT,
                            monitor));
            ticket.set(painting);
            if (cancelled()) {
                painting.cancel();
            }
            return painting.result();
        }

        private PaintSettings concrete(PaintEngine engine, Monitor monitor) {
            StrengthGauge.Subject photo =
                    new StrengthGauge.Subject(request.photo().id(), request.photo()::preview);
            return gauge.concrete(engine, Lane.PREVIEW, photo, request.blend(), settings(), monitor);
        }

        /** A draft is there at once; what replaces it is painted with care. */
        private PaintSettings settings() {
            return request.quality() == Quality.DRAFT
                    ? request.settings().with("finish", PaintSettings.QUICK)
                    : request.settings();
        }

        void withdraw() {
            PaintTicket<PictureBuffer> painting = ticket.get();
            if (painting != null) {
                painting.cancel();
            }
        }

        @Override
        public boolean cancelled() {
            return newest.get() != this;
        }

        @Override
        public void progress(double done) {
            if (beat.due()) {
                deliver(() -> listener.progressed(request, done));
            }
        }

        void finished(PictureBuffer picture, Throwable thrown) {
            if (thrown == null) {
                deliver(() -> listener.painted(request, picture));
            } else if (!(Explanation.unwrap(thrown) instanceof CancellationException)) {
                deliver(() -> listener.failed(request, Explanation.of(thrown)));
            }
        }

        private void deliver(Runnable news) {
            delivery.execute(() -> {
                if (!cancelled()) {
                    news.run();
                }
            });
        }
    }
}

package atelier.studio;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.stylizer.PaintSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Paints the style grid, one style after the other, so that a newer call never waits behind an older one. */
final class TileDesk implements StyleTiles {
    private static final int REMEMBERED = 1500;

    private record Key(String photo, CodeScales codes) {}

    private final PaintWorker worker;
    private final PictureFiles files;
    private final Executor delivery;
    private final Lru<Key, PictureBuffer> painted = new Lru<>(REMEMBERED);
    private final Lru<String, PictureBuffer> small = new Lru<>(4);
    private final AtomicReference<Round> newest = new AtomicReference<>();

    TileDesk(PaintWorker worker, PictureFiles files, Executor delivery) {
        this.worker = worker;
        this.files = files;
        this.delivery = delivery;
    }

    @Override
    public void paint(Photo photo, List<Style> styles, Listener listener) {
        Round round = new Round(photo, List.copyOf(styles), listener);
        newest.set(round);
        round.from(0);
    }

    @Override
    public void cancel() {
        newest.set(null);
    }

    /** One call's styles. */
    private final class Round implements Monitor {
        private final Photo photo;
        private final List<Style> styles;
        private final Listener listener;

        Round(Photo photo, List<Style> styles, Listener listener) {
            this.photo = photo;
            this.styles = styles;
            this.listener = listener;
        }

        @Override
        public boolean cancelled() {
            return newest.get() != this;
        }

        /** Delivers what is known from here on, and queues the first tile that isn't. */
        void from(int start) {
            for (int i = start; i < styles.size() && !cancelled(); i++) {
                Style style = styles.get(i);
                Key key = new Key(photo.id(), style.codes());
                Optional<PictureBuffer> known = painted.find(key);
                if (known.isEmpty()) {
                    queue(i, style, key);
                    return;
                }
                deliver(() -> listener.painted(style, known.get()));
            }
        }

        private void queue(int index, Style style, Key key) {
            worker.submit(
                            Lane.TILE,
                            this,
                            (engine, monitor) -> engine.paint(
                                    Lane.TILE,
                                    source(),
                                    StyleBlend.of(style),
                                    PaintSettings.DEFAULT.with("finish", PaintSettings.QUICK),
                                    PictureBuffer.Depth.EIGHT,
                                    monitor))
                    .result()
                    .whenComplete((tile, thrown) -> finished(index, style, key, tile, thrown))
                    .isDone();
        }

        private void finished(int index, Style style, Key key, PictureBuffer tile, Throwable thrown) {
            if (thrown == null) {
                painted.put(key, tile);
                deliver(() -> listener.painted(style, tile));
            } else if (Explanation.isCancellation(thrown)) {
                return;
            } else {
                Problem problem = Explanation.of(thrown);
                deliver(() -> listener.failed(style, problem));
            }
            from(index + 1);
        }

        private PictureBuffer source() {
            return small.find(photo.id()).orElseGet(() -> {
                PictureBuffer preview = photo.preview();
                int side = Math.min(SIDE, Math.max(preview.width(), preview.height()));
                PictureBuffer picture = files.resize(preview, side);
                small.put(photo.id(), picture);
                return picture;
            });
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

package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.image.PictureBuffer;
import atelier.studio.Explanation;
import atelier.studio.Lane;
import atelier.studio.Lru;
import atelier.studio.PaintEngine;
import atelier.studio.Photo;
import atelier.studio.PictureFiles;
import atelier.studio.StyleTiles;
import atelier.stylizer.PaintSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Pages of fresh styles; paints with them and keeps them. */
final class FreshDesk implements FreshStyles {
    private static final int PAINTED = 1000;

    private record Key(String photo, String style) {}

    private final Workbench bench;
    private final PageDesk pages;
    private final Keeper keeper;
    private final PictureFiles files;
    private final Newest painting = new Newest();
    private final Lru<Key, PictureBuffer> painted = new Lru<>(PAINTED);
    private final Lru<String, PictureBuffer> small = new Lru<>(4);

    FreshDesk(Workbench bench, PageDesk pages, Keeper keeper, PictureFiles files) {
        this.bench = bench;
        this.pages = pages;
        this.keeper = keeper;
        this.files = files;
    }

    @Override
    public void page(PageRequest request, Taste taste, PageListener listener) {
        pages.page(request, taste, listener);
    }

    @Override
    public void cancel() {
        pages.cancel();
        painting.cancel();
    }

    @Override
    public CompletableFuture<Style> style(FreshStyle fresh) {
        return bench.ask(Lane.PREVIEW, (engine, monitor) -> made(bench, engine, fresh, monitor));
    }

    @Override
    public CompletableFuture<Style> keep(FreshStyle fresh) {
        return bench.delivered(bench.onFiles(() -> keeper.keep(fresh)));
    }

    @Override
    public CompletableFuture<byte[]> capsule(FreshStyle fresh) {
        return bench.delivered(bench.onFiles(() -> keeper.capsule(fresh)));
    }

    /** The style with its codes, made once; on the device's thread. */
    static Style made(Workbench bench, PaintEngine engine, FreshStyle fresh, Monitor monitor) {
        Optional<Style> known = bench.styles().find(fresh.id());
        if (known.isPresent()) {
            return known.get();
        }
        Style style = new Style(
                fresh.id(),
                fresh.name(),
                fresh.origin(),
                fresh.codes()
                        .orElseGet(() ->
                                bench.spaces().open(engine, fresh.generator()).codes(fresh.point(), monitor)));
        bench.styles().put(fresh.id(), style);
        return style;
    }

    /** The code at the natural scale, which is all that a tile needs; on the device's thread. */
    static StyleCode natural(Workbench bench, PaintEngine engine, FreshStyle fresh) {
        return bench.styles()
                .find(fresh.id())
                .map(Style::codes)
                .or(fresh::codes)
                .map(CodeScales::natural)
                .orElseGet(() -> bench.spaces().open(engine, fresh.generator()).code(fresh.point()));
    }

    @Override
    public void paint(Photo photo, List<FreshStyle> styles, PaintListener listener) {
        new Round(painting.begin(), photo, List.copyOf(styles), listener).from(0);
    }

    /** One call's styles, one after the other. */
    private final class Round {
        private final Newest.Turn turn;
        private final Photo photo;
        private final List<FreshStyle> styles;
        private final PaintListener listener;

        Round(Newest.Turn turn, Photo photo, List<FreshStyle> styles, PaintListener listener) {
            this.turn = turn;
            this.photo = photo;
            this.styles = styles;
            this.listener = listener;
        }

        void from(int start) {
            for (int i = start; i < styles.size() && !turn.cancelled(); i++) {
                FreshStyle style = styles.get(i);
                Optional<PictureBuffer> known = painted.find(new Key(photo.id(), style.id()));
                if (known.isEmpty()) {
                    queue(i, style);
                    return;
                }
                say(() -> listener.painted(style, known.get()));
            }
        }

        private void queue(int index, FreshStyle fresh) {
            bench.onDevice(Lane.TILE, turn, (engine, monitor) -> paint(engine, fresh, monitor))
                    .result()
                    .whenComplete((tile, thrown) -> finished(index, fresh, tile, thrown))
                    .isDone();
        }

        private PictureBuffer paint(PaintEngine engine, FreshStyle fresh, Monitor monitor) {
            CodeScales codes = CodeScales.constant(natural(bench, engine, fresh));
            Style style = new Style(fresh.id(), fresh.name(), fresh.origin(), codes);
            return engine.painter(Lane.TILE)
                    .paint(source(), StyleBlend.of(style), PaintSettings.DEFAULT, PictureBuffer.Depth.EIGHT, monitor);
        }

        private PictureBuffer source() {
            return small.find(photo.id()).orElseGet(() -> {
                PictureBuffer preview = photo.preview();
                int side = Math.min(StyleTiles.SIDE, Math.max(preview.width(), preview.height()));
                PictureBuffer picture = files.resize(preview, side);
                small.put(photo.id(), picture);
                return picture;
            });
        }

        private void finished(int index, FreshStyle fresh, PictureBuffer tile, Throwable thrown) {
            if (thrown == null) {
                painted.put(new Key(photo.id(), fresh.id()), tile);
                say(() -> listener.painted(fresh, tile));
            } else if (Explanation.isCancellation(thrown)) {
                return;
            } else {
                say(() -> listener.failed(fresh, Workbench.problem(thrown)));
            }
            from(index + 1);
        }

        private void say(Runnable news) {
            bench.deliver(() -> {
                if (!turn.cancelled()) {
                    news.run();
                }
            });
        }
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Pages of fresh styles; paints with them and keeps them. */
final class FreshDesk implements FreshStyles {
    private static final int PAINTED = 150;

    private record Key(String photo, String style, int side) {}

    private record Source(String photo, int side) {}

    private final Workbench bench;
    private final PageDesk pages;
    private final Keeper keeper;
    private final PictureFiles files;
    private final Newest painting = new Newest();
    private final Lru<Key, PictureBuffer> painted = new Lru<>(PAINTED);
    private final Lru<Source, PictureBuffer> small = new Lru<>(4);

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
    public void paint(Photo photo, List<FreshStyle> styles, int side, PaintListener listener) {
        int most = Math.max(photo.preview().width(), photo.preview().height());
        int fine = Math.min(side, most);
        List<Wanted> wanted = new ArrayList<>();
        if (fine > StyleTiles.SIDE) {
            styles.stream()
                    .filter(style ->
                            painted.find(new Key(photo.id(), style.id(), fine)).isEmpty())
                    .forEach(style -> wanted.add(new Wanted(style, StyleTiles.SIDE)));
        }
        styles.forEach(style -> wanted.add(new Wanted(style, fine)));
        new Round(painting.begin(), photo, List.copyOf(wanted), listener).from(0);
    }

    private record Wanted(FreshStyle style, int side) {}

    /** One call's tiles, one after the other. */
    private final class Round {
        private final Newest.Turn turn;
        private final Photo photo;
        private final List<Wanted> tiles;
        private final PaintListener listener;

        Round(Newest.Turn turn, Photo photo, List<Wanted> tiles, PaintListener listener) {
            this.turn = turn;
            this.photo = photo;
            this.tiles = tiles;
            this.listener = listener;
        }

        void from(int start) {
            for (int i = start; i < tiles.size() && !turn.cancelled(); i++) {
                FreshStyle style = tiles.get(i).style();
                Optional<PictureBuffer> known = painted.find(key(tiles.get(i)));
                if (known.isEmpty()) {
                    queue(i, tiles.get(i));
                    return;
                }
                say(() -> listener.painted(style, known.get()));
            }
        }

        private Key key(Wanted tile) {
            return new Key(photo.id(), tile.style().id(), tile.side());
        }

        private void queue(int index, Wanted wanted) {
            bench.onDevice(Lane.TILE, turn, (engine, monitor) -> paint(engine, wanted, monitor))
                    .result()
                    .whenComplete((tile, thrown) -> finished(index, wanted, tile, thrown))
                    .isDone();
        }

        private PictureBuffer paint(PaintEngine engine, Wanted wanted, Monitor monitor) {
            FreshStyle fresh = wanted.style();
            CodeScales codes = CodeScales.constant(natural(bench, engine, fresh));
            Style style = new Style(fresh.id(), fresh.name(), fresh.origin(), codes);
            return engine.painter(Lane.TILE)
                    .paint(
                            source(wanted.side()),
                            StyleBlend.of(style),
                            PaintSettings.DEFAULT,
                            PictureBuffer.Depth.EIGHT,
                            monitor);
        }

        private PictureBuffer source(int side) {
            Source wanted = new Source(photo.id(), side);
            return small.find(wanted).orElseGet(() -> {
                PictureBuffer preview = photo.preview();
                int most = Math.max(preview.width(), preview.height());
                PictureBuffer picture = files.resize(preview, Math.min(side, most));
                small.put(wanted, picture);
                return picture;
            });
        }

        private void finished(int index, Wanted wanted, PictureBuffer tile, Throwable thrown) {
            if (thrown == null) {
                painted.put(key(wanted), tile);
                say(() -> listener.painted(wanted.style(), tile));
            } else if (Explanation.isCancellation(thrown)) {
                return;
            } else {
                say(() -> listener.failed(wanted.style(), Workbench.problem(thrown)));
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

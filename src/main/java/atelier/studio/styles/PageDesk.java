package atelier.studio.styles;

import atelier.art.Latent;
import atelier.studio.Explanation;
import atelier.studio.Lane;
import atelier.studio.PaintEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Makes pages of fresh styles, one style after the other, so that more urgent work never waits for a page. */
final class PageDesk {
    private static final int CANDIDATES = 4;

    private final Workbench bench;
    private final Newest newest = new Newest();

    PageDesk(Workbench bench) {
        this.bench = bench;
    }

    void page(FreshStyles.PageRequest request, Taste taste, FreshStyles.PageListener listener) {
        Random random = new Random(request.seed());
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            seeds.add(random.nextLong());
        }
        make(
                seeds.size(),
                (engine, i) -> chosen(
                        bench.spaces().open(engine, request.generator()), seeds.get(i), request.diversity(), taste),
                listener);
    }

    /** Makes one fresh style of a row on the device's thread. */
    @FunctionalInterface
    interface Maker {
        FreshStyle make(PaintEngine engine, int index);
    }

    /** Any row of fresh styles; the newest call wins. */
    void make(int count, Maker maker, FreshStyles.PageListener listener) {
        new Row(newest.begin(), count, maker, listener).from(0);
    }

    void cancel() {
        newest.cancel();
    }

    private static FreshStyle chosen(StyleSpace space, long seed, double diversity, Taste taste) {
        Latent best = new Latent(seed, diversity);
        if (!taste.equals(Taste.OFF)) {
            SplittableRandom others = new SplittableRandom(seed);
            double score = taste.score(space.code(space.point(best)));
            for (int i = 1; i < CANDIDATES; i++) {
                Latent other = new Latent(others.nextLong(), diversity);
                double theirs = taste.score(space.code(space.point(other)));
                if (theirs > score) {
                    best = other;
                    score = theirs;
                }
            }
        }
        return new FreshMaker(space).drawn(best);
    }

    private final class Row {
        private final Newest.Turn turn;
        private final int count;
        private final Maker maker;
        private final FreshStyles.PageListener listener;

        Row(Newest.Turn turn, int count, Maker maker, FreshStyles.PageListener listener) {
            this.turn = turn;
            this.count = count;
            this.maker = maker;
            this.listener = listener;
        }

        void from(int index) {
            if (index == count) {
                say(listener::finished);
                return;
            }
            bench.onDevice(Lane.TILE, turn, (engine, _) -> maker.make(engine, index))
                    .result()
                    .whenComplete((style, thrown) -> made(index, style, thrown))
                    .isDone();
        }

        private void made(int index, FreshStyle style, Throwable thrown) {
            if (thrown == null) {
                say(() -> listener.arrived(index, style));
                from(index + 1);
            } else if (!Explanation.isCancellation(thrown)) {
                say(() -> listener.failed(Workbench.problem(thrown)));
            }
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

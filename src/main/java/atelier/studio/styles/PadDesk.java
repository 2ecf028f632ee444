package atelier.studio.styles;

import atelier.art.CodeScales;
import atelier.art.LatentPoint;
import atelier.art.Monitor;
import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.nn.KeyedRandom;
import atelier.studio.Lane;
import atelier.studio.PaintTicket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Makes pads. */
final class PadDesk implements LatentPads {
    private static final int CORNERS = 4;
    private static final double SMALLEST_SHARE = 1e-6;

    private final Workbench bench;
    private final AncestorFolder ancestors;

    PadDesk(Workbench bench, AncestorFolder ancestors) {
        this.bench = bench;
        this.ancestors = ancestors;
    }

    @Override
    public CompletableFuture<LatentPad> between(List<Parent> corners) {
        if (corners.size() != CORNERS) {
            throw new IllegalArgumentException("a pad has four corners");
        }
        List<Parent> styles = List.copyOf(corners);
        styles.forEach(ancestors::met);
        return bench.ask(
                Lane.PREVIEW,
                (engine, _) -> new Between(
                        styles,
                        styles.stream()
                                .map(style -> BreedingDesk.codes(bench, engine, style))
                                .toList()));
    }

    @Override
    public CompletableFuture<LatentPad> through(String generator, long seed, double diversity) {
        return bench.ask(Lane.PREVIEW, (engine, _) -> {
            GeneratorInfo info = bench.spaces().open(engine, generator).info();
            return new Through(info, seed, diversity);
        });
    }

    /** Between four styles: their codes are blended, which is what painting needs. */
    private final class Between implements LatentPad {
        private final List<Parent> corners;
        private final List<CodeScales> codes;

        Between(List<Parent> corners, List<CodeScales> codes) {
            this.corners = corners;
            this.codes = codes;
        }

        @Override
        public boolean endless() {
            return false;
        }

        @Override
        public CompletableFuture<Style> at(double x, double y) {
            CodeScales blend = CodeScales.blend(codes, weights(x, y));
            Style style = new Style("pad-" + Integer.toHexString(blend.hashCode()), "Pad", origin(x, y), blend);
            return bench.delivered(CompletableFuture.completedFuture(style));
        }

        @Override
        public CompletableFuture<FreshStyle> pick(double x, double y) {
            return bench.ask(
                    Lane.PREVIEW,
                    (engine, _) -> FreshMaker.ofCodes(
                            bench.spaces().codes(engine),
                            CodeScales.blend(codes, weights(x, y)),
                            "blend",
                            origin(x, y)));
        }

        private StyleOrigin origin(double x, double y) {
            List<Double> weights = weights(x, y);
            List<Integer> present = IntStream.range(0, CORNERS)
                    .filter(i -> weights.get(i) > SMALLEST_SHARE)
                    .boxed()
                    .toList();
            return new StyleOrigin.Blended(
                    present.stream().map(i -> corners.get(i).id()).toList(),
                    present.stream().map(weights::get).toList());
        }

        private static List<Double> weights(double atX, double atY) {
            double x = Math.clamp(atX, 0.0, 1.0);
            double y = Math.clamp(atY, 0.0, 1.0);
            return List.of((1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y);
        }
    }

    /** Through a generator's space. */
    private final class Through implements LatentPad {
        private final GeneratorInfo info;
        private final long seed;
        private final double diversity;
        private final AtomicReference<PaintTicket<Style>> newest = new AtomicReference<>();

        Through(GeneratorInfo info, long seed, double diversity) {
            this.info = info;
            this.seed = seed;
            this.diversity = diversity;
        }

        @Override
        public boolean endless() {
            return true;
        }

        @Override
        public CompletableFuture<Style> at(double x, double y) {
            PaintTicket<Style> ticket = bench.onDevice(Lane.PREVIEW, Monitor.NONE, (engine, _) -> {
                StyleSpace space = bench.spaces().open(engine, info.id());
                LatentPoint point = point(space, x, y);
                return new Style(
                        "pad-" + Integer.toHexString(point.hashCode()),
                        "Pad",
                        origin(point),
                        CodeScales.constant(space.code(point)));
            });
            PaintTicket<Style> older = newest.getAndSet(ticket);
            if (older != null) {
                older.cancel();
            }
            return bench.delivered(ticket.result());
        }

        @Override
        public CompletableFuture<FreshStyle> pick(double x, double y) {
            return bench.ask(Lane.PREVIEW, (engine, _) -> {
                StyleSpace space = bench.spaces().open(engine, info.id());
                LatentPoint point = point(space, x, y);
                return new FreshMaker(space).placed(point, "pad", origin(point));
            });
        }

        private StyleOrigin origin(LatentPoint point) {
            return new StyleOrigin.Placed(List.of(), point, StyleOrigin.Way.PAD, info.name(), info.hash());
        }

        private LatentPoint point(StyleSpace space, double x, double y) {
            long column = (long) Math.floor(x);
            long row = (long) Math.floor(y);
            LatentPoint top = Blending.slerp(noise(space, column, row), noise(space, column + 1, row), x - column);
            LatentPoint bottom =
                    Blending.slerp(noise(space, column, row + 1), noise(space, column + 1, row + 1), x - column);
            return space.place(Blending.slerp(top, bottom, y - row), diversity);
        }

        private LatentPoint noise(StyleSpace space, long column, long row) {
            return space.noise(KeyedRandom.of(seed, column, row).nextLong());
        }
    }
}

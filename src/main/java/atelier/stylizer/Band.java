package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.Region;
import atelier.nn.Gaussian;
import atelier.nn.Ops;

/** Which spatial frequencies of a painted window are taken. */
sealed interface Band {
    /** All of them. */
    Band ALL = new Everything();

    /** Pixels around a tile that the band needs more. */
    int reach();

    /** Adds what the band takes of a painted window {@code [1, 3, H, W]} to a tile. */
    void add(Ops ops, NDArray picture, Region window, Region tile, Average average, Scratch scratch);

    /** See {@link #ALL}. */
    record Everything() implements Band {
        @Override
        public int reach() {
            return 0;
        }

        @Override
        public void add(Ops ops, NDArray picture, Region window, Region tile, Average average, Scratch scratch) {
            float[] values = scratch.of(3 * window.area());
            Ops.read(picture, values);
            average.add(values, window, tile);
        }
    }

    /**
     * What a Gaussian of so many pixels takes away: added to an enlarged smaller painting it gives back sharp edges, as
     * the finest level of a Laplacian pyramid does (Burt and Adelson 1983).
     */
    record Detail(double sigma) implements Band {
        private static final double RADII = 2.5;

        /** The detail that a painting lacks after it was enlarged by {@code ratio}. */
        static Detail lostBy(double ratio, int largestReach) {
            return new Detail(Math.min(0.6 * ratio, largestReach / RADII));
        }

        @Override
        public int reach() {
            return (int) Math.ceil(RADII * sigma);
        }

        @Override
        public void add(Ops ops, NDArray picture, Region window, Region tile, Average average, Scratch scratch) {
            ALL.add(ops, picture, window, tile, average, scratch);
            Region inner = new Region(
                    window.x() + reach(),
                    window.y() + reach(),
                    window.width() - 2 * reach(),
                    window.height() - 2 * reach());
            float[] values = scratch.of(3 * inner.area());
            try (Ops scope = ops.scope()) {
                Ops.read(new Gaussian(reach(), sigma).of(scope, picture), values);
            }
            average.subtract(values, inner, tile);
        }
    }
}

package atelier.image.decode;

import atelier.art.Monitor;
import atelier.image.PictureFormat;
import atelier.image.meta.ByteSource;
import java.io.IOException;
import java.io.InputStream;

/** PNG of every depth and colour type, row by row; interlaced files are collected first, as coarsely as is enough. */
public final class PngDecoder implements Decoder {
    /** Adam7: first column, first row, column step, row step of each pass. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final PngChunks chunks;
    private final PngSamples samples;
    private final int width;
    private final int height;

    public PngDecoder(ByteSource source) throws IOException {
        this.chunks = new PngChunks(source);
        this.samples = new PngSamples(chunks);
        this.width = chunks.width();
        this.height = chunks.height();
    }

    @Override
    public Header header() {
        return new Header(
                PictureFormat.PNG,
                width,
                height,
                chunks.bits(),
                samples.channels(),
                samples.hasAlpha(),
                chunks.profile(),
                chunks.exif(),
                chunks.recipe());
    }

    @Override
    public int grid(int reduction) {
        return chunks.interlaced() ? Math.min(8, Integer.highestOneBit(reduction)) : 1;
    }

    @Override
    public long workingBytes(int grid) {
        return chunks.interlaced() ? 2L * width * height / grid / grid * samples.perPixel() : 16L << 20;
    }

    @Override
    public void decode(int grid, RowSink sink, Monitor monitor) throws IOException {
        try (InputStream in = chunks.pixels()) {
            if (chunks.interlaced()) {
                interlaced(in, grid, sink, monitor);
            } else {
                plain(in, sink, monitor);
            }
        }
        sink.finish();
    }

    private void plain(InputStream in, RowSink sink, Monitor monitor) throws IOException {
        PngRows rows = new PngRows(in, samples.rowBytes(width), samples.filterStep());
        Output output = new Output(width, sink);
        short[] row = new short[width * samples.perPixel()];
        for (int y = 0; y < height; y++) {
            monitor.checkCancelled();
            samples.unpack(rows.next(), width, row);
            output.row(y, row);
            monitor.progress((y + 1.0) / height);
        }
    }

    private void interlaced(InputStream in, int grid, RowSink sink, Monitor monitor) throws IOException {
        int columns = ceil(width, grid);
        int lines = ceil(height, grid);
        short[][] all = new short[lines][columns * samples.perPixel()];
        // the passes whose pixels lie on the coarse grid are the first 7, 5, 3 or 1
        int passes = 7 - 2 * Integer.numberOfTrailingZeros(grid);
        for (int pass = 0; pass < passes; pass++) {
            collect(in, PASSES[pass], grid, all, monitor);
            monitor.progress((pass + 1.0) / passes);
        }
        Output output = new Output(columns, sink);
        for (int y = 0; y < lines; y++) {
            monitor.checkCancelled();
            output.row(y, all[y]);
        }
    }

    private void collect(InputStream in, int[] pass, int grid, short[][] all, Monitor monitor) throws IOException {
        int columns = ceil(width - pass[0], pass[2]);
        int lines = ceil(height - pass[1], pass[3]);
        if (columns < 1 || lines < 1) {
            return;
        }
        int each = samples.perPixel();
        PngRows rows = new PngRows(in, samples.rowBytes(columns), samples.filterStep());
        short[] row = new short[columns * each];
        for (int line = 0; line < lines; line++) {
            monitor.checkCancelled();
            samples.unpack(rows.next(), columns, row);
            short[] target = all[(pass[1] + line * pass[3]) / grid];
            for (int x = 0; x < columns; x++) {
                System.arraycopy(row, x * each, target, (pass[0] + x * pass[2]) / grid * each, each);
            }
        }
    }

    private static int ceil(int length, int step) {
        return (length + step - 1) / step;
    }

    /** One row's colour planes, used again and again. */
    private final class Output {
        private final int columns;
        private final RowSink sink;
        private final float[] colour;
        private final float[] alpha;

        Output(int columns, RowSink sink) {
            this.columns = columns;
            this.sink = sink;
            this.colour = new float[columns * samples.channels()];
            this.alpha = samples.hasAlpha() ? new float[columns] : null;
        }

        void row(int y, short[] row) {
            samples.colour(row, columns, colour, alpha);
            sink.row(y, colour, alpha);
        }
    }
}

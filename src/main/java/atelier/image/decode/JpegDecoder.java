package atelier.image.decode;

import atelier.art.Monitor;
import atelier.image.meta.ByteSource;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** JPEG by the JDK's decoder, row by row: nothing of the picture stays in memory here. */
public final class JpegDecoder implements Decoder {
    private final ByteSource source;
    private final JpegHeader segments;
    private final Header header;

    public JpegDecoder(ByteSource source) throws IOException {
        this.source = source;
        this.segments = new JpegHeader(source);
        this.header = segments.header();
        if (header.bits() != 8 || (header.channels() != 1 && header.channels() != 3 && header.channels() != 4)) {
            throw new IOException("a kind of JPEG that is not read");
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public void decode(int grid, RowSink sink, Monitor monitor) throws IOException {
        ImageReader reader = ImageIoReaders.jdk("com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi");
        try (SplicedStream stream = new SplicedStream(segments.cleanStart(), source, segments.scanStart())) {
            Rows rows = new Rows(sink, monitor, reader);
            reader.setInput(stream, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setDestination(destination(new RowRaster(
                    header.width(), header.height(), header.channels(), (data, y) -> rows.take(data, y))));
            reader.read(0, param);
            monitor.checkCancelled();
            if (rows.count < header.height() || !hasEnd()) {
                throw new IOException("the data ends too early");
            }
            sink.finish();
        } finally {
            reader.dispose();
        }
    }

    /** Whether an end mark follows the first scan; the decoder itself invents one, and grey for what is missing. */
    private boolean hasEnd() throws IOException {
        int block = 1 << 16;
        for (long end = source.length(); end > segments.scanStart() + 1; end -= block - 1) {
            long start = Math.max(segments.scanStart(), end - block);
            byte[] bytes = source.bytes(start, (int) (end - start));
            for (int i = bytes.length - 2; i >= 0; i--) {
                if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xD9) {
                    return true;
                }
            }
        }
        return false;
    }

    private BufferedImage destination(WritableRaster raster) {
        ColorSpace space = switch (header.channels()) {
            case 1 -> ColorSpace.getInstance(ColorSpace.CS_GRAY);
            case 3 -> ColorSpace.getInstance(ColorSpace.CS_sRGB);
            default -> new InkSpace();
        };
        ComponentColorModel model =
                new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    /** Only names four inks to the decoder; the real conversion comes later, in float. */
    private static final class InkSpace extends ColorSpace {
        InkSpace() {
            super(TYPE_CMYK, 4);
        }

        @Override
        public float[] toRGB(float[] inks) {
            float light = 1 - inks[3];
            return new float[] {light * (1 - inks[0]), light * (1 - inks[1]), light * (1 - inks[2])};
        }

        @Override
        public float[] fromRGB(float[] rgb) {
            return new float[] {1 - rgb[0], 1 - rgb[1], 1 - rgb[2], 0};
        }

        @Override
        public float[] toCIEXYZ(float[] inks) {
            return ColorSpace.getInstance(CS_sRGB).toCIEXYZ(toRGB(inks));
        }

        @Override
        public float[] fromCIEXYZ(float[] xyz) {
            return fromRGB(ColorSpace.getInstance(CS_sRGB).fromCIEXYZ(xyz));
        }
    }

    /** Passes the decoder's rows on, and stops the decoder when the work is cancelled. */
    private final class Rows {
        private final RowSink sink;
        private final Monitor monitor;
        private final ImageReader reader;
        private final float[] colour;
        private int count;

        Rows(RowSink sink, Monitor monitor, ImageReader reader) {
            this.sink = sink;
            this.monitor = monitor;
            this.reader = reader;
            this.colour = new float[header.width() * header.channels()];
        }

        void take(byte[] data, int y) {
            if (monitor.cancelled()) {
                reader.abort();
                return;
            }
            int width = header.width();
            int channels = header.channels();
            boolean flip = channels == 4 && !segments.inverted();
            for (int c = 0; c < channels; c++) {
                for (int x = 0, in = c, out = c * width; x < width; x++, in += channels, out++) {
                    int value = data[in] & 0xFF;
                    colour[out] = (flip ? 255 - value : value) / 255f;
                }
            }
            sink.row(y, colour, null);
            count++;
            monitor.progress((y + 1.0) / header.height());
        }
    }
}

package atelier.image.decode;

import atelier.art.Monitor;
import atelier.image.PictureFormat;
import atelier.image.meta.ByteSource;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * TIFF, WebP, BMP and GIF by ImageIO plug-ins: TIFF in bands of its strips or tiles, the others as a whole. A plug-in
 * may throw any RuntimeException on damaged files; the caller expects that.
 */
public final class ImageIoDecoder implements Decoder {
    private static final int BAND = 256;

    private final ByteSource source;
    private final PictureFormat format;
    private final ContainerFacts facts;
    private final Header header;
    private final int samplesPerPixel;

    public ImageIoDecoder(ByteSource source, PictureFormat format, ContainerFacts facts) throws IOException {
        this.source = source;
        this.format = format;
        this.facts = facts;
        ImageReader reader = ImageIoReaders.preferred(format.label());
        try (SplicedStream stream = open(reader)) {
            ColorModel model = reader.getImageTypes(0).next().getColorModel();
            this.samplesPerPixel = model.getNumComponents();
            this.header = new Header(
                    format,
                    reader.getWidth(0),
                    reader.getHeight(0),
                    model instanceof IndexColorModel ? model.getPixelSize() : model.getComponentSize(0),
                    RasterRows.channels(model),
                    model.hasAlpha(),
                    facts.profile(),
                    facts.exif(),
                    facts.recipe());
            if (stream.ranDry()) {
                throw new IOException("the header ends too early");
            }
        } finally {
            reader.dispose();
        }
        if (header.channels() == 2 || header.channels() > 4) {
            throw new IOException("a kind of colour that is not read");
        }
    }

    private SplicedStream open(ImageReader reader) {
        SplicedStream stream = new SplicedStream(new byte[0], source, 0);
        // GIF and BMP readers want to go back to the start
        reader.setInput(stream, false, true);
        return stream;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public long workingBytes(int grid) {
        int bytes = Math.max(1, header.bits() / 8) * samplesPerPixel;
        return (16L << 20) + (long) header.width() * bandHeight() * bytes;
    }

    private int bandHeight() {
        int rows = facts.bandRows();
        if (rows >= header.height()) {
            return header.height();
        }
        return Math.min(header.height(), Math.ceilDiv(BAND, rows) * rows);
    }

    @Override
    public void decode(int grid, RowSink sink, Monitor monitor) throws IOException {
        ImageReader reader = ImageIoReaders.preferred(format.label());
        try (SplicedStream stream = open(reader)) {
            int height = header.height();
            int band = bandHeight();
            for (int y = 0; y < height; y += band) {
                int rows = Math.min(band, height - y);
                ImageReadParam param = reader.getDefaultReadParam();
                if (band < height) {
                    param.setSourceRegion(new Rectangle(0, y, header.width(), rows));
                }
                band(reader.read(0, param), y, rows, sink, monitor);
                monitor.progress((y + rows) / (double) height);
            }
            // WebP's reader looks ahead; its length was checked before
            if (stream.ranDry() && format != PictureFormat.WEBP) {
                throw new IOException("the data ends too early");
            }
            sink.finish();
        } finally {
            reader.dispose();
        }
    }

    private void band(BufferedImage image, int y, int rows, RowSink sink, Monitor monitor) throws IOException {
        boolean expected = image.getWidth() == header.width()
                && image.getHeight() == rows
                && RasterRows.channels(image.getColorModel()) == header.channels()
                && image.getColorModel().hasAlpha() == header.alpha();
        if (!expected) {
            throw new IOException("the pixels don't match the header");
        }
        RasterRows raster = new RasterRows(image);
        for (int row = 0; row < rows; row++) {
            monitor.checkCancelled();
            raster.row(row, y + row, sink);
        }
    }
}

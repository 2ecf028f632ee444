package atelier.image;

import atelier.art.Monitor;
import atelier.image.decode.BufferSink;
import atelier.image.decode.ContainerFacts;
import atelier.image.decode.Decoder;
import atelier.image.decode.Header;
import atelier.image.decode.ImageIoDecoder;
import atelier.image.decode.JpegDecoder;
import atelier.image.decode.PngDecoder;
import atelier.image.decode.ReducingSink;
import atelier.image.decode.RowSink;
import atelier.image.decode.Signature;
import atelier.image.decode.SrgbSink;
import atelier.image.decode.TiffFacts;
import atelier.image.decode.WebpFacts;
import atelier.image.icc.IccProfile;
import atelier.image.icc.ToSrgb;
import atelier.image.meta.ByteSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Opens picture files. What a file is, is decided by its content. May be used by several threads. */
public final class PictureReader {
    private static final int MAX_SIDE = 100_000;
    private static final long MAX_PIXELS = 1_000_000_000;

    private final Resampler resampler = new Resampler();

    /**
     * Looks at a file without decoding its pixels.
     *
     * @throws PictureException with a sentence for the user, whatever is wrong with the file
     */
    public PictureFile open(Path path) {
        checkFile(path);
        return guarded(path, () -> {
            try (ByteSource source = ByteSource.open(path)) {
                Header header = decoder(path, source).header();
                return new PictureFile(path, header, info(path, header, source.length()), this);
            }
        });
    }

    PictureBuffer decode(Path path, int longestSide, Monitor monitor) {
        checkFile(path);
        PictureBuffer decoded = guarded(path, () -> {
            try (ByteSource source = ByteSource.open(path)) {
                return decode(path, decoder(path, source), longestSide, monitor);
            }
        });
        monitor.checkCancelled();
        int longest = Math.max(decoded.width(), decoded.height());
        return longest <= longestSide ? decoded : resampler.fit(decoded, longestSide, Monitor.NONE);
    }

    private static PictureBuffer decode(Path path, Decoder decoder, int longestSide, Monitor monitor)
            throws IOException {
        Header header = decoder.header();
        int longest = Math.max(header.width(), header.height());
        // twice the wanted size leaves the resampler enough to work with
        int reduction = (int) Math.max(1, longest / (2L * longestSide));
        int grid = decoder.grid(reduction);
        int factor = reduction / grid;
        int rowWidth = Math.ceilDiv(header.width(), grid);
        int rowCount = Math.ceilDiv(header.height(), grid);
        int width = Math.ceilDiv(rowWidth, factor);
        int height = Math.ceilDiv(rowCount, factor);

        Orientation orientation = new Orientation(header.exif().orientation());
        PictureBuffer.Depth depth = header.bits() > 8 ? PictureBuffer.Depth.SIXTEEN : PictureBuffer.Depth.EIGHT;
        checkMemory(path, header, width, height, depth, decoder.workingBytes(grid));
        PictureBuffer buffer = PictureBuffer.allocate(
                orientation.swaps() ? height : width, orientation.swaps() ? width : height, depth, header.alpha());
        RowSink sink = new BufferSink(width, height, orientation, buffer);
        if (factor > 1) {
            sink = new ReducingSink(factor, rowWidth, rowCount, header.alpha(), sink);
        }
        boolean adobeRgb = header.exif().adobeRgb();
        sink = new SrgbSink(ToSrgb.of(header.channels(), header.profile(), adobeRgb), rowWidth, sink);
        decoder.decode(grid, sink, monitor);
        return buffer;
    }

    private static void checkMemory(
            Path path, Header header, int width, int height, PictureBuffer.Depth depth, long working) {
        int bytes = (depth == PictureBuffer.Depth.EIGHT ? 3 : 6) + (header.alpha() ? 2 : 0);
        long needed = (long) width * height * bytes + working;
        if (needed > Runtime.getRuntime().maxMemory()) {
            throw FailureSentences.needsMemory(path, header.width(), header.height(), needed);
        }
    }

    private static Decoder decoder(Path path, ByteSource source) throws IOException {
        if (source.length() == 0) {
            throw FailureSentences.empty(path);
        }
        byte[] first = source.bytes(0, (int) Math.min(Signature.LENGTH, source.length()));
        Path name = path.getFileName();
        Signature signature = new Signature(first, name == null ? "" : name.toString());
        if (signature.unreadable().isPresent()) {
            throw FailureSentences.unreadable(path, signature.unreadable().get());
        }
        PictureFormat format = signature.format().orElseThrow(() -> FailureSentences.unknown(path));
        Decoder decoder = switch (format) {
            case JPEG -> new JpegDecoder(source);
            case PNG -> new PngDecoder(source);
            case TIFF -> new ImageIoDecoder(source, format, tiffFacts(path, source));
            case WEBP -> new ImageIoDecoder(source, format, new WebpFacts(source));
            case BMP, GIF -> new ImageIoDecoder(source, format, ContainerFacts.NONE);
        };
        checkSize(path, decoder.header());
        return decoder;
    }

    private static TiffFacts tiffFacts(Path path, ByteSource source) throws IOException {
        TiffFacts facts = new TiffFacts(source);
        if (facts.isRaw()) {
            throw FailureSentences.unreadable(path, "a camera RAW file");
        }
        return facts;
    }

    private static void checkSize(Path path, Header header) throws IOException {
        int width = header.width();
        int height = header.height();
        if (width < 1 || height < 1) {
            throw new IOException("no pixels");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw FailureSentences.tooLarge(path, width, height);
        }
    }

    private static PictureInfo info(Path path, Header header, long length) throws IOException {
        boolean swaps = new Orientation(header.exif().orientation()).swaps();
        return new PictureInfo(
                header.format(),
                swaps ? header.height() : header.width(),
                swaps ? header.width() : header.height(),
                header.bits(),
                header.alpha(),
                header.profile().map(IccProfile::description),
                header.exif().camera(),
                header.exif().lens(),
                header.exif().taken(),
                header.exif().copyright(),
                !header.exif().gps().isEmpty(),
                header.recipe(),
                FileHash.sha256(path),
                length);
    }

    private static void checkFile(Path path) {
        if (Files.isDirectory(path)) {
            throw FailureSentences.folder(path);
        }
        if (!Files.exists(path)) {
            throw FailureSentences.missing(path);
        }
        // a pipe or a device could keep us waiting for ever
        if (!Files.isRegularFile(path)) {
            throw FailureSentences.special(path);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** Turns everything that decoders throw at damaged files into the one sentence. */
    private static <T> T guarded(Path path, Work<T> work) {
        try {
            return work.run();
        } catch (PictureException | CancellationException known) {
            throw known;
        } catch (FileSystemException system) {
            throw FailureSentences.system(path, system);
        } catch (OutOfMemoryError full) {
            throw new PictureException(
                    "There is not enough memory to open “" + path.getFileName() + "”. Use a smaller size.", full);
        } catch (IOException | RuntimeException damaged) {
            // ImageIO's plug-ins throw index, argument, arithmetic and other errors at damaged files
            throw FailureSentences.damaged(path, damaged);
        }
    }
}

package atelier.training.data;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureException;
import atelier.training.run.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Finds or makes the cache of a set of pictures at a size, in a folder that may be emptied at any time. */
public final class PictureCacheBuilder {
    private static final int VERSION = 1;

    private final PictureSource source;
    private final Path folder;
    private final int threads;

    public PictureCacheBuilder(PictureSource source, Path folder, int threads) {
        this.source = source;
        this.folder = folder;
        this.threads = threads;
    }

    /**
     * The cache of these pictures; made if it is not there, which decodes every picture once. The result depends on
     * the pictures alone, not on threads or order of files.
     *
     * @throws PictureException when a picture can no longer be read, or the disk has too little room
     * @throws java.util.concurrent.CancellationException when the monitor says so
     */
    public PictureCache open(PictureSet set, Framing framing, Monitor monitor) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name(set, framing));
        if (Files.exists(file)) {
            try {
                return PictureCache.open(file, framing);
            } catch (IOException damaged) {
                monitor.notice("The stored pictures were damaged and are made again.");
            }
        }
        checkRoom(set, framing);
        AtomicFile.write(file, draft -> write(draft, set, framing, monitor));
        return PictureCache.open(file, framing);
    }

    private static String name(PictureSet set, Framing framing) {
        String key = "%d %s %s %d"
                .formatted(VERSION, set.fingerprint(), framing, set.labels().hashCode());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + ".pictures";
    }

    private void checkRoom(PictureSet set, Framing framing) throws IOException {
        long needed = 0;
        for (PictureEntry picture : set.pictures()) {
            needed += bytes(framing.stored(picture.width(), picture.height()));
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (needed > free) {
            throw new PictureException(
                    "The decoded pictures need %d MB on disk and only %d MB are free: make room or choose a smaller size."
                            .formatted(needed >> 20, free >> 20));
        }
    }

    private void write(Path draft, PictureSet set, Framing framing, Monitor monitor) throws IOException {
        List<PictureEntry> pictures = set.pictures();
        List<String> labels = set.labels();
        byte[] entries = new byte[Math.multiplyExact(PictureCache.ENTRY_LONGS * Long.BYTES, pictures.size())];
        ByteBuffer index = littleEndian(entries);
        long[] offset = {(long) PictureCache.HEADER_LONGS * Long.BYTES};
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 20)) {
            out.write(header(pictures, framing));
            OrderedWork.run(
                    pictures,
                    threads,
                    picture -> decode(set.folder(), picture, framing),
                    decoded -> {
                        out.write(decoded.pixels);
                        index.putLong(offset[0]).putLong(decoded.size.width()).putLong(decoded.size.height());
                        index.putLong(labels.indexOf(decoded.label));
                        offset[0] += decoded.pixels.length;
                    },
                    monitor);
            out.write(entries);
        }
    }

    private static byte[] header(List<PictureEntry> pictures, Framing framing) {
        long index = (long) PictureCache.HEADER_LONGS * Long.BYTES;
        for (PictureEntry picture : pictures) {
            index += bytes(framing.stored(picture.width(), picture.height()));
        }
        byte[] header = new byte[PictureCache.HEADER_LONGS * Long.BYTES];
        littleEndian(header)
                .putLong(PictureCache.MAGIC)
                .putLong(pictures.size())
                .putLong(framing.width())
                .putLong(framing.height())
                .putLong(framing.mode().code())
                .putLong(index);
        return header;
    }

    private static final class Decoded {
        private final String label;
        private final Framing.Size size;
        private final byte[] pixels;

        Decoded(String label, Framing.Size size, byte[] pixels) {
            this.label = label;
            this.size = size;
            this.pixels = pixels;
        }
    }

    private Decoded decode(Path root, PictureEntry entry, Framing framing) {
        PictureSource.Opened opened = source.open(root.resolve(entry.path()));
        if (!opened.sha256().equals(entry.sha256())) {
            throw new PictureException(
                    "“" + entry.path() + "” has changed since it was checked: check the folder again.");
        }
        Framing.Size size = framing.stored(entry.width(), entry.height());
        Picture picture = opened.resized(size.width(), size.height(), Monitor.NONE);
        float[] rgb = new float[bytes(size)];
        picture.readRgb(picture.bounds(), rgb);
        byte[] pixels = new byte[rgb.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(255 * Math.clamp(rgb[i], 0f, 1f));
        }
        return new Decoded(entry.label(), size, pixels);
    }

    private static int bytes(Framing.Size size) {
        return Math.multiplyExact(3 * size.width(), size.height());
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

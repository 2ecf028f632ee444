package atelier.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Replaces a file as a whole: whoever reads it sees the old content or the new, never a half. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /** Writes beside the file first, forces that to the disk, then renames it over the file. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // not a system's temporary file, which nobody else could read afterwards
        Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Moves a damaged file out of the way under a name of its own beside it; returns where it is now. */
    public static Path setAside(Path file) throws IOException {
        for (int i = 1; ; i++) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged" + (i == 1 ? "" : "-" + i));
            if (!Files.exists(aside)) {
                return Files.move(file, aside);
            }
        }
    }
}

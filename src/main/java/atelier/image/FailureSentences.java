package atelier.image;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The sentences that say why a picture can't be read. */
final class FailureSentences {
    private FailureSentences() {}

    static PictureException missing(Path path) {
        return new PictureException(name(path) + " is not there any more. Was it moved or renamed?");
    }

    static PictureException folder(Path path) {
        return new PictureException(name(path) + " is a folder. Choose a picture in it.");
    }

    static PictureException special(Path path) {
        return new PictureException(name(path) + " is not a file. Choose a picture file.");
    }

    static PictureException forbidden(Path path) {
        return new PictureException(name(path) + " may not be read: its permissions don't allow it.");
    }

    static PictureException empty(Path path) {
        return new PictureException(name(path) + " is empty (0 bytes). Copy the picture again.");
    }

    static PictureException unknown(Path path) {
        return new PictureException(
                name(path) + " is not a picture that Atelier knows. Use " + PictureFormat.READABLE + ".");
    }

    static PictureException unreadable(Path path, String kind) {
        return new PictureException(name(path) + " is " + kind + ", which Atelier can't open. Export it as "
                + PictureFormat.READABLE + " first.");
    }

    static PictureException tooLarge(Path path, int width, int height) {
        return new PictureException(String.format(
                Locale.ROOT, "%s claims to be %,d × %,d pixels: too large to open.", name(path), width, height));
    }

    static PictureException needsMemory(Path path, int width, int height, long bytes) {
        return new PictureException(String.format(
                Locale.ROOT,
                "%s has %,d × %,d pixels and needs %,d MB of memory, more than there is. Use a smaller size.",
                name(path),
                width,
                height,
                Math.max(1, bytes >> 20)));
    }

    static PictureException damaged(Path path, Throwable cause) {
        return new PictureException(
                name(path) + " is damaged, incomplete or of an unusual kind and can't be opened. Try another copy.",
                cause);
    }

    static PictureException system(Path path, FileSystemException cause) {
        return switch (cause) {
            case NoSuchFileException gone -> missing(path);
            case AccessDeniedException denied -> forbidden(path);
            default ->
                new PictureException(
                        name(path) + " can't be read: "
                                + (cause.getReason() == null ? "the disk reports an error" : cause.getReason()) + ".",
                        cause);
        };
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return "“" + (last == null ? path : last) + "”";
    }
}

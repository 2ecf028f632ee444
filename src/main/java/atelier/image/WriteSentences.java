package atelier.image;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** The sentences that say why a picture could not be written. */
final class WriteSentences {
    private static final long ALMOST_FULL = 1 << 20;

    private WriteSentences() {}

    static PictureException of(Path folder, String name, IOException failure) {
        String reason = failure.getMessage() == null ? "" : failure.getMessage().toLowerCase(Locale.ROOT);
        if (failure instanceof NotDirectoryException
                || (failure instanceof FileAlreadyExistsException && !Files.isDirectory(folder))) {
            return new PictureException("“" + folder + "” is not a folder. Choose a folder for the picture.", failure);
        }
        if (failure instanceof AccessDeniedException || reason.contains("read-only file system")) {
            return new PictureException(
                    "Nothing can be written into “" + folder + "”: it is read-only. Choose another folder.", failure);
        }
        if (reason.contains("no space left") || reason.contains("not enough space") || full(folder)) {
            return new PictureException(
                    "The disk of “" + folder + "” is full. Free some space or choose another folder.", failure);
        }
        if (reason.contains("file name too long")) {
            return new PictureException("The name “" + name + "” is too long. Choose a shorter one.", failure);
        }
        return new PictureException(
                "“" + name + "” could not be written into “" + folder + "”"
                        + (failure.getMessage() == null ? "" : ": " + failure.getMessage())
                        + ". Choose another folder.",
                failure);
    }

    static PictureException badName(String name) {
        return new PictureException("“" + name + "” can't be a file name. Choose another name.");
    }

    private static boolean full(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < ALMOST_FULL;
        } catch (IOException unknown) {
            return false;
        }
    }
}

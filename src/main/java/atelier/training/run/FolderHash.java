package atelier.training.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under a folder with their hashes, and the folder's life and death. */
final class FolderHash {
    private FolderHash() {}

    static Map<String, Checkpoint.FileEntry> of(Path folder) throws IOException {
        Map<String, Checkpoint.FileEntry> files = new TreeMap<>();
        for (Path file : files(folder)) {
            files.put(name(folder, file), new Checkpoint.FileEntry(Files.size(file), sha256(file)));
        }
        return files;
    }

    /** Whether each file is there with its size and hash; sizes are compared first because that is cheap. */
    static boolean matches(Path folder, Map<String, Checkpoint.FileEntry> expected) throws IOException {
        for (Map.Entry<String, Checkpoint.FileEntry> entry : expected.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.isRegularFile(file)
                    || Files.size(file) != entry.getValue().size()) {
                return false;
            }
        }
        for (Map.Entry<String, Checkpoint.FileEntry> entry : expected.entrySet()) {
            if (!sha256(folder.resolve(entry.getKey())).equals(entry.getValue().sha256())) {
                return false;
            }
        }
        return true;
    }

    static void syncAll(Path folder) throws IOException {
        for (Path file : files(folder)) {
            AtomicFile.sync(file);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package atelier.training.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pictures of a folder that can be trained on, by path, and what is wrong with the others. */
public record PictureSet(Path folder, List<PictureEntry> pictures, List<PictureProblem> problems) {
    public PictureSet {
        pictures = List.copyOf(pictures);
        problems = List.copyOf(problems);
    }

    /** How many pictures each label has; pictures outside of sub-folders are under the empty label. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        pictures.forEach(picture -> counts.merge(picture.label(), 1, Integer::sum));
        return counts;
    }

    /** The labels in the order of the class indices: the sub-folders that have pictures, sorted. */
    public List<String> labels() {
        return counts().keySet().stream().filter(label -> !label.isEmpty()).toList();
    }

    /** The same for the same pictures under the same names, wherever the folder lies and whatever else is in it. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PictureEntry picture : pictures) {
                digest.update((picture.sha256() + " " + picture.path() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Only the pictures in sub-folders, for a training that learns from labels. */
    public PictureSet labelledOnly() {
        return new PictureSet(
                folder, pictures.stream().filter(p -> !p.label().isEmpty()).toList(), problems);
    }

    /** Only the first so many pictures of each label in turn, as a "train size" asks; 0 is all. */
    public PictureSet limited(int trainSize) {
        if (trainSize == 0 || trainSize >= pictures.size()) {
            return this;
        }
        Map<String, Integer> rank = new TreeMap<>();
        List<PictureEntry> chosen = pictures.stream()
                .map(picture -> Map.entry(rank.merge(picture.label(), 1, Integer::sum), picture))
                .sorted(Map.Entry.comparingByKey())
                .limit(trainSize)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(PictureEntry::path))
                .toList();
        return new PictureSet(folder, chosen, problems);
    }
}

package atelier.training.data;

/** Why a picture of the folder is left out. Paths are relative to the folder. */
public sealed interface PictureProblem {
    String path();

    /** One sentence for the report. */
    String sentence();

    /** Cannot be decoded. */
    record Corrupt(String path, String sentence) implements PictureProblem {}

    /** Too small to learn from. */
    record Tiny(String path, int width, int height) implements PictureProblem {
        @Override
        public String sentence() {
            return "“%s” is only %d × %d pixels.".formatted(path, width, height);
        }
    }

    /** The same file as another. */
    record Duplicate(String path, String original) implements PictureProblem {
        @Override
        public String sentence() {
            return "“%s” is the same file as “%s”.".formatted(path, original);
        }
    }

    /** Looks the same as another: another size, another compression. */
    record NearDuplicate(String path, String original) implements PictureProblem {
        @Override
        public String sentence() {
            return "“%s” looks the same as “%s”.".formatted(path, original);
        }
    }
}

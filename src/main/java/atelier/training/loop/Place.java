package atelier.training.loop;

/** What a run uses of the disk, by the names in {@code run.json}. */
public final class Place {
    /** A folder of pictures: what is learned from, or the photos that a painter practises on. */
    public static final String PICTURES = "pictures";
    /** A folder of style pictures beside the photos. */
    public static final String STYLES = "styles";
    /** One style picture. */
    public static final String STYLE = "style";
    /** The feature network's file. */
    public static final String FEATURES = "features";
    /** Feature networks to learn from, {@code teacher} and {@code teacher2}. */
    public static final String TEACHER = "teacher";

    public static final String SECOND_TEACHER = "teacher2";
    /** The classifier that FID and KID are measured with. */
    public static final String JUDGE = "judge";
    /** The folder of the classifier of styles that creativity is measured with. */
    public static final String CLASSIFIER = "classifier";
    /** The photo that is painted at each sample. */
    public static final String PHOTO = "photo";
    /** The run or the model folder whose networks a training begins with. */
    public static final String CONTINUE_FROM = "continueFrom";

    /** Where copies of the log, the best checkpoint and the samples go at the end. */
    public static final String LOGS = "logs";

    public static final String CHECKPOINTS = "checkpoints";
    public static final String SAMPLES = "samples";

    private Place() {}
}

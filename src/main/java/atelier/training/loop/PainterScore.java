package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.training.metrics.Metric;
import atelier.training.metrics.PictureLikeness;
import java.util.Map;

/** How painters' and feature networks' checkpoints are compared, and how true painters are to what should stay. */
final class PainterScore {
    /** The weighted losses of the shown network on fixed pictures. */
    static final String KEY = "score";

    private static final double PERFECT = 100;

    private PainterScore() {}

    /** Likeness of pictures painted in their own style to themselves, {@code [N, 3, H, W]}: 100 dB at most. */
    static void addReconstruction(Map<String, Double> values, NDArray painted, NDArray pictures) {
        float[] own = pictures.toFloatArray();
        float[] again = painted.toFloatArray();
        int planes = (int) (pictures.getShape().get(0) * pictures.getShape().get(1));
        int height = (int) pictures.getShape().get(2);
        int width = (int) pictures.getShape().get(3);
        values.put(Metric.PSNR.key(), Math.min(PERFECT, PictureLikeness.psnr(again, own)));
        values.put(Metric.SSIM.key(), PictureLikeness.ssim(again, own, planes, height, width));
    }
}

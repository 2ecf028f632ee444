package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.StyleCode;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the codes of many works are distributed: principal axes of the codes at all five scales side by side, so that the
 * scales of a drawn style agree, and clusters within those axes.
 */
final class CodeDistribution {
    static final int WIDTH = CodeScales.SCALES.size() * StyleCode.LENGTH;

    private static final float SMALLEST_STD = 1e-3f;

    private final float[] mean;
    private final float[] scale;
    private final float[] axes;
    private final float[] centres;
    private final float[] spreads;
    private final float[] weights;

    private CodeDistribution(SafetensorsFile file) throws SafetensorsException {
        mean = file.floats("mean");
        scale = file.floats("scale");
        axes = file.floats("axes");
        centres = file.floats("centres");
        spreads = file.floats("spreads");
        weights = file.floats("weights");
        boolean sound = mean.length == WIDTH
                && scale.length == WIDTH
                && axes.length > 0
                && axes.length % WIDTH == 0
                && weights.length > 6
                && centres.length == clusters() * axisCount()
                && spreads.length == centres.length;
        if (!sound) {
            throw new SafetensorsException("The tensors of the style distribution don't fit each other.");
        }
    }

    /**
     * Reads {@code codes.json} and {@code codes.safetensors}.
     *
     * @param model the stylizer whose encoder made the codes; another's codes would mean something else
     */
    static CodeDistribution load(Path folder, Painter.ModelId model) throws IOException {
        String made = new ObjectMapper()
                .readTree(folder.resolve("codes.json").toFile())
                .path("model_sha256")
                .asText();
        if (!made.equals(model.sha256())) {
            throw new ModelException(
                    "The style distribution in %s was made for another stylizer model.".formatted(folder));
        }
        try (SafetensorsFile file = SafetensorsFile.open(folder.resolve("codes.safetensors"))) {
            return new CodeDistribution(file);
        } catch (SafetensorsException e) {
            throw new ModelException(
                    "The style distribution in %s cannot be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    int clusters() {
        return weights.length;
    }

    int axisCount() {
        return axes.length / WIDTH;
    }

    double weight(int cluster) {
        return weights[cluster];
    }

    double centre(int cluster, int axis) {
        return centres[cluster * axisCount() + axis];
    }

    double spread(int cluster, int axis) {
        return spreads[cluster * axisCount() + axis];
    }

    /** The codes at a point of the principal axes; the origin is the average style. */
    CodeScales codesAt(float... point) {
        return split(valuesAt(point));
    }

    private float[] valuesAt(float... point) {
        return added(mean.clone(), point);
    }

    /** Codes moved along the axes. */
    CodeScales shift(CodeScales codes, float... by) {
        return split(added(join(codes), by));
    }

    private float[] added(float[] all, float... point) {
        for (int axis = 0; axis < point.length; axis++) {
            for (int i = 0; i < WIDTH; i++) {
                all[i] += (float) ((double) point[axis] * axes[axis * WIDTH + i] * scale[i]);
            }
        }
        return all;
    }

    /** The point whose codes are nearest, in standard deviations; the axes are orthonormal. */
    float[] pointOf(CodeScales codes) {
        float[] all = join(codes);
        float[] point = new float[axisCount()];
        for (int axis = 0; axis < point.length; axis++) {
            double sum = 0;
            for (int i = 0; i < WIDTH; i++) {
                sum += (double) axes[axis * WIDTH + i] * (all[i] - mean[i]) / scale[i];
            }
            point[axis] = (float) sum;
        }
        return point;
    }

    /** See {@link StyleSampler#vary}. */
    CodeScales vary(CodeScales base, float[] fresh, double amount) {
        float[] all = join(base);
        float[] target = valuesAt(fresh);
        double kept = Math.sqrt(1 - amount * amount);
        for (int i = 0; i < WIDTH; i++) {
            all[i] = (float) (mean[i] + kept * (all[i] - mean[i]) + amount * (target[i] - mean[i]));
        }
        return split(all);
    }

    private static float[] join(CodeScales codes) {
        float[] all = new float[WIDTH];
        for (int s = 0; s < CodeScales.SCALES.size(); s++) {
            System.arraycopy(codes.codes().get(s).toArray(), 0, all, s * StyleCode.LENGTH, StyleCode.LENGTH);
        }
        return all;
    }

    private static CodeScales split(float... all) {
        List<StyleCode> codes = new ArrayList<>();
        for (int s = 0; s < CodeScales.SCALES.size(); s++) {
            float[] code = new float[StyleCode.LENGTH];
            System.arraycopy(all, s * StyleCode.LENGTH, code, 0, code.length);
            codes.add(StyleCode.of(sound(code)));
        }
        return new CodeScales(codes);
    }

    /** Standard deviations, rows 1 and 3, stay above zero. */
    private static float[] sound(float[] code) {
        for (int i = 0; i < StyleCode.WIDTH; i++) {
            code[StyleCode.WIDTH + i] = Math.max(SMALLEST_STD, code[StyleCode.WIDTH + i]);
            code[3 * StyleCode.WIDTH + i] = Math.max(SMALLEST_STD, code[3 * StyleCode.WIDTH + i]);
        }
        return code;
    }
}
